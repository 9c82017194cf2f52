package acquaint.formats.table;

import acquaint.formats.ColumnMapping.Column;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Sniff;
import acquaint.formats.reading.TableHead;
import acquaint.formats.table.Headers.About;
import acquaint.formats.table.Headers.Said;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Any table of people: columns guessed by the words of their headers in many languages, and where
 * those say nothing, by what stands in the cells. The last resort, so its confidence is low.
 */
public final class GuessedLayout implements TableLayout {

    private static final int LONGEST_HEADER = 80;

    @Override
    public System system() {
        return System.TABLE;
    }

    @Override
    public double match(List<String> keys) {
        return matching(keys);
    }

    @Override
    public Optional<HeaderRow> header(Sniff sniff) {
        return HeaderRow.among(
                        sniff, row -> row.cells().stream().anyMatch(Channels::isEmail) ? 0 : matching(row.cells()))
                .or(() -> HeaderlessTable.find(sniff));
    }

    private static double matching(List<String> headers) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        int known = 0;
        for (String header : headers) {
            Field field = header.length() > LONGEST_HEADER
                    ? Field.IGNORE
                    : Headers.of(header).target().field();
            known += field == Field.IGNORE ? 0 : 1;
            fields.add(field);
        }
        boolean named = fields.contains(Field.NAME) || fields.contains(Field.GIVEN) || fields.contains(Field.FAMILY);
        boolean reached = fields.contains(Field.EMAIL) || fields.contains(Field.PHONE) || fields.contains(Field.HANDLE);
        boolean placed = fields.contains(Field.ORGANISATION) || fields.contains(Field.TITLE);
        boolean attends = fields.contains(Field.TICKET) || fields.contains(Field.CHECKED_IN);
        boolean whole = fields.contains(Field.GIVEN) && fields.contains(Field.FAMILY);
        boolean people = named && (reached || placed || attends || whole);
        if (!people && !(fields.contains(Field.EMAIL) && (placed || attends))) {
            return 0;
        }
        return Math.min(0.6, 0.3 + 0.3 * known / headers.size());
    }

    @Override
    public Target target(String header, String key) {
        return Headers.of(header).target();
    }

    @Override
    public List<Column> columns(HeaderRow header, List<TableHead.Row> body) {
        return header.row().line() == 0
                ? HeaderlessTable.columns(header, body)
                : new Guess(header.row(), body).columns();
    }

    /** One table's guess. */
    private static final class Guess {

        private final TableHead.Row header;
        private final List<Said> said = new ArrayList<>();
        private final List<Cells> cells = new ArrayList<>();
        private final Target[] targets;
        private final double[] sure;
        private final Set<Field> taken = EnumSet.noneOf(Field.class);
        private boolean list;

        Guess(TableHead.Row header, List<TableHead.Row> body) {
            this.header = header;
            int count = header.cells().size();
            targets = new Target[count];
            sure = new double[count];
            for (int i = 0; i < count; i++) {
                said.add(Headers.of(header.cells().get(i)));
                cells.add(Cells.of(body, i));
            }
            list = said.stream().anyMatch(one -> one.about() == About.ATTENDANCE);
        }

        List<Column> columns() {
            for (int i = 0; i < targets.length; i++) {
                byWords(i);
            }
            oneNameAlone();
            companyOfApollo();
            for (int i = 0; i < targets.length; i++) {
                if (targets[i].field() == Field.IGNORE) {
                    byCells(i);
                }
            }
            noHomes();
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < targets.length; i++) {
                columns.add(new Column(i, header.cells().get(i), targets[i], sure[i]));
            }
            return columns;
        }

        private void take(int i, Target target, double confidence) {
            boolean again = Cells.ONCE.contains(target.field()) && !taken.add(target.field());
            targets[i] = again ? Target.NONE : target;
            sure[i] = again ? 0.5 : confidence;
        }

        private void byWords(int i) {
            Said words = said.get(i);
            Cells held = cells.get(i);
            Target target = words.target();
            String key = header.keys().get(i);
            if (list && key.equals("status")) {
                target = Target.of(Field.STATUS);
            } else if (list
                    && Set.of("createdat", "created", "timestamp", "dateadded", "createddate")
                            .contains(key)) {
                target = Target.of(Field.REGISTERED);
            } else if (list && target.field() == Field.TITLE && held.mostly(Cells.Kind.ROLE)) {
                target = Target.of(Field.ROLE);
            } else if (target.field() == Field.TITLE && key.equals("title") && held.mostly(Cells.Kind.HONORIFIC)) {
                target = Target.of(Field.PREFIX);
            } else if (target.field() == Field.NAME && held.mostly(Cells.Kind.LAST_FIRST)) {
                target = Block.Name.FAMILY_FIRST;
            }
            boolean belied = held.contradicts(target.field());
            take(i, belied ? Target.NONE : target, belied ? 0.3 : held.sureness(target.field(), words.confidence()));
        }

        /** What a column without a telling header holds. */
        private void byCells(int i) {
            Said words = said.get(i);
            if (words.about() == About.OTHERS || (taken.contains(words.target().field()) && words.confidence() > 0)) {
                return;
            }
            Cells held = cells.get(i);
            if (held.mostly(Cells.Kind.SECRET)) {
                take(i, Target.of(Field.SECRET), 0.6);
            } else if (held.mostly(Cells.Kind.EMAIL)) {
                take(i, Target.of(Field.EMAIL, "column " + i), held.share(Cells.Kind.EMAIL) * 0.6);
            } else if (held.mostly(Cells.Kind.PROFILE)) {
                take(i, Target.of(Field.WEB, "column " + i), held.share(Cells.Kind.PROFILE) * 0.6);
            } else if (held.mostly(Cells.Kind.PHONE) && words.about() != About.TECHNICAL) {
                take(i, Target.of(Field.PHONE, "column " + i), held.share(Cells.Kind.PHONE) * 0.5);
            } else if (list
                    && words.about() == About.UNKNOWN
                    && !header.keys().get(i).isEmpty()) {
                take(i, Target.of(Field.ANSWER, header.keys().get(i)), 0.4);
            }
        }

        /** "Nome", "Nombre", "Nom" or "Ad" beside no other name column is the whole name. */
        private void oneNameAlone() {
            boolean given = taken.contains(Field.GIVEN);
            boolean family = taken.contains(Field.FAMILY);
            if (given == family || taken.contains(Field.NAME)) {
                return;
            }
            for (int i = 0; i < targets.length; i++) {
                if (targets[i].field() == Field.GIVEN || targets[i].field() == Field.FAMILY) {
                    targets[i] = cells.get(i).mostly(Cells.Kind.LAST_FIRST)
                            ? Block.Name.FAMILY_FIRST
                            : Target.of(Field.NAME);
                    sure[i] = Math.min(sure[i], 0.7);
                }
            }
        }

        /** Beside a company's LinkedIn, Apollo's "Facebook Url" and "Twitter Url" are the company's too. */
        private void companyOfApollo() {
            if (!header.keys().contains("companylinkedinurl")) {
                return;
            }
            for (int i = 0; i < targets.length; i++) {
                if (Set.of("facebookurl", "twitterurl").contains(header.keys().get(i))) {
                    targets[i] = Target.NONE;
                }
            }
        }

        /** Of attendees no home is kept: where a street is asked, the whole address is left out. */
        private void noHomes() {
            boolean street = said.stream()
                    .map(one -> one.target().field())
                    .anyMatch(field -> field == Field.STREET || field == Field.POSTCODE);
            for (int i = 0; list && i < targets.length; i++) {
                Field field = said.get(i).target().field();
                boolean place = field == Field.LOCALITY || field == Field.REGION || field == Field.COUNTRY;
                if (field == Field.STREET || field == Field.POSTCODE || (street && place) || field == Field.BIRTHDAY) {
                    targets[i] = Target.of(Field.SECRET);
                }
            }
        }
    }
}
