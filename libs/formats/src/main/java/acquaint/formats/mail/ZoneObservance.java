package acquaint.formats.mail;

import acquaint.formats.card.ContentLine;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Standard or daylight time of a VTIMEZONE (RFC 5545 3.6.5): from when, and with which offset. Of the
 * rules by which it begins again, the yearly ones are understood, as there are no others in practice.
 *
 * @param onsets when it begins, as told one by one
 * @param rule when it begins every year, or null
 * @param until the last year of the rule
 */
record ZoneObservance(List<LocalDateTime> onsets, @Nullable Rule rule, int until, ZoneOffset from, ZoneOffset to) {

    private static final Pattern DAY = Pattern.compile("([+-]?\\d)?(MO|TU|WE|TH|FR|SA|SU)");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final int ONSETS = 500;

    /**
     * A day of the year.
     *
     * @param week 1 for the first, -1 for the last, or 0 for the day of the month
     * @param dayOfMonth the first day that may be meant; 0 with a week
     */
    record Rule(int month, int week, @Nullable DayOfWeek day, int dayOfMonth) {

        LocalDate in(int year) {
            if (day == null) {
                return LocalDate.of(
                        year,
                        month,
                        Math.min(dayOfMonth, YearMonth.of(year, month).lengthOfMonth()));
            }
            if (week == 0) {
                return LocalDate.of(year, month, Math.max(1, Math.min(28, dayOfMonth)))
                        .with(TemporalAdjusters.nextOrSame(day));
            }
            return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(week, day));
        }
    }

    /** The offset at a local time: that of the observance that began last. */
    static Optional<ZoneOffset> offset(List<ZoneObservance> all, LocalDateTime at) {
        ZoneObservance latest = null;
        LocalDateTime began = null;
        for (ZoneObservance one : all) {
            LocalDateTime onset = one.before(at);
            if (onset != null && (began == null || onset.isAfter(began))) {
                latest = one;
                began = onset;
            }
        }
        return latest != null
                ? Optional.of(latest.to)
                : all.stream().findFirst().map(ZoneObservance::from);
    }

    private @Nullable LocalDateTime before(LocalDateTime at) {
        LocalDateTime last = null;
        for (LocalDateTime onset : onsets) {
            if (!onset.isAfter(at) && (last == null || onset.isAfter(last))) {
                last = onset;
            }
        }
        if (rule == null || onsets.isEmpty()) {
            return last;
        }
        LocalDateTime first = onsets.getFirst();
        for (int year = Math.min(at.getYear(), until); year > at.getYear() - 2 && year > first.getYear(); year--) {
            LocalDateTime onset = rule.in(year).atTime(first.toLocalTime());
            if (!onset.isAfter(at)) {
                return last == null || onset.isAfter(last) ? onset : last;
            }
        }
        boolean over = until < at.getYear() - 1 && until > first.getYear();
        return over ? rule.in(until).atTime(first.toLocalTime()) : last;
    }

    /** Gathers an observance line by line. */
    static final class Draft {

        private final List<LocalDateTime> onsets = new ArrayList<>(1);
        private @Nullable ZoneOffset from;
        private @Nullable ZoneOffset to;
        private String rule = "";

        void take(ContentLine line) {
            String value = line.value().strip();
            switch (line.name()) {
                case "DTSTART" -> CalendarTime.local(value).ifPresent(onsets::addFirst);
                case "RDATE" -> {
                    for (String each : value.split(",", -1)) {
                        if (onsets.size() < ONSETS) {
                            CalendarTime.local(each).ifPresent(onsets::addLast);
                        }
                    }
                }
                case "TZOFFSETFROM" -> from = offset(value);
                case "TZOFFSETTO" -> to = offset(value);
                case "RRULE" -> rule = value.toUpperCase(Locale.ROOT);
                default -> {}
            }
        }

        Optional<ZoneObservance> finished() {
            if (to == null || onsets.isEmpty()) {
                return Optional.empty();
            }
            Matcher until = Pattern.compile("UNTIL=(\\d{4})").matcher(rule);
            int last = until.find() ? Integer.parseInt(until.group(1)) : 9999;
            return Optional.of(new ZoneObservance(onsets, rule(onsets.getFirst()), last, from == null ? to : from, to));
        }

        private @Nullable Rule rule(LocalDateTime first) {
            if (!rule.contains("FREQ=YEARLY")) {
                return null;
            }
            int month = number("BYMONTH").orElse(first.getMonthValue());
            if (month < 1 || month > 12) {
                return null;
            }
            Matcher day = DAY.matcher(part("BYDAY"));
            int dayOfMonth = Math.clamp(number("BYMONTHDAY").orElse(first.getDayOfMonth()), 1, 31);
            if (!day.matches()) {
                return new Rule(month, 0, null, dayOfMonth);
            }
            int week = day.group(1) == null ? 0 : Integer.parseInt(day.group(1));
            return new Rule(month, Math.clamp(week, -5, 4), DayOfWeek.of(DAYS.indexOf(day.group(2)) + 1), dayOfMonth);
        }

        private Optional<Integer> number(String name) {
            Matcher digits = Pattern.compile("\\d{1,2}").matcher(part(name));
            return digits.lookingAt() ? Optional.of(Integer.valueOf(digits.group())) : Optional.empty();
        }

        private String part(String name) {
            for (String part : rule.split(";", -1)) {
                if (part.startsWith(name + "=")) {
                    return part.substring(name.length() + 1);
                }
            }
            return "";
        }

        private static @Nullable ZoneOffset offset(String value) {
            try {
                return ZoneOffset.of(value);
            } catch (DateTimeException none) {
                return null;
            }
        }
    }
}
