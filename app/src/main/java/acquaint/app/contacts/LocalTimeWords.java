package acquaint.app.contacts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** What time it is for somebody, as one would say it before calling them: "06:13 there, Tuesday early morning". */
final class LocalTimeWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private LocalTimeWords() {}

    static String of(Instant now, ZoneId there, ZoneId here) {
        ZonedDateTime time = now.atZone(there);
        String clock = TIME.format(time) + " there, ";
        if (time.toLocalDateTime().equals(now.atZone(here).toLocalDateTime())) {
            return clock + "as for you";
        }
        if (time.toLocalDate().equals(now.atZone(here).toLocalDate())) {
            return clock + part(time.getHour());
        }
        return clock + time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + part(time.getHour());
    }

    private static String part(int hour) {
        if (hour < 5 || hour >= 22) {
            return "night";
        }
        if (hour < 8) {
            return "early morning";
        }
        if (hour < 12) {
            return "morning";
        }
        return hour < 18 ? "afternoon" : "evening";
    }
}
