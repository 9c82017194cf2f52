package acquaint.app.interactions;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contacts;
import acquaint.app.contacts.SearchSource;
import acquaint.app.platform.Ago;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was noted, among the results of the search. */
@Component
@Order(1)
class NoteSearch implements SearchSource {

    private static final int NAMES = 2;

    private final Interactions interactions;
    private final Contacts contacts;
    private final Clock clock;

    NoteSearch(Interactions interactions, Contacts contacts, Clock clock) {
        this.interactions = interactions;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String entity() {
        return "interaction";
    }

    @Override
    public String heading() {
        return "Notes";
    }

    @Override
    public String icon() {
        return "note";
    }

    @Override
    public List<Found> found(Account account, List<UUID> ids) {
        Map<UUID, Interaction> notes = interactions.find(account.id(), ids);
        Map<UUID, String> names = contacts.names(
                account.id(),
                notes.values().stream()
                        .flatMap(note -> note.contacts().stream())
                        .collect(Collectors.toSet()));
        LocalDate today = clock.instant().atZone(account.zone()).toLocalDate();
        return ids.stream()
                .map(notes::get)
                .filter(Objects::nonNull)
                .map(note -> new Found(
                        href(note),
                        text(note),
                        Stream.of(
                                        with(note, names),
                                        Ago.of(
                                                note.happenedAt()
                                                        .atZone(account.zone())
                                                        .toLocalDate(),
                                                today))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** Where the note stands: in the timeline of the first who took part, else on its own. */
    private static String href(Interaction note) {
        return note.contacts().isEmpty()
                ? "/notes/" + note.id() + "/edit"
                : "/people/" + note.contacts().getFirst() + "#together";
    }

    private static String text(Interaction note) {
        return Stream.concat(
                        Stream.of(note.note(), note.occasion()),
                        note.participants().stream().map(Interaction.Participant::name))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String with(Interaction note, Map<UUID, String> names) {
        List<String> known = note.contacts().stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .toList();
        String first = known.stream().limit(NAMES).collect(Collectors.joining(", "));
        return known.size() > NAMES ? first + " +" + (known.size() - NAMES) : first;
    }
}
