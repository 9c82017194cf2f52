package acquaint.app.interactions;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.ContactSection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a contact's page shows of notes and promises: what comes next, and what was. */
@Component
public class TogetherSections implements ContactSection {

    private static final int FIRST = 10;
    private static final int LONGEST_QUOTE = 240;

    private final Timelines timelines;
    private final Interactions interactions;
    private final NoteViews views;

    TogetherSections(Timelines timelines, Interactions interactions, NoteViews views) {
        this.timelines = timelines;
        this.interactions = interactions;
        this.views = views;
    }

    @Override
    public List<Section> of(Account account, Contact contact) {
        Timelines.Page notes = timelines.with(account.id(), contact.id(), null, Timelines.PAGE);
        List<PromiseView> promises = views.promises(account, interactions.commitmentsWith(account.id(), contact.id()));
        return List.of(
                new Section(
                        "next",
                        "Next",
                        Area.NEXT,
                        FIRST,
                        "interactions/next",
                        Map.of("next", next(account, contact, promises, notes.notes()))),
                new Section(
                        "together",
                        "Together",
                        Area.MAIN,
                        FIRST,
                        "interactions/together",
                        Map.of("together", together(account, contact, notes))));
    }

    private NextView next(Account account, Contact contact, List<PromiseView> promises, List<Interaction> notes) {
        Optional<Interaction> last =
                notes.stream().filter(note -> !note.note().isBlank()).findFirst();
        return new NextView(
                contact.id(),
                contact.shortName(),
                promises.stream().filter(PromiseView::open).toList(),
                promises.stream().filter(promise -> !promise.open()).toList(),
                last.map(note -> quote(note.note())).orElse(""),
                last.map(note -> NoteWords.past(NoteWords.day(note.happenedAt(), account.zone()), views.today(account)))
                        .orElse(""),
                last.map(note -> "/notes/" + note.id()).orElse(null));
    }

    private TogetherView together(Account account, Contact contact, Timelines.Page notes) {
        return new TogetherView(
                contact.id(),
                contact.shortName(),
                acquaint.app.platform.Ids.next(),
                views.notes(account, notes.notes(), contact.id()),
                more(contact.id(), notes));
    }

    static @Nullable String more(UUID contact, Timelines.Page notes) {
        return notes.next() == null
                ? null
                : "/people/" + contact + "/notes?after=" + notes.next().text();
    }

    private static String quote(String note) {
        String line = note.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_QUOTE) - 1)) + "…";
    }

    /**
     * What comes next with a contact.
     *
     * @param quote the last note, as a reminder of what to ask about; or empty
     * @param from the day of that note
     */
    public record NextView(
            UUID contact,
            String shortName,
            List<PromiseView> open,
            List<PromiseView> closed,
            String quote,
            String from,
            @Nullable String note) {}

    /**
     * What happened with a contact.
     *
     * @param draft the id of the note that the quick form would add
     * @param more the address of older notes; null when all are shown
     */
    public record TogetherView(
            UUID contact,
            String shortName,
            UUID draft,
            List<NoteView> notes,
            @Nullable String more) {}
}
