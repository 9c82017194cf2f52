package acquaint.app.interactions;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.ContactNames;
import acquaint.app.contacts.ContactNames.Named;
import acquaint.app.interactions.Interaction.Participant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes notes and promises ready to be shown: one query for the names of everybody in them. */
@Component
class NoteViews {

    private static final Named NOBODY = new Named(new UUID(0, 0), "somebody", null, true);

    private final ContactNames names;
    private final Clock clock;

    NoteViews(ContactNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    LocalDate today(Account account) {
        return NoteWords.day(clock.instant(), account.zone());
    }

    /**
     * Notes, with the names of who took part.
     *
     * @param apartFrom the contact on whose page they stand
     */
    List<NoteView> notes(Account account, List<Interaction> notes, @Nullable UUID apartFrom) {
        Map<UUID, Named> known = names.of(
                account.id(),
                notes.stream().flatMap(note -> note.contacts().stream()).collect(Collectors.toSet()));
        return notes.stream().map(note -> view(account, note, known, apartFrom)).toList();
    }

    NoteView note(Account account, Interaction note) {
        return notes(account, List.of(note), null).getFirst();
    }

    private NoteView view(Account account, Interaction note, Map<UUID, Named> known, @Nullable UUID apartFrom) {
        LocalDate day = NoteWords.day(note.happenedAt(), account.zone());
        return new NoteView(
                note.id(),
                day.toString(),
                NoteWords.past(day, today(account)),
                NoteWords.what(note),
                note.occasion(),
                note.note(),
                note.contacts().stream()
                        .filter(id -> !id.equals(apartFrom))
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .toList(),
                mentioned(note, false),
                mentioned(note, true));
    }

    private static List<String> mentioned(Interaction note, boolean dismissed) {
        return note.participants().stream()
                .filter(one -> one.contact() == null && one.dismissed() == dismissed)
                .map(Participant::name)
                .toList();
    }

    List<PromiseView> promises(Account account, Collection<Commitment> promises) {
        Map<UUID, Named> known = names.of(
                account.id(), promises.stream().map(Commitment::contact).collect(Collectors.toSet()));
        LocalDate today = today(account);
        return promises.stream()
                .map(one -> view(account, one, known.getOrDefault(one.contact(), NOBODY), today))
                .toList();
    }

    private static PromiseView view(Account account, Commitment promise, Named contact, LocalDate today) {
        LocalDate due = promise.dueOn();
        LocalDate rests = promise.snoozedUntilOn();
        return new PromiseView(
                promise.id(),
                contact,
                promise.byMe(),
                promise.text(),
                due == null ? "" : NoteWords.due(due, today),
                due != null && !due.isAfter(today),
                rests != null && rests.isAfter(today) ? "rests until " + NoteWords.due(rests, today) : "",
                closed(account, promise, today),
                promise.interaction());
    }

    private static String closed(Account account, Commitment promise, LocalDate today) {
        if (promise.status() == Commitment.Status.OPEN || promise.closedAt() == null) {
            return "";
        }
        String day = NoteWords.past(NoteWords.day(promise.closedAt(), account.zone()), today);
        String on = Stream.of("today", "yesterday").anyMatch(day::equals) ? day : "on " + day;
        return (promise.status() == Commitment.Status.DONE ? "kept " : "dropped ") + on;
    }
}
