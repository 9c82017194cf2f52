package acquaint.app.exports;

import java.util.List;
import java.util.UUID;

/** Whom an export is about. */
public sealed interface ExportScope {

    /**
     * All of the account.
     *
     * @param trash whether those in the trash come too
     */
    record All(boolean trash) implements ExportScope {}

    /** These contacts, in the trash or not; ids the account does not have are passed over. */
    record Selected(List<UUID> contacts) implements ExportScope {

        public Selected {
            contacts = contacts.stream().distinct().toList();
        }
    }
}
