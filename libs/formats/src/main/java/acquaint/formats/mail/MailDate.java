package acquaint.formats.mail;

import acquaint.formats.Moment;
import acquaint.formats.PartialDate;
import acquaint.formats.reading.MomentText;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The date of a mail (RFC 5322 3.3) with the forms of old (4.3): two-digit years, named zones. */
final class MailDate {

    private static final Pattern FORM = Pattern.compile("(?:\\p{L}+\\.?,?\\s*)?(\\d{1,2})[\\s-]+(\\p{L}{3,})\\.?[\\s-]+"
            + "(\\d{2,4})[,\\s]+(\\d{1,2})[:.](\\d{1,2})(?:[:.](\\d{1,2}))?(?:\\.\\d+)?\\s*"
            + "([+-]\\s?\\d{1,2}:?\\d{2}|[A-Za-z]{1,4}(?![A-Za-z]))?.*");

    private MailDate() {}

    static Optional<Moment> read(String text) {
        String bare = text.replaceAll("\\s+", " ").strip();
        Matcher form = FORM.matcher(bare);
        if (!form.matches()) {
            return PostmarkLine.moment("From - " + bare).or(() -> MomentText.read(bare));
        }
        int second = form.group(6) == null ? 0 : Integer.parseInt(form.group(6));
        try {
            PartialDate day = PartialDate.of(
                    year(form.group(3)), PostmarkLine.month(form.group(2)), Integer.parseInt(form.group(1)));
            // a leap second is the one before it
            LocalTime time = LocalTime.of(
                    Integer.parseInt(form.group(4)), Integer.parseInt(form.group(5)), second == 60 ? 59 : second);
            return Optional.of(new Moment(day, time, zone(form.group(7))));
        } catch (IllegalArgumentException | DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** RFC 5322 4.3: 00 to 49 are of this century, other short ones of the last. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : digits.length() == 2 && year < 50 ? 2000 + year : 1900 + year;
    }

    private static @Nullable ZoneId zone(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String name = written.toUpperCase(Locale.ROOT).replaceAll("[\\s:]", "");
        if (name.matches("[+-]\\d{3,4}")) {
            int split = name.length() - 2;
            int minutes = Integer.parseInt(name.substring(1, split)) * 60 + Integer.parseInt(name.substring(split));
            return minutes >= 18 * 60
                    ? null
                    : ZoneOffset.ofTotalSeconds((name.charAt(0) == '-' ? -1 : 1) * minutes * 60);
        }
        return switch (name) {
            case "UT", "UTC", "GMT", "Z" -> ZoneOffset.UTC;
            case "EDT" -> ZoneOffset.ofHours(-4);
            case "EST", "CDT" -> ZoneOffset.ofHours(-5);
            case "CST", "MDT" -> ZoneOffset.ofHours(-6);
            case "MST", "PDT" -> ZoneOffset.ofHours(-7);
            case "PST" -> ZoneOffset.ofHours(-8);
            case "CET", "MEZ" -> ZoneOffset.ofHours(1);
            case "CEST", "MESZ" -> ZoneOffset.ofHours(2);
            // one letter was meant as UTC or as its opposite (RFC 5322 4.3); other names mean several zones
            default -> null;
        };
    }
}
