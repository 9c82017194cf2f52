package acquaint.app.platform;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long ago a day was, in words: a person does not count days beyond a fortnight. */
public final class Ago {

    private static final int COUNT_DAYS_TO = 14;
    private static final int COUNT_WEEKS_TO = 60;
    private static final int COUNT_MONTHS_TO = 24;

    private Ago() {}

    /** "today", "yesterday", "3 weeks ago", "2 years ago"; for a day to come "tomorrow", "in 3 weeks". */
    public static String of(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        if (days == 0) {
            return "today";
        }
        if (Math.abs(days) == 1) {
            return days > 0 ? "yesterday" : "tomorrow";
        }
        String span = days > 0 ? span(day, today) : span(today, day);
        return days > 0 ? span + " ago" : "in " + span;
    }

    private static String span(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < COUNT_DAYS_TO) {
            return days + " days";
        }
        if (days < COUNT_WEEKS_TO) {
            return days / 7 + " weeks";
        }
        long months = ChronoUnit.MONTHS.between(from, to);
        return months < COUNT_MONTHS_TO ? months + " months" : months / 12 + " years";
    }
}
