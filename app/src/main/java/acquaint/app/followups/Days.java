package acquaint.app.followups;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days as people say them. */
final class Days {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Days() {}

    /** "today", "tomorrow", "yesterday", "on Thursday" for the coming days, else "on 12 November". */
    static String said(LocalDate day, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead == 0) {
            return "today";
        }
        if (ahead == 1) {
            return "tomorrow";
        }
        if (ahead == -1) {
            return "yesterday";
        }
        return ahead > 1 && ahead < 7 ? "on " + WEEKDAY.format(day) : "on " + plain(day, today);
    }

    /** As a small word beside a name: "today", "since yesterday", "Thursday", "since 12 November". */
    static String label(LocalDate day, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead < 0) {
            return "since " + (ahead == -1 ? "yesterday" : plain(day, today));
        }
        String said = said(day, today);
        return said.startsWith("on ") ? said.substring(3) : said;
    }

    /** "12 November"; with the year where it is not this year's or is half a year away. */
    static String plain(LocalDate day, LocalDate today) {
        boolean near = Math.abs(ChronoUnit.DAYS.between(today, day)) < 180;
        return (near ? DAY : WITH_YEAR).format(day);
    }
}
