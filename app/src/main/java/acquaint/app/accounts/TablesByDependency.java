package acquaint.app.accounts;

import acquaint.tables.DefaultSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.ForeignKey;
import org.jooq.Table;

/** Every table, those that refer to others before the ones they refer to. */
final class TablesByDependency {

    private TablesByDependency() {}

    static List<Table<?>> all() {
        Set<Table<?>> referredFirst = new LinkedHashSet<>();
        DefaultSchema.DEFAULT_SCHEMA.getTables().forEach(table -> visit(table, referredFirst));
        return new ArrayList<>(referredFirst).reversed();
    }

    private static void visit(Table<?> table, Set<Table<?>> seen) {
        if (seen.contains(table)) {
            return;
        }
        for (ForeignKey<?, ?> key : table.getReferences()) {
            if (!key.getKey().getTable().equals(table)) {
                visit(key.getKey().getTable(), seen);
            }
        }
        seen.add(table);
    }
}
