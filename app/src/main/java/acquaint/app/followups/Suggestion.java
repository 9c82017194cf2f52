package acquaint.app.followups;

import acquaint.app.contacts.Contact;
import acquaint.app.interactions.Commitment;
import acquaint.app.interactions.Interaction;
import acquaint.formats.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Something worth doing today, with the evidence it stands on: without that evidence there is no such suggestion. */
sealed interface Suggestion {

    /** Whom it is about. */
    Contact contact();

    /** What the user's reply goes to: a commitment, a follow-up, or the contact. */
    UUID subject();

    /** Why it is suggested, the strongest first. */
    List<Evidence> evidence();

    /** Promised, by the account or the contact. */
    record Promise(Contact contact, Commitment commitment, List<Evidence> evidence) implements Suggestion {
        @Override
        public UUID subject() {
            return commitment.id();
        }
    }

    /** A follow-up whose day has come. */
    record Reminder(Contact contact, FollowUp followUp, List<Evidence> evidence) implements Suggestion {
        @Override
        public UUID subject() {
            return followUp.id();
        }
    }

    /**
     * A birthday, today or soon.
     *
     * @param on the day it is kept on this time
     */
    record Birthday(Contact contact, LocalDate on, PartialDate date, List<Evidence> evidence) implements Suggestion {
        @Override
        public UUID subject() {
            return contact.id();
        }
    }

    /** Somebody about whom nothing is noted. */
    record Unannotated(Contact contact, List<Evidence> evidence) implements Suggestion {
        @Override
        public UUID subject() {
            return contact.id();
        }
    }

    /** A fact a suggestion stands on, and where it can be seen. */
    sealed interface Evidence {

        /** It was said in this interaction. */
        record Noted(Interaction interaction) implements Evidence {}

        /** The user wrote it down on that day, outside of any interaction. */
        record WrittenDown(LocalDate on) implements Evidence {}

        /** The last interaction, whatever it was. */
        record LastTalk(Interaction interaction) implements Evidence {}

        /** The date on the contact's card. */
        record OnTheCard(PartialDate date) implements Evidence {}

        /** The contact came with this file, or was added by hand where the file's name is empty. */
        record Came(LocalDate on, String file) implements Evidence {}

        /** The day the two of them connected. */
        record Connected(LocalDate on) implements Evidence {}
    }
}
