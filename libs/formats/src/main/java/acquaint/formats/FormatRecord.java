package acquaint.formats;

/**
 * One thing that a source told. {@code switch} over the kinds that matter and pass over the rest;
 * the list is closed, so the compiler tells when a new kind is missed.
 */
public sealed interface FormatRecord
        permits PersonRecord,
                AttendeeRecord,
                MessageRecord,
                EventRecord,
                ActivityRecord,
                ReminderRecord,
                RelationRecord,
                SkillRecord {

    /** What a record is about. */
    enum Kind {
        /** A {@link PersonRecord}: somebody in an address book, a network, a team. */
        PERSON,
        /** An {@link AttendeeRecord}: somebody on the list of an event. */
        ATTENDEE,
        /** A {@link MessageRecord}: a message, a mail, an invitation to connect. */
        MESSAGE,
        /** An {@link EventRecord}: a meeting, a session of a programme. */
        EVENT,
        /** An {@link ActivityRecord}: a note or a conversation that was written down. */
        ACTIVITY,
        /** A {@link ReminderRecord}: something to do, once or again and again. */
        REMINDER,
        /** A {@link RelationRecord}: what two people are to each other. */
        RELATION,
        /** A {@link SkillRecord}: what somebody is good at, and who says so. */
        SKILL
    }

    /** Where it stood. */
    Origin origin();

    /** The text it was read from, without what is kept out for being sensitive; may be cut. */
    String raw();

    /** What it is about, for counting. */
    default Kind kind() {
        return switch (this) {
            case PersonRecord person -> Kind.PERSON;
            case AttendeeRecord attendee -> Kind.ATTENDEE;
            case MessageRecord message -> Kind.MESSAGE;
            case EventRecord event -> Kind.EVENT;
            case ActivityRecord activity -> Kind.ACTIVITY;
            case ReminderRecord reminder -> Kind.REMINDER;
            case RelationRecord relation -> Kind.RELATION;
            case SkillRecord skill -> Kind.SKILL;
        };
    }
}
