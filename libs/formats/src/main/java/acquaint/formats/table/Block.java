package acquaint.formats.table;

import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.Photo;
import acquaint.formats.Place;
import acquaint.formats.card.CardText;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.DateText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Columns that together say one thing, and how to take it from a row. Indices of -1 are absent columns. */
public interface Block {

    /** Takes what the row says. */
    void apply(TableRow row, PersonBuilder person);

    /** The name in all its parts. */
    record Name(
            int display,
            boolean familyFirst,
            int prefix,
            int given,
            int additional,
            int family,
            int suffix,
            int nickname,
            int phoneticGiven,
            int phoneticFamily)
            implements Block {

        /** A whole name written {@code Oliveira, Ana}. */
        static final Target FAMILY_FIRST = Target.of(Field.NAME, "", Use.UNKNOWN, "family, given");

        // Eventbrite's word for a guest of whom the buyer told nothing
        private static final Pattern NOBODY = Pattern.compile("(?i)info(rmation)? requested");
        private static final Pattern SUFFIX =
                Pattern.compile("(?i)(ph\\.?\\s?d|m\\.?d|mba|jr|sr|esq|cpa|ii|iii|iv|pmp|msc|bsc|llm)\\.?");

        @Override
        public void apply(TableRow row, PersonBuilder person) {
            if (NOBODY.matcher(row.cell(given)).matches()) {
                return;
            }
            if (familyFirst && turned(row.cell(display), person)) {
                return;
            }
            String prefixCell = row.cell(prefix);
            String givenCell = row.cell(given);
            String additionalCell = row.cell(additional);
            String familyCell = row.cell(family);
            String suffixCell = row.cell(suffix);
            String whole = row.cell(display);
            person.name(new PersonName(
                    whole.isEmpty()
                            ? PersonName.compose(prefixCell, givenCell, additionalCell, familyCell, suffixCell)
                            : whole,
                    prefixCell,
                    givenCell,
                    additionalCell,
                    familyCell,
                    suffixCell,
                    row.cell(nickname),
                    row.cell(phoneticGiven),
                    row.cell(phoneticFamily)));
        }

        private static boolean turned(String whole, PersonBuilder person) {
            int comma = whole.indexOf(',');
            if (comma < 1 || comma != whole.lastIndexOf(',')) {
                return false;
            }
            String givenPart = whole.substring(comma + 1).strip();
            if (givenPart.isEmpty() || SUFFIX.matcher(givenPart).matches()) {
                return false;
            }
            person.name(PersonName.of(givenPart, whole.substring(0, comma).strip()));
            return true;
        }
    }

    /**
     * One e-mail address, number, web address or handle, with the column that labels it.
     *
     * @param unless a column that, when it has something in it, is taken instead; or -1
     */
    record Reach(int value, int label, int unless, Target target) implements Block {

        // what people write into a field they have nothing for
        private static final Pattern NOTHING =
                Pattern.compile("(?i)n\\.?/?a\\.?|none|null|nil|-+|–|—|keine?s?|aucune?|ningun[oa]|nessun[oa]|yes|no");

        @Override
        public void apply(TableRow row, PersonBuilder person) {
            List<String> values = row.cells(value);
            if ((values.size() == 1 && values.getFirst().isEmpty())
                    || !row.cell(unless).isEmpty()) {
                return;
            }
            List<String> labels = row.cells(label);
            for (int i = 0; i < values.size(); i++) {
                add(row, person, values.get(i), TableRow.parallel(labels, i));
            }
        }

        private void add(TableRow row, PersonBuilder person, String text, String labelText) {
            if (text.isEmpty() || NOTHING.matcher(text).matches()) {
                return;
            }
            if (target.field() == Field.HANDLE) {
                String service =
                        target.label().isEmpty() ? LabelCell.of(labelText).label() : target.label();
                Use side = labelText.isEmpty()
                        ? target.use()
                        : LabelCell.of(labelText).use();
                person.channel(Channels.handle(service, text, side, labelText.startsWith("*")));
                return;
            }
            LabelCell cell = LabelCell.of(labelText);
            Use use = cell.use() == Use.UNKNOWN ? target.use() : cell.use();
            String kind = cell.label().isEmpty() ? target.label() : cell.label();
            switch (target.field()) {
                case EMAIL -> {
                    for (String email : Emails.parts(text)) {
                        Channels.email(person, email, use, kind, cell.preferred(), row.line(), row.out());
                    }
                }
                case PHONE -> person.channel(new Channel(Kind.PHONE, text, use, kind, cell.preferred()));
                default -> person.channel(Channels.web(text, use, kind, cell.preferred()));
            }
        }
    }

    /** The profile by which the system knows the person. */
    record Known(int address) implements Block {

        @Override
        public void apply(TableRow row, PersonBuilder person) {
            String text = row.cell(address);
            if (!text.isEmpty()) {
                Channel channel = Channels.web(text, Use.UNKNOWN, "", false);
                person.channel(channel);
                person.sourceId(channel.value());
            }
        }
    }

    /** One affiliation. */
    record Work(int organisation, int department, int title, int from, int to) implements Block {

        @Override
        public void apply(TableRow row, PersonBuilder person) {
            List<String> organisations = row.cells(organisation);
            List<String> departments = row.cells(department);
            List<String> titles = row.cells(title);
            List<String> starts = row.cells(from);
            List<String> ends = row.cells(to);
            int count = Math.max(organisations.size(), Math.max(departments.size(), titles.size()));
            for (int i = 0; i < count; i++) {
                person.affiliation(new Affiliation(
                        TableRow.part(organisations, i),
                        TableRow.part(departments, i),
                        TableRow.part(titles, i),
                        DateText.plain(TableRow.part(starts, i)).orElse(null),
                        DateText.plain(TableRow.part(ends, i)).orElse(null)));
            }
        }
    }

    /** One postal address. */
    record Where(
            int label,
            List<Integer> streets,
            int locality,
            int region,
            int postcode,
            int country,
            int formatted,
            Target target)
            implements Block {

        @Override
        public void apply(TableRow row, PersonBuilder person) {
            List<List<String>> lines = streets.stream().map(row::cells).toList();
            List<String> localities = row.cells(locality);
            List<String> regions = row.cells(region);
            List<String> postcodes = row.cells(postcode);
            List<String> countries = row.cells(country);
            List<String> labels = row.cells(label);
            int count = Stream.concat(lines.stream(), Stream.of(localities, regions, postcodes, countries))
                    .mapToInt(List::size)
                    .max()
                    .orElse(1);
            boolean parts = false;
            for (int i = 0; i < count; i++) {
                StringBuilder street = new StringBuilder();
                for (List<String> line : lines) {
                    String text = TableRow.part(line, i);
                    street.append(street.isEmpty() || text.isEmpty() ? "" : "\n")
                            .append(text);
                }
                Place place = new Place(
                        kind(TableRow.parallel(labels, i)),
                        street.toString(),
                        TableRow.part(localities, i),
                        TableRow.part(regions, i),
                        TableRow.part(postcodes, i),
                        TableRow.part(countries, i));
                parts |= !place.equals(new Place(place.label(), "", "", "", "", ""));
                person.place(place);
            }
            if (!parts) {
                person.place(new Place(kind(TableRow.parallel(labels, 0)), row.cell(formatted), "", "", "", ""));
            }
        }

        private String kind(String text) {
            LabelCell cell = LabelCell.of(text);
            return switch (cell.use()) {
                case PROFESSIONAL -> "work";
                case PERSONAL -> "home";
                case UNKNOWN -> cell.label().isEmpty() ? target.label() : cell.label();
            };
        }
    }

    /** Groups or labels. */
    record Tags(int value) implements Block {

        @Override
        public void apply(TableRow row, PersonBuilder person) {
            for (String cell : row.cells(value)) {
                // Google marks its own groups with a star; "myContacts" holds everybody
                String tag = cell.startsWith("* ") ? cell.substring(2) : cell;
                if (!tag.equalsIgnoreCase("myContacts")) {
                    person.tag(tag);
                }
            }
        }
    }

    /** Tags of programs that separate them within the cell, by semicolon or comma. */
    record TagList(int value) implements Block {

        @Override
        public void apply(TableRow row, PersonBuilder person) {
            String cell = row.cell(value);
            for (String tag : cell.split(cell.indexOf(';') >= 0 ? ";" : ",", -1)) {
                person.tag(tag);
            }
        }
    }

    /** A value that has no field: kept in the note under its name. */
    record Custom(int value, int label, String header) implements Block {

        @Override
        public void apply(TableRow row, PersonBuilder person) {
            String text = row.cell(value);
            if (!text.isEmpty()) {
                String name = row.cell(label).isEmpty() ? header : row.cell(label);
                person.note(name.isEmpty() ? text : name + ": " + text);
            }
        }
    }

    /** A related person: kept as the vCard property RELATED (RFC 6350 6.6.6). */
    record Related(int value, int label, String known) implements Block {

        @Override
        public void apply(TableRow row, PersonBuilder person) {
            List<String> labels = row.cells(label);
            List<String> values = row.cells(value);
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).isEmpty()) {
                    String given = known.isEmpty() ? TableRow.parallel(labels, i) : known;
                    String type = given.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "");
                    person.extra("RELATED;VALUE=text" + (type.isEmpty() ? "" : ";TYPE=" + type) + ":"
                            + CardText.escape(values.get(i)));
                }
            }
        }
    }

    /** A single text that goes to one place. */
    record Single(int value, Field field) implements Block {

        @Override
        public void apply(TableRow row, PersonBuilder person) {
            String text = row.cell(value);
            if (text.isEmpty()) {
                return;
            }
            switch (field) {
                case NOTE -> person.note(text.replace("\r\n", "\n").replace('\r', '\n'));
                case PRONOUNS -> person.pronouns(text);
                case SOURCE_ID -> person.sourceId(text);
                case PHOTO -> person.photo(Photo.of(text));
                default -> throw new IllegalStateException(field.name());
            }
        }
    }
}
