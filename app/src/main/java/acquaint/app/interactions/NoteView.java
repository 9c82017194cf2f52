package acquaint.app.interactions;

import acquaint.app.contacts.ContactNames.Named;
import java.util.List;
import java.util.UUID;

/**
 * A note as the pages show it.
 *
 * @param date for machines
 * @param when "today", "12 November"
 * @param what "E-mail, from me"
 * @param with the contacts named in it; on a contact's own page the others
 * @param mentioned names that are no contacts, and have not been dismissed
 * @param dismissed names that shall never be contacts
 */
public record NoteView(
        UUID id,
        String date,
        String when,
        String what,
        String occasion,
        String note,
        List<Named> with,
        List<String> mentioned,
        List<String> dismissed) {

    /** The address of something about this note. */
    public String at(String what) {
        return "/notes/" + id + what;
    }

    /** How the note is called where its menu is named. */
    public String called() {
        return "note of " + when;
    }
}
