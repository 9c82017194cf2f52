package acquaint.app.contacts;

import acquaint.app.platform.Invalid;
import acquaint.formats.PartialDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates in words, and words as dates. */
final class DateWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Pattern LAST_DAYS = Pattern.compile("(?<!\\d)(29|30|31)(?!\\d)");

    /** From then on a fact shows its age. */
    private static final Duration OLD = Duration.ofDays(365);

    private static final int SOON_DAYS = 31;

    private DateWords() {}

    /** "14 March 2024". */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "8 March 1985", "8 March", "March 1985", "1985". */
    static String of(PartialDate date) {
        StringBuilder words = new StringBuilder();
        if (date.day() != null) {
            words.append(date.day());
        }
        if (date.month() != null) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        } else if (date.day() != null) {
            words.insert(0, "day ").append(" of the month");
        }
        if (date.year() != null) {
            words.append(words.isEmpty() ? "" : " ").append(date.year());
        }
        return words.toString();
    }

    /** The words of a date in a form, which reads them again; for a rare date its ISO 8601 text. */
    static String typed(PartialDate date) {
        String words = of(date);
        return PartialDate.written(words).equals(Optional.of(date)) ? words : date.toString();
    }

    /** "since 2025", "2019–2025", "until May 2020"; empty when neither end is known. */
    static String span(@Nullable PartialDate from, @Nullable PartialDate to) {
        if (from == null) {
            return to == null ? "" : "until " + of(to);
        }
        if (to == null) {
            return "since " + of(from);
        }
        boolean years = from.month() == null && to.month() == null;
        return of(from) + (years ? "–" : " – ") + of(to);
    }

    /** "seen 14 months ago"; empty while it is fresh. */
    static String age(Instant seen, Instant now) {
        Duration age = Duration.between(seen, now);
        if (age.compareTo(OLD) < 0) {
            return "";
        }
        long months = Math.round(age.toDays() / 30.44);
        return months < 24 ? "seen " + months + " months ago" : "seen " + Math.round(months / 12.0) + " years ago";
    }

    /** When a day that comes every year is next: "turns 40 in 12 days", "tomorrow", "in 5 months"; or empty. */
    static String next(PartialDate date, LocalDate today, boolean birthday) {
        Integer month = date.month();
        Integer dayOfMonth = date.day();
        if (month == null || dayOfMonth == null) {
            return birthday && date.year() != null ? "about " + (today.getYear() - date.year()) + " years old" : "";
        }
        LocalDate next = in(today.getYear(), month, dayOfMonth);
        if (next.isBefore(today)) {
            next = in(today.getYear() + 1, month, dayOfMonth);
        }
        Integer year = date.year();
        String turns = year == null || year >= next.getYear()
                ? ""
                : birthday ? "turns " + (next.getYear() - year) + " " : years(next.getYear() - year);
        return turns + until(today, next);
    }

    /** A day of a year; 29 February is kept on the 28th of other years. */
    private static LocalDate in(int year, int month, int day) {
        return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
    }

    private static String years(int count) {
        return count == 1 ? "one year " : count + " years ";
    }

    private static String until(LocalDate today, LocalDate next) {
        long days = ChronoUnit.DAYS.between(today, next);
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "tomorrow";
        }
        return days <= SOON_DAYS ? "in " + days + " days" : "in " + Math.max(1, Math.round(days / 30.44)) + " months";
    }

    /**
     * Reads a date of which the year, or the day, or all but the year may be missing.
     *
     * @return empty for a blank text
     * @throws Invalid with a sentence, when there is no such day or it cannot be told which is meant
     */
    static Optional<PartialDate> read(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<PartialDate> date = PartialDate.written(text);
        if (date.isPresent()) {
            return date;
        }
        String asked = "“" + text.strip() + "”";
        // The same with an earlier day is a date: then it is the day that does not exist.
        var lastDays = LAST_DAYS.matcher(text);
        if (lastDays.find() && PartialDate.written(lastDays.replaceFirst("28")).isPresent()) {
            throw new Invalid(asked + " does not exist in the calendar. Which day is meant?");
        }
        throw new Invalid("The date " + asked + " cannot be read. Write it like 8 March 1985, 8 March or 1985.");
    }

    /** Reads a whole day; a sentence says what is missing. */
    static Optional<LocalDate> readDay(String text) {
        return read(text).map(date -> date.toLocalDate()
                .orElseThrow(() -> new Invalid("Give day, month and year, like 14 March 2024.")));
    }
}
