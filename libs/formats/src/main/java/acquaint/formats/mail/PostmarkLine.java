package acquaint.formats.mail;

import acquaint.formats.Moment;
import acquaint.formats.PartialDate;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line before each message of an mbox: {@code From ana@example.org Mon Oct 16 01:29:30 2023}, with the
 * zone before or after the year (Google Takeout: {@code Mon Oct 16 01:29:30 +0000 2023}), or without
 * date ({@code From -}).
 */
final class PostmarkLine {

    private static final Pattern DATED = Pattern.compile("From .*?\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +"
            + "(?:([A-Z][a-z]{2}) +(\\d{1,2})|(\\d{1,2}) +([A-Z][a-z]{2}) +(\\d{4})) +"
            + "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(.*)");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d+-])(\\d{4})(?!\\d)");
    private static final Pattern OFFSET = Pattern.compile("([+-]\\d{2}):?(\\d{2})(?!\\d)");
    private static final Pattern BARE = Pattern.compile("From (?:-|\\S+|\\S+@.*)?\\s*");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private PostmarkLine() {}

    /**
     * Whether a line that begins with "From " parts two messages. In bodies such lines should be escaped
     * ({@code >From}), and often are not.
     *
     * @param header whether a header stands in the line after it
     * @param blankBefore whether a blank line stands before it, as all dialects write
     * @param second whether a header stands in the second line after it
     */
    static boolean isOne(String line, boolean header, boolean blankBefore, boolean second) {
        Matcher dated = DATED.matcher(line);
        if (dated.matches()
                && (dated.group(5) != null || YEAR.matcher(dated.group(9)).find())) {
            return blankBefore ? header || second : header && second;
        }
        return header && second && BARE.matcher(line).matches();
    }

    /** When the message came in, as the line tells. */
    static Optional<Moment> moment(String line) {
        Matcher dated = DATED.matcher(line);
        if (!dated.matches()) {
            return Optional.empty();
        }
        String rest = dated.group(9);
        Matcher year = YEAR.matcher(rest);
        boolean monthFirst = dated.group(1) != null;
        if (monthFirst && !year.find()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf((monthFirst ? dated.group(1) : dated.group(4)).toLowerCase(Locale.ROOT)) + 1;
        int day = Integer.parseInt(monthFirst ? dated.group(2) : dated.group(3));
        int second = dated.group(8) == null ? 0 : Integer.parseInt(dated.group(8));
        try {
            PartialDate date =
                    PartialDate.of(Integer.parseInt(monthFirst ? year.group(1) : dated.group(5)), month, day);
            LocalTime time = LocalTime.of(
                    Integer.parseInt(dated.group(6)), Integer.parseInt(dated.group(7)), Math.min(59, second));
            return Optional.of(new Moment(date, time, zone(rest)));
        } catch (IllegalArgumentException | DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static @Nullable ZoneId zone(String rest) {
        Matcher offset = OFFSET.matcher(rest);
        try {
            return offset.find() ? ZoneOffset.of(offset.group(1) + ":" + offset.group(2)) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    static int month(String name) {
        return name.length() < 3 ? 0 : MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
