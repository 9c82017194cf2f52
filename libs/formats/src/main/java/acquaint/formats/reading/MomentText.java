package acquaint.formats.reading;

import acquaint.formats.Moment;
import acquaint.formats.PartialDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day with its time as programs write it: {@code 2023-02-01 09:30:00 UTC}, {@code 3/9/18, 10:49
 * PM}, {@code 12.02.2021, 21:15}, {@code 2023-02-01T09:30:00.000+0100}, {@code 10:30 a. m.}
 */
public final class MomentText {

    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:])(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d)"
                    + "[\\s\\u202F\\u00A0]*([ap][\\s\\u202F\\u00A0]?\\.?[\\s\\u202F\\u00A0]?m\\.?(?!\\p{L}))?"
                    + "[\\s\\u202F\\u00A0]*((?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?|Z|UTC|GMT)?(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COLON_TIME = Pattern.compile("\\d{1,2}:\\d{2}");

    private MomentText() {}

    /**
     * Reads a day, with its time and zone where they stand.
     *
     * @param order which comes first in a date of three numbers that do not tell
     * @return empty when there is no date in it
     */
    public static Optional<Moment> read(String text, DateText.Order order) {
        Matcher time = TIME.matcher(text);
        int from = 0;
        // a dot may part the hours of a time or the days of a date: where there is a colon, it is that
        Matcher colon = COLON_TIME.matcher(text);
        if (colon.find()) {
            from = colon.start();
        }
        while (time.find(from)) {
            String date =
                    text.substring(0, time.start()).replaceFirst("[T\\s]+$", "") + " " + text.substring(time.end());
            Optional<PartialDate> day = DateText.read(date, order);
            Optional<LocalTime> clock = clock(time);
            if (day.isPresent() && clock.isPresent()) {
                return Optional.of(new Moment(day.get(), clock.get(), zone(time.group(5))));
            }
            from = time.end();
            if (from >= text.length()) {
                break;
            }
        }
        return DateText.read(text, order).map(Moment::of);
    }

    /** Reads what needs no order, such as ISO 8601. */
    public static Optional<Moment> read(String text) {
        return read(text, DateText.Order.MONTH_FIRST);
    }

    /**
     * Reads the seconds, milliseconds or microseconds since 1970 that JSON exports write; which, is
     * told by the size, as no one had an account before 1973 or has one after 5000.
     */
    public static Optional<Moment> epoch(OptionalLong number) {
        if (number.isEmpty() || number.getAsLong() <= 0) {
            return Optional.empty();
        }
        long value = number.getAsLong();
        try {
            Instant instant = value < 100_000_000_000L
                    ? Instant.ofEpochSecond(value)
                    : value < 100_000_000_000_000L ? Instant.ofEpochMilli(value) : Instant.ofEpochMilli(value / 1000);
            return Optional.of(Moment.of(instant));
        } catch (DateTimeException tooFar) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> clock(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        int minute = Integer.parseInt(time.group(2));
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        if (time.group(4) != null) {
            boolean afternoon = time.group(4).toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        return hour < 24 && minute < 60 && second < 60
                ? Optional.of(LocalTime.of(hour, minute, second))
                : Optional.empty();
    }

    private static @Nullable ZoneId zone(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String offset = written.replaceFirst("^(?i)(Z|UTC|GMT)", "");
        if (offset.isEmpty()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneOffset.of(offset);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
