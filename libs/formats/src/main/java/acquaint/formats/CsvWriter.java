package acquaint.formats;

import acquaint.formats.Channel.Kind;
import acquaint.formats.card.CardDates;
import acquaint.formats.table.LabelCell;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes persons as a table of comma-separated values (RFC 4180) with English headers, one row
 * each; where Google Contacts has a column of the same meaning, under its name. What exceeds an
 * item's columns is joined into its last ones by {@code " ::: "}, as Google does. Photos and extra
 * vCard lines stay out; reading back gives the rest as it was.
 *
 * <p>A cell that a spreadsheet would take for a formula, because it begins with {@code = + - @},
 * a tab or a carriage return, gets an apostrophe before it, which the reader of these tables takes
 * away again. Telephone numbers such as {@code +44 20 7946 0018} stay bare: of digits, blanks and
 * {@code ()./-} no harmful formula can be made, and other programs must be able to dial them.
 */
public final class CsvWriter implements Closeable {

    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\+\\d[\\d ()./-]*");
    private static final List<Column> COLUMNS = columns();

    private final Writer out;
    private boolean begun;

    /** A header and what stands below it. */
    private record Column(String header, Function<PersonRecord, String> cell) {}

    /**
     * A writer; it writes the header with the first row, or at closing.
     *
     * @param out receives text with CRLF line ends; write it as UTF-8. Closed with this writer
     */
    public CsvWriter(Writer out) {
        this.out = out;
    }

    /**
     * Writes one row.
     *
     * @throws IOException when {@code out} does
     */
    public void write(PersonRecord person) throws IOException {
        header();
        StringBuilder row = new StringBuilder(256);
        for (Column column : COLUMNS) {
            row.append(quoted(neutralised(column.cell.apply(person)))).append(',');
        }
        row.setLength(row.length() - 1);
        out.append(row.append("\r\n"));
    }

    @Override
    public void close() throws IOException {
        header();
        out.close();
    }

    private void header() throws IOException {
        if (!begun) {
            begun = true;
            out.append(String.join(",", COLUMNS.stream().map(Column::header).toList()))
                    .append("\r\n");
        }
    }

    private static String neutralised(String cell) {
        return DANGEROUS.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** A cell as it was before this writer guarded it. */
    public static String restored(String cell) {
        return !cell.isEmpty()
                        && cell.charAt(0) == '\''
                        && DANGEROUS.matcher(cell).matches()
                ? cell.substring(1)
                : cell;
    }

    private static String quoted(String cell) {
        boolean plain =
                cell.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r' || c == '\t');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Name", p -> p.name().display()));
        columns.add(new Column("Name Prefix", p -> p.name().prefix()));
        columns.add(new Column("First Name", p -> p.name().given()));
        columns.add(new Column("Middle Name", p -> p.name().additional()));
        columns.add(new Column("Last Name", p -> p.name().family()));
        columns.add(new Column("Name Suffix", p -> p.name().suffix()));
        columns.add(new Column("Nickname", p -> p.name().nickname()));
        columns.add(new Column("Phonetic First Name", p -> p.name().phoneticGiven()));
        columns.add(new Column("Phonetic Last Name", p -> p.name().phoneticFamily()));
        columns.add(new Column("Pronouns", p -> text(p.pronouns())));
        items(
                columns,
                "Organization",
                1,
                PersonRecord::affiliations,
                List.of(
                        new Part<>("Name", Affiliation::organisation),
                        new Part<>("Department", Affiliation::department),
                        new Part<>("Title", Affiliation::title),
                        new Part<>("From", a -> text(a.from())),
                        new Part<>("To", a -> text(a.to()))));
        reach(columns, "E-mail", "Label", 3, Kind.EMAIL);
        reach(columns, "Phone", "Label", 3, Kind.PHONE);
        reach(columns, "Website", "Label", 4, Kind.WEBSITE);
        reach(columns, "IM", "Service", 1, Kind.OTHER);
        items(
                columns,
                "Address",
                2,
                PersonRecord::places,
                List.of(
                        new Part<>("Label", p -> placeLabel(p.label())),
                        new Part<>("Street", Place::street),
                        new Part<>("City", Place::locality),
                        new Part<>("Region", Place::region),
                        new Part<>("Postal Code", Place::postcode),
                        new Part<>("Country", Place::country)));
        columns.add(new Column("Birthday", p -> text(birthday(p))));
        items(
                columns,
                "Event",
                1,
                CsvWriter::events,
                List.of(new Part<>("Label", CsvWriter::eventLabel), new Part<>("Value", d -> d.date()
                        .toString())));
        columns.add(new Column("Labels", p -> String.join(" ::: ", p.tags())));
        columns.add(new Column("Notes", PersonRecord::note));
        columns.add(new Column("Photo", p -> p.photo() instanceof Photo.Linked linked ? linked.uri() : ""));
        columns.add(new Column("Connected since", p -> text(p.since())));
        columns.add(new Column("Id", p -> text(p.origin().sourceId())));
        return columns;
    }

    /** A part of an item, such as the street of an address. */
    private record Part<T>(String header, Function<T, String> cell) {}

    private static void reach(List<Column> columns, String name, String label, int count, Kind kind) {
        items(
                columns,
                name,
                count,
                p -> channels(p, kind),
                List.of(
                        new Part<>(label, c -> new LabelCell(c.use(), c.label(), c.preferred()).cell()),
                        new Part<>("Value", Channel::value)));
    }

    /** Columns for so many items; the last takes the rest of them. */
    private static <T> void items(
            List<Column> columns, String name, int count, Function<PersonRecord, List<T>> all, List<Part<T>> parts) {
        for (int i = 0; i < count; i++) {
            int from = i;
            boolean last = i == count - 1;
            for (Part<T> part : parts) {
                columns.add(new Column("%s %d - %s".formatted(name, i + 1, part.header), person -> {
                    List<T> items = all.apply(person);
                    int start = Math.min(from, items.size());
                    int end = last ? items.size() : Math.min(from + 1, items.size());
                    return String.join(
                            " ::: ",
                            items.subList(start, end).stream().map(part.cell).toList());
                }));
            }
        }
    }

    /** Channels of a kind; websites with all profiles, which have an address too. */
    private static List<Channel> channels(PersonRecord person, Kind kind) {
        return person.channels().stream()
                .filter(channel -> switch (channel.kind()) {
                    case EMAIL, PHONE, OTHER -> channel.kind() == kind;
                    default -> kind == Kind.WEBSITE;
                })
                .toList();
    }

    private static String placeLabel(String label) {
        return switch (label) {
            case "work" -> "Work";
            case "home" -> "Home";
            default -> label;
        };
    }

    private static @Nullable PartialDate birthday(PersonRecord person) {
        return person.dates().stream()
                .filter(date -> date.kind() == ImportantDate.Kind.BIRTHDAY)
                .map(ImportantDate::date)
                .findFirst()
                .orElse(null);
    }

    /** All dates but the first birthday, which has a column of its own. */
    private static List<ImportantDate> events(PersonRecord person) {
        List<ImportantDate> events = new ArrayList<>(person.dates());
        events.stream()
                .filter(date -> date.kind() == ImportantDate.Kind.BIRTHDAY)
                .findFirst()
                .ifPresent(events::remove);
        return events;
    }

    private static String eventLabel(ImportantDate date) {
        return date.kind() == ImportantDate.Kind.OTHER ? date.label() : CardDates.title(date.kind(), "");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
