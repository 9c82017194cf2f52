package acquaint.app.imports;

import acquaint.formats.AttendeeRecord;
import acquaint.formats.Channel;
import acquaint.formats.ColumnMapping;
import acquaint.formats.ColumnMapping.Column;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.FormatRecord;
import acquaint.formats.Formats;
import acquaint.formats.Options;
import acquaint.formats.PersonRecord;
import acquaint.formats.Sink;
import acquaint.formats.Source;
import acquaint.formats.Warning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the columns of a table mean: as guessed or remembered, as the user says, and what comes of it. */
public final class Columns {

    /** Columns that are shown; those further right stay as guessed. */
    private static final int SHOWN = 200;

    private static final int PEOPLE = 5;
    private static final int SAMPLES = 3;
    private static final int SAMPLE_CHARS = 60;

    private final Source source;
    private final ColumnMapping mapping;

    private Columns(Source source, ColumnMapping mapping) {
        this.source = source;
        this.mapping = mapping;
    }

    /**
     * A column as the page shows it.
     *
     * @param samples what stands in its first rows
     * @param field what it means, as a {@link FieldChoice}
     * @param offered whether that is among the choices
     * @param sure how sure that is, in words
     */
    public record Shown(int index, String header, List<String> samples, String field, boolean offered, String sure) {}

    /** Somebody whom a row would become. */
    public record Somebody(String name, String work, List<String> reach, String note) {}

    /**
     * The columns of a source.
     *
     * @param remembered how the user mapped tables before
     * @return empty when it is no table
     */
    static Optional<Columns> of(Source source, List<ColumnMapping> remembered) throws IOException {
        return Formats.mapping(source)
                .map(guess -> remembered.stream()
                        .filter(one -> one.shape().equals(guess.shape()))
                        .findFirst()
                        .orElse(guess))
                .map(mapping -> new Columns(source, mapping));
    }

    ColumnMapping mapping() {
        return mapping;
    }

    /** The same columns as the user says, by their positions; what is not said or no field stays. */
    Columns said(Map<Integer, String> fields) {
        List<Column> columns = new ArrayList<>(mapping.columns().size());
        for (Column column : mapping.columns()) {
            Optional<Field> said =
                    Optional.ofNullable(fields.get(column.index())).flatMap(Field::ofId);
            boolean other = said.isPresent() && said.get() != column.target().field();
            columns.add(
                    other
                            ? new Column(column.index(), column.header(), target(said.get(), column.index()), 1)
                            : column);
        }
        return new Columns(
                source,
                new ColumnMapping(
                        mapping.system(), mapping.separator(), mapping.headerLine(), columns, mapping.multiple()));
    }

    /** Columns of one name, work or place belong together; of several e-mail addresses each stands for itself. */
    private static Target target(Field field, int index) {
        return switch (field) {
            case EMAIL, PHONE, WEB, CUSTOM, ANSWER, NOTE -> Target.of(field, "column " + index);
            default -> Target.of(field);
        };
    }

    /** The columns to be shown. */
    List<Shown> shown() throws IOException {
        List<List<String>> rows = Formats.sample(source, SAMPLES);
        return mapping.columns().stream()
                .limit(SHOWN)
                .map(column -> new Shown(
                        column.index(),
                        column.header().isBlank() ? "Column " + (column.index() + 1) : column.header(),
                        rows.stream()
                                .map(row -> column.index() < row.size() ? row.get(column.index()) : "")
                                .filter(cell -> !cell.isBlank())
                                .map(cell ->
                                        cell.length() > SAMPLE_CHARS ? cell.substring(0, SAMPLE_CHARS) + "…" : cell)
                                .toList(),
                        column.target().field().id(),
                        FieldChoice.offers(column.target().field()),
                        sure(column)))
                .toList();
    }

    private static String sure(Column column) {
        if (column.confidence() >= 1) {
            return "";
        }
        if (column.target().field() == Field.IGNORE) {
            return "not known";
        }
        return column.confidence() >= 0.7 ? "fairly sure" : "a guess";
    }

    /** How many columns are not shown. */
    int more() {
        return Math.max(0, mapping.columns().size() - SHOWN);
    }

    /** Whether any column tells who somebody is. */
    boolean names() {
        return mapping.columns().stream()
                .anyMatch(column -> switch (column.target().field()) {
                    case NAME, GIVEN, FAMILY, NICKNAME, EMAIL, PROFILE -> true;
                    default -> false;
                });
    }

    /** Whom the first rows would become. */
    List<Somebody> people() throws IOException {
        List<Somebody> people = new ArrayList<>();
        try {
            Formats.read(source, mapping, Options.DEFAULT, new Sink() {
                @Override
                public void record(FormatRecord record) {
                    if (record instanceof PersonRecord person) {
                        people.add(somebody(person));
                    } else if (record instanceof AttendeeRecord attendee) {
                        people.add(somebody(attendee.person()));
                    }
                    if (people.size() >= PEOPLE) {
                        throw new Enough();
                    }
                }

                @Override
                public void warning(Warning warning) {}
            });
        } catch (Enough enough) {
            return people;
        }
        return people;
    }

    private static Somebody somebody(PersonRecord person) {
        String work = person.affiliations().stream()
                .limit(1)
                .flatMap(one -> Stream.of(one.title(), one.organisation()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        return new Somebody(
                person.name().display().isBlank()
                        ? person.name().nickname()
                        : person.name().display(),
                work,
                person.channels().stream().limit(4).map(Channel::value).toList(),
                person.note());
    }

    /** The first rows are enough. */
    @SuppressWarnings("serial")
    private static final class Enough extends RuntimeException {
        Enough() {
            super("", null, false, false);
        }
    }
}
