package acquaint.formats.table;

import acquaint.formats.ColumnMapping.Column;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.reading.HeaderKey;
import acquaint.formats.reading.Sniff;
import acquaint.formats.reading.TableHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table whose first row is somebody already. Told by its cells alone: a column of e-mail addresses
 * or telephone numbers beside one of names.
 */
final class HeaderlessTable {

    private static final double SURE = 0.35;

    private static final Pattern JOB = Pattern.compile(
            "(?iU).*\\b(engineer|developer|manager|director|ceo|cto|cfo|coo|founder|head|lead|professor|scientist"
                    + "|designer|consultant|analyst|president|partner|student|researcher|editor|officer|chair|owner"
                    + "|architect|teacher|nurse|doctor|lawyer|journalist|leiter\\w*|geschäftsführer\\w*|entwickler\\w*"
                    + "|berater\\w*|directeur|directrice|ingénieur\\w*|gerente|director\\w*|ingenier\\w*|direttore)\\b.*");
    private static final Pattern FIRM = Pattern.compile(
            "(?iU).*\\b(gmbh|ag|inc|ltd|llc|llp|plc|corp|s\\.?a\\.?s?|s\\.?r\\.?l|b\\.?v|oy|ab|a/s|kg|e\\.?v|university|universität"
                    + "|université|universidad|institute|foundation|group|company|co)\\b\\.?.*");

    private HeaderlessTable() {}

    /** The table's header that is none: line 0, columns named by their number. */
    static Optional<HeaderRow> find(Sniff sniff) {
        for (char separator : TableHead.SEPARATORS) {
            List<TableHead.Row> rows = sniff.table().rows(separator);
            if (rows.isEmpty() || rows.getFirst().cells().size() < 2) {
                continue;
            }
            int width = rows.getFirst().cells().size();
            long same = rows.stream().filter(row -> row.cells().size() == width).count();
            if (same < rows.size() * 0.8 || !isAboutSomebody(rows.getFirst())) {
                continue;
            }
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= width; i++) {
                names.add("Column " + i);
            }
            HeaderRow header = new HeaderRow(separator, -1, new TableHead.Row(0, names, HeaderKey.of(names)), SURE);
            List<Field> fields = columns(header, rows).stream()
                    .map(column -> column.target().field())
                    .toList();
            boolean reached = fields.contains(Field.EMAIL) || (fields.contains(Field.PHONE) && rows.size() > 1);
            if (reached && (fields.contains(Field.NAME) || fields.contains(Field.GIVEN))) {
                return Optional.of(header);
            }
        }
        return Optional.empty();
    }

    private static boolean isAboutSomebody(TableHead.Row row) {
        return row.cells().stream().anyMatch(cell -> Emails.all(cell) || Cells.isPhone(cell));
    }

    static List<Column> columns(HeaderRow header, List<TableHead.Row> body) {
        List<Column> columns = new ArrayList<>();
        boolean named = false;
        int count = header.row().cells().size();
        List<Cells> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(Cells.of(body, i));
        }
        boolean whole = all.stream().anyMatch(HeaderlessTable::isName);
        List<Field> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Cells cells = all.get(i);
            Target target = known(cells, i);
            if (target.field() == Field.IGNORE && !named && isName(cells)) {
                target = cells.mostly(Cells.Kind.LAST_FIRST) ? Block.Name.FAMILY_FIRST : Target.of(Field.NAME);
                named = true;
            } else if (target.field() == Field.IGNORE && !whole && cells.mostly(Cells.Kind.WORD)) {
                target = Target.of(!taken.contains(Field.GIVEN) ? Field.GIVEN : Field.FAMILY);
            }
            if (target.field() == Field.IGNORE) {
                target = work(body, i);
            }
            boolean again = Cells.ONCE.contains(target.field()) && taken.contains(target.field());
            target = again ? Target.NONE : target;
            taken.add(target.field());
            columns.add(new Column(
                    i, header.row().cells().get(i), target, target.field() == Field.IGNORE ? 0 : sure(cells, target)));
        }
        return columns;
    }

    private static boolean isName(Cells cells) {
        return cells.mostly(Cells.Kind.NAME) || (cells.mostly(Cells.Kind.LAST_FIRST) && !cells.mostly(Cells.Kind.DATE));
    }

    private static Target known(Cells cells, int i) {
        if (cells.mostly(Cells.Kind.SECRET)) {
            return Target.of(Field.SECRET);
        }
        if (cells.mostly(Cells.Kind.EMAIL)) {
            return Target.of(Field.EMAIL, "column " + i);
        }
        if (cells.mostly(Cells.Kind.PROFILE)) {
            return Target.of(Field.WEB, "column " + i);
        }
        return cells.mostly(Cells.Kind.PHONE) ? Target.of(Field.PHONE, "column " + i) : Target.NONE;
    }

    /** A title or an organisation, where its words tell. */
    private static Target work(List<TableHead.Row> body, int i) {
        int titles = 0;
        int firms = 0;
        int filled = 0;
        for (TableHead.Row row : body) {
            String cell = i < row.cells().size() ? row.cells().get(i) : "";
            if (!cell.isEmpty() && cell.length() < 100) {
                filled++;
                titles += JOB.matcher(cell).matches() ? 1 : 0;
                firms += FIRM.matcher(cell).matches() ? 1 : 0;
            }
        }
        return titles * 2 > filled
                ? Target.of(Field.TITLE)
                : firms * 2 > filled ? Target.of(Field.ORGANISATION) : Target.NONE;
    }

    private static double sure(Cells cells, Target target) {
        return switch (target.field()) {
            case EMAIL -> 0.6 * cells.share(Cells.Kind.EMAIL);
            case WEB -> 0.6 * cells.share(Cells.Kind.PROFILE);
            case PHONE -> 0.5 * cells.share(Cells.Kind.PHONE);
            case NAME -> 0.5;
            default -> 0.3;
        };
    }
}
