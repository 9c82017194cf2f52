package acquaint.app.interactions;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.ContactNames;
import acquaint.app.contacts.ContactNames.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fills the composer in with a note that stands, and tells whose its promises can be. */
@Component
public class NoteForms {

    private final ContactNames names;
    private final NotePeople people;

    NoteForms(ContactNames names, NotePeople people) {
        this.names = names;
        this.people = people;
    }

    /** Whose a promise can be: the people of the note, by contact's id or by a mentioned person's name. */
    List<Choice> choices(Account account, NoteForm form) {
        NotePeople.People named = people.of(account.id(), form);
        return Stream.concat(
                        named.contacts().stream().map(one -> new Choice(one.id().toString(), one.name())),
                        named.mentioned().stream().map(name -> new Choice(name, name)))
                .toList();
    }

    /** Somebody to choose. */
    public record Choice(String value, String name) {}

    /** A note as the composer shows it to be changed. */
    NoteForm form(Account account, Interaction note, String back) {
        var at = note.happenedAt().atZone(account.zone());
        Map<UUID, Named> known = names.of(account.id(), note.contacts());
        return new NoteForm(
                note.id(),
                note.contacts().stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .toList(),
                note.participants().stream()
                        .filter(one -> one.contact() == null)
                        .map(Interaction.Participant::name)
                        .toList(),
                "",
                note.note(),
                at.toLocalDate().toString(),
                String.format("%02d:%02d", at.getHour(), at.getMinute()),
                note.kind(),
                note.direction(),
                note.occasion(),
                note.balance(),
                List.of(),
                back.startsWith("/note/") || back.endsWith("/edit") ? "" : back,
                Map.of());
    }
}
