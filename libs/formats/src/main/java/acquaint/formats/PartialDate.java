package acquaint.formats;

import acquaint.formats.reading.DateText;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day of which something may be unknown: a birthday without its year ({@code --04-03}), a month
 * of a year ({@code 1985-04}), a year ({@code 1985}).
 *
 * @param year 1 to 9999, or null
 * @param month 1 to 12, or null
 * @param day 1 to the length of the month (29 February needs a leap year or no year), or null
 */
public record PartialDate(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {

    // ISO 8601 and RFC 6350 4.3.1, with and without hyphens; a time of day may follow and is dropped
    private static final Pattern FORM =
            Pattern.compile("(?:(\\d{4})(?:-?(\\d{2})-?(\\d{2})|-(\\d{1,2})(?:-(\\d{1,2}))?)?"
                    + "|--(\\d{2})(?:-?(\\d{2}))?|---(\\d{2}))(?:[T ][\\d:.,Z+-]*)?");

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when there is no such day, nothing is known, or a year and a
     *     day stand without a month
     */
    public PartialDate {
        if (year == null && month == null && day == null) {
            throw new IllegalArgumentException("a date of nothing");
        }
        if (year != null && (year < 1 || year > 9999)) {
            throw new IllegalArgumentException("no year: " + year);
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new IllegalArgumentException("no month: " + month);
        }
        if (day != null && (day < 1 || day > longest(year, month))) {
            throw new IllegalArgumentException("no day: " + day);
        }
        if (year != null && month == null && day != null) {
            throw new IllegalArgumentException("a year and a day without a month");
        }
    }

    private static int longest(@Nullable Integer year, @Nullable Integer month) {
        if (month == null) {
            return 31;
        }
        return year == null
                ? Month.of(month).maxLength()
                : YearMonth.of(year, month).lengthOfMonth();
    }

    /** A whole day. */
    public static PartialDate of(int year, int month, int day) {
        return new PartialDate(year, month, day);
    }

    /** A month of a year. */
    public static PartialDate ofMonth(int year, int month) {
        return new PartialDate(year, month, null);
    }

    /** A year. */
    public static PartialDate ofYear(int year) {
        return new PartialDate(year, null, null);
    }

    /** A day of every year. */
    public static PartialDate ofDay(int month, int day) {
        return new PartialDate(null, month, day);
    }

    /** A whole day. */
    public static PartialDate of(LocalDate day) {
        return of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * Reads the forms of ISO 8601 and RFC 6350: {@code 1985-04-12}, {@code 19850412}, {@code
     * 1985-04}, {@code 1985}, {@code --04-12}, {@code --0412}, {@code --04}, {@code ---12}; a time
     * of day behind it is dropped.
     *
     * @return empty when the text has none of these forms or there is no such day
     */
    public static Optional<PartialDate> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        return ofParts(number(form, 1), number(form, 2, 4, 6), number(form, 3, 5, 7, 8));
    }

    /**
     * Reads a date as people write it in many languages: {@code 8 March 1985}, {@code 8. März}, {@code mars 1985},
     * {@code 1985年3月8日}, and the forms of {@link #parse}.
     *
     * @return empty when it is no date, there is no such day, or day and month cannot be told apart ({@code 3/4/1985})
     */
    public static Optional<PartialDate> written(String text) {
        return DateText.plain(text);
    }

    /** The date of these parts, empty when there is no such day. */
    public static Optional<PartialDate> ofParts(
            @Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
        try {
            return Optional.of(new PartialDate(year, month, day));
        } catch (IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(Matcher form, int... groups) {
        for (int group : groups) {
            String digits = form.group(group);
            if (digits != null) {
                return Integer.valueOf(digits);
            }
        }
        return null;
    }

    /** The day, when year, month and day are all known. */
    public Optional<LocalDate> toLocalDate() {
        return year == null || month == null || day == null
                ? Optional.empty()
                : Optional.of(LocalDate.of(year, month, day));
    }

    /**
     * The form of ISO 8601 with hyphens: {@code 1985-04-12}, {@code 1985-04}, {@code 1985}, {@code
     * --04-12}, {@code --04}, {@code ---12}. {@link #parse} reads it back.
     */
    @Override
    public String toString() {
        return text("-");
    }

    /**
     * The form of RFC 6350 4.3.1: {@code 19850412}, {@code 1985-04}, {@code 1985}, {@code --0412},
     * {@code --04}, {@code ---12}.
     */
    public String toVCard() {
        return text("");
    }

    private String text(String hyphen) {
        StringBuilder text = new StringBuilder(10);
        if (year != null) {
            digits(text, year, 4);
            if (month != null) {
                text.append(day == null ? "-" : hyphen);
                digits(text, month, 2);
            }
        } else {
            text.append("--");
            if (month == null) {
                text.append('-');
            } else {
                digits(text, month, 2);
            }
        }
        if (day != null) {
            digits(month == null ? text : text.append(hyphen), day, 2);
        }
        return text.toString();
    }

    private static void digits(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        text.repeat('0', width - digits.length()).append(digits);
    }
}
