package acquaint.app.imports;

import acquaint.app.interactions.Interaction.Direction;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, as an export told it and as it is kept between looking and committing.
 *
 * @param title the event's, the reminder's; of a message its subject; of a relation or skill what it is
 * @param text only what was asked for
 * @param who with whom, the account's owner left out
 * @param dueOn of a reminder, when it is due
 * @param every of a reminder, after how long again
 */
record Happening(
        Sort sort,
        Direction direction,
        String title,
        String text,
        List<Who> who,
        @Nullable LocalDate dueOn,
        @Nullable Period every) {

    Happening {
        who = List.copyOf(who);
    }

    /** What sort of thing it is. */
    enum Sort {
        EMAIL,
        CHAT,
        INVITATION,
        MEETING,
        CALL,
        NOTE,
        TASK,
        STAY_IN_TOUCH,
        RELATION,
        SKILL
    }

    /**
     * Somebody who took part.
     *
     * @param key the same for the same party of the same system; by it their contact is found
     */
    record Who(String name, UUID key) {}
}
