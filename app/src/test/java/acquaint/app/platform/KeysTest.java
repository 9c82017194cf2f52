package acquaint.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.tables.DefaultSchema;
import java.util.List;
import java.util.Set;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 2 of the architecture: the account leads every key, so that the schema can be spread over servers by account. */
class KeysTest {

    /** Tables without user data; each with its reason. */
    private static final Set<String> NOT_BY_ACCOUNT = Set.of(
            // which process does background work
            "lease");

    static List<Table<?>> tables() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> !NOT_BY_ACCOUNT.contains(table.getName()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theAccountLeadsEveryKey(Table<?> table) {
        for (UniqueKey<?> key : table.getKeys()) {
            assertLed(key.getName(), key.getFields());
        }
        for (ForeignKey<?, ?> key : table.getReferences()) {
            assertLed(key.getName(), key.getFields());
            assertLed(key.getName(), key.getKeyFields());
        }
        assertThat(table.getPrimaryKey())
                .as("primary key of %s", table.getName())
                .isNotNull();
    }

    private static void assertLed(String key, List<? extends TableField<?, ?>> fields) {
        assertThat(fields.getFirst().getName()).as(key).isEqualTo("account_id");
    }
}
