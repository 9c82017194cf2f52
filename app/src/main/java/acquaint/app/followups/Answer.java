package acquaint.app.followups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The user's answer to something Today suggested that is no commitment and no follow-up.
 *
 * @param suggestion {@link #BIRTHDAY} or {@link #WHO}
 * @param restsUntilOn the day from which it may be suggested again; null for never
 */
record Answer(
        UUID id, UUID contact, String suggestion, @Nullable LocalDate restsUntilOn, Instant answeredAt) {

    /** A contact's birthday. */
    static final String BIRTHDAY = "birthday";

    /** Somebody about whom nothing is noted. */
    static final String WHO = "who";
}
