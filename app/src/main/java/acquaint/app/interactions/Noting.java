package acquaint.app.interactions;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.ContactNames.Named;
import acquaint.app.contacts.Contacts;
import acquaint.app.interactions.Interaction.Direction;
import acquaint.app.interactions.Interaction.Kind;
import acquaint.app.interactions.Interaction.Participant;
import acquaint.app.interactions.NotePeople.People;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Ids;
import acquaint.formats.PersonName;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what the composer sends: checks it, finds out whom it names, and writes it down in one action. */
@Component
class Noting {

    private final ChangeLog changes;
    private final Interactions interactions;
    private final Contacts contacts;
    private final NotePeople people;
    private final Clock clock;

    Noting(ChangeLog changes, Interactions interactions, Contacts contacts, NotePeople people, Clock clock) {
        this.changes = changes;
        this.interactions = interactions;
        this.contacts = contacts;
        this.people = people;
        this.clock = clock;
    }

    /** What became of a form. */
    sealed interface Outcome {

        /**
         * It is written down.
         *
         * @param ask whether it holds promises the user has not been asked about
         */
        record Noted(UUID action, Interaction interaction, boolean ask) implements Outcome {}

        /** It cannot be taken so; everything typed is in the form. */
        record Refused(NoteForm form) implements Outcome {}
    }

    /** Notes what happened; the same form sent again notes nothing more. */
    Outcome note(Account account, NoteForm form) {
        return take(account, form, null);
    }

    /** Changes a note. */
    Outcome edit(Account account, Interaction before, NoteForm form) {
        return take(account, form, before);
    }

    private Outcome take(Account account, NoteForm form, @Nullable Interaction before) {
        Instant now = clock.instant();
        People named = people.of(account.id(), form);
        NoteCheck check = new NoteCheck(form, named, account.zone(), before == null ? now : before.createdAt(), now);
        NoteForm known = form.named(named.contacts());
        if (!check.errors().isEmpty()) {
            return new Outcome.Refused(known.refused(check.errors()));
        }
        Instant at = before != null && check.unchanged(before.happenedAt()) ? before.happenedAt() : check.at();
        Interaction wanted = interaction(form, named, at, before, now);
        if (before != null) {
            UUID action = changes.act(
                    account.id(), "edit", "Changed the note.", act -> act.put(interactions.store(), wanted));
            return new Outcome.Noted(action, wanted, false);
        }
        Interaction fresh = underItsOwnId(account.id(), wanted);
        UUID action = write(account, fresh, named, form.promises());
        return new Outcome.Noted(action, fresh, unasked(form, fresh, account));
    }

    private UUID write(Account account, Interaction interaction, People named, List<PromiseRow> rows) {
        return changes.act(
                account.id(), action(account.id(), interaction), "note", summary(interaction, named), act -> {
                    Promised promised = promised(interaction, rows, account, act.at());
                    act.addAll(contacts.store(), promised.contacts());
                    act.put(interactions.store(), promised.interaction());
                    act.putAll(interactions.commitments(), promised.commitments());
                });
    }

    /** The same for the same note, so that it is written once; but anew when that was undone. */
    private UUID action(UUID account, Interaction interaction) {
        UUID action = UUID.nameUUIDFromBytes(content(interaction).getBytes(StandardCharsets.UTF_8));
        return changes.find(account, action).filter(done -> !done.undoable()).isPresent() ? Ids.next() : action;
    }

    private static String content(Interaction it) {
        return it.id() + it.note() + it.participants() + it.kind() + it.direction() + it.occasion() + it.balance();
    }

    /**
     * What the user confirmed as promised. A promise is somebody's, so a mentioned person who is promised something
     * becomes a contact by it.
     */
    record Promised(Interaction interaction, List<Contact> contacts, List<Commitment> commitments) {}

    Promised promised(Interaction interaction, List<PromiseRow> rows, Account account, Instant now) {
        Map<String, UUID> made = new LinkedHashMap<>();
        List<Commitment> commitments = new ArrayList<>();
        for (PromiseRow row : rows) {
            if (row.keep()) {
                commitments.add(new Commitment(
                        Ids.next(),
                        interaction.id(),
                        whose(row, interaction, made),
                        row.byMe(),
                        row.text(),
                        NoteCheck.due(row.due(), NoteWords.day(interaction.happenedAt(), account.zone()))
                                .orElse(null),
                        Commitment.Status.OPEN,
                        null,
                        now,
                        null));
            }
        }
        List<Contact> fresh = made.entrySet().stream()
                .map(one -> Contact.named(one.getValue(), PersonName.of(one.getKey()), now))
                .toList();
        return new Promised(interaction.linked(made), fresh, commitments);
    }

    private static UUID whose(PromiseRow row, Interaction interaction, Map<String, UUID> made) {
        Set<String> ids = interaction.contacts().stream().map(UUID::toString).collect(Collectors.toSet());
        if (ids.contains(row.who())) {
            return UUID.fromString(row.who());
        }
        Optional<String> name = interaction.participants().stream()
                .filter(one -> one.contact() == null && one.name().equals(row.who()))
                .map(Participant::name)
                .findFirst();
        if (name.isEmpty() && !interaction.contacts().isEmpty()) {
            return interaction.contacts().getFirst();
        }
        String whose =
                name.orElseGet(() -> interaction.participants().getFirst().name());
        return made.computeIfAbsent(whose, one -> Ids.next());
    }

    /** Promises in the text about which no line of the form asked. */
    private static boolean unasked(NoteForm form, Interaction interaction, Account account) {
        Set<String> asked = form.promises().stream().map(PromiseRow::said).collect(Collectors.toSet());
        return PromiseParser.find(form.text(), NoteWords.day(interaction.happenedAt(), account.zone())).stream()
                .map(PromiseRow::key)
                .anyMatch(key -> !asked.contains(key));
    }

    /**
     * The form's id, so that sending it twice notes once; but a form filled anew after the browser went back holds the
     * same id and is another note.
     */
    private Interaction underItsOwnId(UUID account, Interaction wanted) {
        Optional<Interaction> stands = interactions.find(account, wanted.id());
        if (stands.isEmpty() || stands.get().says(wanted)) {
            return stands.orElse(wanted);
        }
        return wanted.withId(UUID.nameUUIDFromBytes(("id " + content(wanted)).getBytes(StandardCharsets.UTF_8)));
    }

    private static Interaction interaction(
            NoteForm form, People named, Instant at, @Nullable Interaction before, Instant now) {
        Map<String, Participant> mentionedBefore = new HashMap<>();
        if (before != null) {
            before.participants().forEach(one -> mentionedBefore.put(one.name(), one));
        }
        List<Participant> participants = new ArrayList<>();
        named.contacts().stream().map(Named::id).map(Participant::of).forEach(participants::add);
        named.mentioned().stream()
                .map(name -> mentionedBefore.getOrDefault(name, Participant.mentioned(name)))
                .forEach(participants::add);
        boolean written = form.kind() == Kind.MESSAGE || form.kind() == Kind.EMAIL;
        return new Interaction(
                before == null ? form.id() : before.id(),
                form.kind(),
                written ? form.direction() : Direction.BOTH,
                at,
                form.text(),
                form.occasion(),
                form.balance(),
                participants,
                before == null ? now : before.createdAt());
    }

    private static String summary(Interaction interaction, People named) {
        List<String> names = named.names();
        String who =
                switch (names.size()) {
                    case 1 -> names.getFirst();
                    case 2 -> names.getFirst() + " and " + names.getLast();
                    default -> names.getFirst() + " and " + (names.size() - 1) + " others";
                };
        return "Noted: " + NoteWords.kind(interaction.kind()).toLowerCase(java.util.Locale.ENGLISH) + " with " + who
                + ".";
    }
}
