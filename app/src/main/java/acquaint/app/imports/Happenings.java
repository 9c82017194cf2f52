package acquaint.app.imports;

import acquaint.app.accounts.Account;
import acquaint.app.imports.Happening.Sort;
import acquaint.app.imports.Happening.Who;
import acquaint.app.interactions.Interaction.Direction;
import acquaint.formats.ActivityRecord;
import acquaint.formats.EventRecord;
import acquaint.formats.FormatRecord;
import acquaint.formats.MessageRecord;
import acquaint.formats.Moment;
import acquaint.formats.Origin;
import acquaint.formats.Party;
import acquaint.formats.RelationRecord;
import acquaint.formats.ReminderRecord;
import acquaint.formats.SkillRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes happenings of the records that are about no single person. */
final class Happenings {

    private final Account account;
    private final Correspondents parties;

    Happenings(Account account, Correspondents parties) {
        this.account = account;
        this.parties = parties;
    }

    /**
     * A happening with what it is found and grouped by.
     *
     * @param conversation the same for what belongs together
     * @param day on which it happened for the account; null when that is not known
     */
    record Dated(
            Happening happening,
            FormatRecord record,
            String conversation,
            @Nullable LocalDate day,
            @Nullable Instant at) {}

    /** What a record tells; empty when it tells of nobody but the owner. */
    Optional<Dated> of(FormatRecord record) {
        return switch (record) {
            case MessageRecord message -> message(message);
            case EventRecord event -> event(event);
            case ActivityRecord activity -> activity(activity);
            case ReminderRecord reminder -> reminder(reminder);
            case RelationRecord relation -> relation(relation);
            case SkillRecord skill -> skill(skill);
            default -> Optional.empty();
        };
    }

    private Optional<Dated> message(MessageRecord message) {
        List<Who> who = who(
                message.origin(), Stream.concat(Stream.of(message.from()), message.to().stream()), message.direction());
        if (who.isEmpty() || message.at() == null) {
            return Optional.empty();
        }
        Sort sort =
                switch (message.medium()) {
                    case EMAIL -> Sort.EMAIL;
                    case CHAT -> Sort.CHAT;
                    case INVITATION -> Sort.INVITATION;
                };
        Direction direction =
                switch (message.direction()) {
                    case SENT -> Direction.FROM_ME;
                    case RECEIVED -> Direction.FROM_THEM;
                    case UNKNOWN -> Direction.BOTH;
                };
        String by = message.from().owner() ? "I" : message.from().name();
        String text = message.text().isBlank() ? "" : (by.isBlank() ? "" : by + ": ") + message.text();
        // mail is an exchange with somebody, whatever its threads; elsewhere the system says what belongs together
        String conversation = message.conversation().isEmpty() || sort == Sort.EMAIL
                ? who.stream().map(one -> one.key().toString()).sorted().collect(Collectors.joining(" "))
                : message.conversation();
        return dated(
                new Happening(sort, direction, message.subject(), text, who, null, null),
                message,
                conversation,
                message.at());
    }

    private Optional<Dated> event(EventRecord event) {
        boolean declined = event.participants().stream()
                .anyMatch(one -> one.party().owner() && one.answer() == EventRecord.Answer.DECLINED);
        List<Who> who = who(
                event.origin(),
                event.participants().stream()
                        .filter(one -> one.answer() != EventRecord.Answer.DECLINED)
                        .map(EventRecord.Participant::party),
                null);
        if (who.isEmpty() || declined || event.cancelled() || event.start() == null) {
            return Optional.empty();
        }
        String id = event.origin().sourceId();
        return dated(
                new Happening(Sort.MEETING, Direction.BOTH, event.title(), event.location(), who, null, null),
                event,
                id == null ? event.title() : id,
                event.start());
    }

    private Optional<Dated> activity(ActivityRecord activity) {
        List<Who> who = who(activity.origin(), activity.with().stream(), null);
        Sort sort =
                switch (activity.type()) {
                    case NOTE -> Sort.NOTE;
                    case MEETING -> Sort.MEETING;
                    case CALL -> Sort.CALL;
                };
        if (who.isEmpty()) {
            return Optional.empty();
        }
        return dated(
                new Happening(sort, Direction.BOTH, activity.title(), activity.text(), who, null, null),
                activity,
                Objects.requireNonNullElse(activity.origin().sourceId(), activity.title() + activity.text()),
                activity.at());
    }

    private Optional<Dated> reminder(ReminderRecord reminder) {
        List<Who> who = who(reminder.origin(), Stream.of(reminder.about()), null);
        if (who.isEmpty()) {
            return Optional.empty();
        }
        Sort sort = reminder.type() == ReminderRecord.Type.TASK ? Sort.TASK : Sort.STAY_IN_TOUCH;
        LocalDate due = reminder.at() == null ? null : reminder.at().day().orElse(null);
        return Optional.of(new Dated(
                new Happening(sort, Direction.BOTH, reminder.title(), reminder.text(), who, due, reminder.every()),
                reminder,
                Objects.requireNonNullElse(
                        reminder.origin().sourceId(),
                        reminder.title() + who.getFirst().key()),
                due,
                null));
    }

    private Optional<Dated> relation(RelationRecord relation) {
        List<Who> who = who(relation.origin(), Stream.of(relation.from(), relation.to()), null);
        return who.size() < 2
                ? Optional.empty()
                : Optional.of(new Dated(
                        new Happening(Sort.RELATION, Direction.BOTH, relation.relation(), "", who, null, null),
                        relation,
                        who.getFirst().key().toString(),
                        null,
                        null));
    }

    /** Of the owner's own skill nobody takes part, or only who endorses it. */
    private Optional<Dated> skill(SkillRecord skill) {
        boolean mine = skill.who().owner();
        Stream<Party> party = mine ? Stream.ofNullable(skill.endorsedBy()) : Stream.of(skill.who());
        return dated(
                new Happening(
                        Sort.SKILL,
                        mine ? Direction.FROM_ME : Direction.FROM_THEM,
                        skill.skill(),
                        "",
                        who(skill.origin(), party, null),
                        null,
                        null),
                skill,
                skill.skill(),
                skill.at());
    }

    private Optional<Dated> dated(
            Happening happening, FormatRecord record, String conversation, @Nullable Moment moment) {
        Instant at = moment == null ? null : moment.instant(account.zone()).orElse(null);
        LocalDate day = at == null ? null : LocalDate.ofInstant(at, account.zone());
        return Optional.of(new Dated(happening, record, conversation, day, at));
    }

    private List<Who> who(Origin origin, Stream<Party> all, MessageRecord.@Nullable Direction direction) {
        Map<UUID, Who> who = new LinkedHashMap<>();
        all.map(party -> parties.met(origin, party, direction))
                .filter(Objects::nonNull)
                .forEach(one -> who.putIfAbsent(one.key(), one));
        return new ArrayList<>(who.values());
    }
}
