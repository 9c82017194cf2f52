package acquaint.app.interactions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/**
 * A promise offered to be kept in mind, as a line of a form; nothing is stored until the user says so.
 *
 * @param said what the promise was found by, so that the line is known again while the note is still being written
 * @param keep whether the user confirmed it
 * @param who a contact's id or a mentioned person's name; empty for the first person of the note
 * @param due a day in words or figures, or empty
 */
public record PromiseRow(String said, boolean keep, boolean byMe, String who, String text, String due) {

    static final int MOST = 20;

    /** A promise just found. */
    static PromiseRow of(PromiseParser.Found found) {
        LocalDate due = found.dueOn();
        return new PromiseRow(key(found), false, found.byMe(), "", found.text(), due == null ? "" : due.toString());
    }

    /** By what a found promise is known again. */
    static String key(PromiseParser.Found found) {
        return (found.byMe() ? "me " : "them ") + found.text();
    }

    /** The lines that were sent. */
    static List<PromiseRow> read(MultiValueMap<String, String> sent) {
        List<PromiseRow> rows = new ArrayList<>();
        for (String number : Objects.requireNonNullElse(sent.get("promise"), List.<String>of())) {
            if (rows.size() < MOST && number.matches("\\d{1,3}")) {
                String field = "promise-" + number + "-";
                rows.add(new PromiseRow(
                        NoteForm.one(sent, field + "said"),
                        !NoteForm.one(sent, field + "keep").isEmpty(),
                        !NoteForm.one(sent, field + "by").equals("them"),
                        NoteForm.one(sent, field + "who"),
                        NoteForm.one(sent, field + "text"),
                        NoteForm.one(sent, field + "due")));
            }
        }
        return rows;
    }
}
