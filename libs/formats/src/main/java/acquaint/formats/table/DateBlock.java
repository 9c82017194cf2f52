package acquaint.formats.table;

import acquaint.formats.Field;
import acquaint.formats.ImportantDate;
import acquaint.formats.ImportantDate.Kind;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonBuilder;
import acquaint.formats.card.CardDates;
import acquaint.formats.reading.DateText;
import acquaint.formats.reading.Quoted;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A column of dates. What is no date goes to the note with a warning. */
public final class DateBlock implements Block {

    /** What some programs write for no date: {@code 0/0/00}, {@code 00.00.0000}, {@code --}. */
    private static final Pattern NOTHING = Pattern.compile("[0\\s/.:-]*");

    private static final int REMEMBERED = 4096;

    private final int value;
    private final int label;
    private final Field field;
    private final String known;
    private final DateOrders orders;
    private final Map<String, Optional<PartialDate>> read = new HashMap<>();

    /**
     * A column of dates.
     *
     * @param label the column that says which date, or -1
     * @param known which date, where no column says it
     */
    DateBlock(int value, int label, Field field, String known, DateOrders orders) {
        this.value = value;
        this.label = label;
        this.field = field;
        this.known = known;
        this.orders = orders;
    }

    @Override
    public void apply(TableRow row, PersonBuilder person) {
        List<String> texts = row.cells(value);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (!text.isEmpty()) {
                String said = label < 0 ? "" : TableRow.parallel(row.cells(label), i);
                take(row, person, text, said.isEmpty() ? known : said.replaceFirst("^\\* *", ""));
            }
        }
    }

    private void take(TableRow row, PersonBuilder person, String text, String name) {
        Optional<PartialDate> date = remembered(row, text);
        Kind kind = kind(name);
        if (date.isEmpty()) {
            if (!NOTHING.matcher(text).matches()) {
                String title = field == Field.SINCE ? "Connected on" : CardDates.title(kind, name);
                person.note(title + ": " + text);
                row.out()
                        .warn(
                                row.line(),
                                Quoted.of(text) + " is no date; kept as it is in the note.",
                                "Enter the right date by hand.");
            }
        } else if (field == Field.SINCE) {
            person.since(date.get());
        } else {
            person.date(new ImportantDate(kind, kind == Kind.OTHER ? name : "", date.get()));
        }
    }

    /** Dates repeat: a network of thousands was made on some hundred days. */
    private Optional<PartialDate> remembered(TableRow row, String text) {
        Optional<PartialDate> known = read.get(text);
        if (known != null) {
            return known;
        }
        Optional<PartialDate> date = date(row, text);
        if (read.size() < REMEMBERED) {
            read.put(text, date);
        }
        return date;
    }

    private Optional<PartialDate> date(TableRow row, String text) {
        DateText.Order order = DateColumn.ambiguous(text) ? orders.order(value, text, row) : DateText.Order.DAY_FIRST;
        DateText.Order other =
                order == DateText.Order.DAY_FIRST ? DateText.Order.MONTH_FIRST : DateText.Order.DAY_FIRST;
        return DateText.read(text, order).or(() -> DateText.read(text, other));
    }

    private Kind kind(String name) {
        return switch (field) {
            case BIRTHDAY -> Kind.BIRTHDAY;
            case ANNIVERSARY -> Kind.ANNIVERSARY;
            case DEATH -> Kind.DEATH;
            default ->
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "anniversary" -> Kind.ANNIVERSARY;
                    case "birthday" -> Kind.BIRTHDAY;
                    case "died" -> Kind.DEATH;
                    default -> Kind.OTHER;
                };
        };
    }

    /** Birth day, month and year in columns of their own. */
    record Parts(int year, int month, int day) implements Block {

        @Override
        public void apply(TableRow row, PersonBuilder person) {
            String text = row.cell(year) + row.cell(month) + row.cell(day);
            if (NOTHING.matcher(text).matches()) {
                return;
            }
            try {
                person.date(new ImportantDate(
                        Kind.BIRTHDAY,
                        "",
                        new PartialDate(number(row.cell(year)), number(row.cell(month)), number(row.cell(day)))));
            } catch (IllegalArgumentException noDate) {
                String told = String.join("-", row.cell(year), row.cell(month), row.cell(day));
                person.note("Birthday: " + told);
                row.out()
                        .warn(
                                row.line(),
                                Quoted.of(told) + " is no date; kept as it is in the note.",
                                "Enter the right date by hand.");
            }
        }

        private static @Nullable Integer number(String text) {
            return NOTHING.matcher(text).matches() ? null : Integer.valueOf(text);
        }
    }
}
