package acquaint.formats.mail;

import acquaint.formats.Moment;
import acquaint.formats.PartialDate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates, times and durations as iCalendar writes them (RFC 5545 3.3.4 to 3.3.6). */
final class CalendarTime {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:T(\\d{2}):?(\\d{2}):?(\\d{2})?(?:\\.\\d+)?(Z)?)?");
    private static final Pattern DURATION = Pattern.compile(
            "\\+?P(?:(\\d{1,5})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,8})S)?)?");

    private CalendarTime() {}

    /** Whether the time is told in UTC. */
    static boolean isUtc(String value) {
        return value.endsWith("Z");
    }

    /** A day; empty when a time follows it. */
    static Optional<LocalDate> day(String value) {
        Matcher form = FORM.matcher(value.strip());
        return form.matches() && form.group(4) == null ? date(form) : Optional.empty();
    }

    /** A day with its time; a day alone begins at midnight. */
    static Optional<LocalDateTime> local(String value) {
        Matcher form = FORM.matcher(value.strip());
        return form.matches() ? date(form).flatMap(day -> time(form).map(day::atTime)) : Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher form) {
        try {
            // 0001 and the like are years, 0000 is none
            return PartialDate.ofParts(
                            Integer.valueOf(form.group(1)),
                            Integer.valueOf(form.group(2)),
                            Integer.valueOf(form.group(3)))
                    .flatMap(PartialDate::toLocalDate);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(Matcher form) {
        if (form.group(4) == null) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        int second = form.group(6) == null ? 0 : Integer.parseInt(form.group(6));
        try {
            return Optional.of(LocalTime.of(
                    Integer.parseInt(form.group(4)), Integer.parseInt(form.group(5)), second == 60 ? 59 : second));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** A length of time; empty when it is none or runs backwards. */
    static Optional<Duration> duration(String value) {
        Matcher form = DURATION.matcher(value.strip());
        return form.matches()
                ? Optional.of(Duration.ofDays(number(form, 1) * 7 + number(form, 2))
                        .plusHours(number(form, 3))
                        .plusMinutes(number(form, 4))
                        .plusSeconds(number(form, 5)))
                : Optional.empty();
    }

    private static long number(Matcher form, int group) {
        return form.group(group) == null ? 0 : Long.parseLong(form.group(group));
    }

    /** When something ends that lasts so long; of whole days the last one. */
    static Optional<Moment> after(Moment start, Duration length) {
        Optional<LocalDate> day = start.day();
        try {
            if (day.isEmpty()) {
                return Optional.empty();
            }
            if (start.time() == null) {
                return Optional.of(Moment.of(PartialDate.of(day.get().plusDays(Math.max(0, length.toDays() - 1)))));
            }
            LocalDateTime end = day.get().atTime(start.time());
            if (start.zone() == null) {
                return Optional.of(Moment.of(end.plus(length)));
            }
            // days are those of the clock, hours those of time itself (RFC 5545 3.3.6)
            LocalDateTime local = end.plusDays(length.toDays())
                    .atZone(start.zone())
                    .plus(length.minusDays(length.toDays()))
                    .toLocalDateTime();
            return Optional.of(Moment.of(local, start.zone()));
        } catch (DateTimeException | IllegalArgumentException tooFar) {
            return Optional.empty();
        }
    }
}
