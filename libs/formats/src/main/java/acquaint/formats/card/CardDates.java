package acquaint.formats.card;

import acquaint.formats.ImportantDate;
import acquaint.formats.ImportantDate.Kind;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonBuilder;
import acquaint.formats.reading.DateText;
import acquaint.formats.reading.Quoted;
import acquaint.formats.reading.Recorder;
import java.util.Locale;
import java.util.Optional;

/** Makes dates of BDAY, ANNIVERSARY, DEATHDATE and Apple's X-ABDATE. */
public final class CardDates {

    private final PersonBuilder person;
    private final Recorder out;

    CardDates(PersonBuilder person, Recorder out) {
        this.person = person;
        this.out = out;
    }

    /** Takes a date; what is none goes to the note with a warning. */
    void take(ContentLine line, String groupLabel) {
        String label = CardTypes.appleLabel(groupLabel);
        Kind kind = kind(line.name(), label);
        String text = line.plain();
        Optional<PartialDate> date = date(text, line.param("X-APPLE-OMIT-YEAR"));
        if (date.isPresent()) {
            person.date(new ImportantDate(kind, kind == Kind.OTHER ? label : "", date.get()));
            return;
        }
        person.note(title(kind, label) + ": " + text);
        out.warn(
                line.line(),
                Quoted.of(text) + " is no date; kept as it is in the note.",
                "Enter the right date by hand.");
    }

    private static Kind kind(String name, String label) {
        return switch (name) {
            case "BDAY" -> Kind.BIRTHDAY;
            case "DEATHDATE", "X-DEATHDATE" -> Kind.DEATH;
            case "X-ABDATE" -> label.toLowerCase(Locale.ROOT).equals("anniversary") ? Kind.ANNIVERSARY : Kind.OTHER;
            default -> Kind.ANNIVERSARY;
        };
    }

    /** What a date is called in the note. */
    public static String title(Kind kind, String label) {
        return switch (kind) {
            case BIRTHDAY -> "Birthday";
            case ANNIVERSARY -> "Anniversary";
            case DEATH -> "Died";
            case OTHER -> label.isEmpty() ? "Date" : label;
        };
    }

    private static Optional<PartialDate> date(String text, String omitted) {
        // Apple writes a birthday without year as 1604 (a leap year before anybody's), others as 0000
        if (text.startsWith("1604") || text.startsWith("0000") || (!omitted.isEmpty() && text.startsWith(omitted))) {
            Optional<PartialDate> day =
                    PartialDate.parse("--" + text.substring(4).replaceFirst("^-", ""));
            if (day.isPresent()) {
                return day;
            }
        }
        return PartialDate.parse(text).or(() -> DateText.plain(text));
    }
}
