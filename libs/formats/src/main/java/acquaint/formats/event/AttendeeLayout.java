package acquaint.formats.event;

import acquaint.formats.Channel.Use;
import acquaint.formats.ColumnMapping.Column;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.System;
import acquaint.formats.reading.HeaderKey;
import acquaint.formats.reading.TableHead;
import acquaint.formats.table.HeaderRow;
import acquaint.formats.table.Headers;
import acquaint.formats.table.TableLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An event system's list of attendees: some columns of its own, and the organiser's questions, which
 * may stand anywhere between them.
 */
abstract class AttendeeLayout implements TableLayout {

    /** What a scanner reads, or the door opens to; told by its look where a header in some language is not known. */
    private static final Pattern SECRET = Pattern.compile("(?=.*\\d)(?=.*[a-z])[a-z0-9]{20,128}");

    private final System system;
    private final Map<String, Target> own = new HashMap<>();

    AttendeeLayout(System system) {
        this.system = system;
    }

    @Override
    public final System system() {
        return system;
    }

    /** Names the columns of a field by their {@link HeaderKey}s, separated by blanks. */
    final void columns(Field field, String keys) {
        columns(Target.of(field), keys);
    }

    final void columns(Target target, String keys) {
        for (String key : keys.split(" ")) {
            own.put(key, target);
        }
    }

    /** Names columns that stand beside others of their field. */
    final void several(Field field, Use use, String label, String keys) {
        for (String key : keys.split(" ")) {
            own.put(key, Target.of(field, key, use, label));
        }
    }

    @Override
    public Target target(String header, String key) {
        Target known = own.get(key);
        return known != null ? known : Headers.question(header);
    }

    @Override
    public List<Column> columns(HeaderRow header, List<TableHead.Row> body) {
        List<Column> columns = new ArrayList<>();
        List<Target> targets = targets(header.row(), body);
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            boolean secret = target.field() == Field.ANSWER && isSecret(body, i);
            boolean guessed = !own.containsKey(header.row().keys().get(i));
            double sure = guessed ? Headers.of(header.row().cells().get(i)).confidence() : header.match();
            columns.add(new Column(
                    i,
                    header.row().cells().get(i),
                    secret ? Target.of(Field.SECRET) : target,
                    guessed && target.field() == Field.ANSWER ? 0.6 : sure));
        }
        return columns;
    }

    private static boolean isSecret(List<TableHead.Row> body, int column) {
        int filled = 0;
        int secret = 0;
        for (TableHead.Row row : body) {
            String cell = column < row.cells().size() ? row.cells().get(column) : "";
            filled += cell.isEmpty() ? 0 : 1;
            secret += SECRET.matcher(cell).matches() ? 1 : 0;
        }
        return secret > 0 && secret > filled * 0.7;
    }

    /** How many of some keys a header has. */
    static int count(List<String> keys, String... wanted) {
        int count = 0;
        for (String key : wanted) {
            count += keys.contains(key) ? 1 : 0;
        }
        return count;
    }
}
