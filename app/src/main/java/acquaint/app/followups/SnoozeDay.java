package acquaint.app.followups;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day to which something is put off, as it was typed or tapped. */
final class SnoozeDay {

    static final String MESSAGE = "Choose a day after today, within ten years.";

    private SnoozeDay() {}

    /** The day, or null when it is none that will do. */
    static @Nullable LocalDate read(String text, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            return day.isAfter(today) && !day.isAfter(FollowUps.farthest(today)) ? day : null;
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
