package acquaint.app.imports;

import acquaint.app.accounts.Account;
import acquaint.app.platform.Action;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How an import stands, in words. */
final class ImportWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private ImportWords() {}

    static String state(Account account, ImportFile file) {
        return switch (file.status()) {
            case READING -> "being read";
            case COMMITTING -> "being imported";
            case PREVIEWED -> "read on " + day(account, file.createdAt()) + ", not imported yet";
            case FAILED -> "not read";
            case COMMITTED -> {
                String day = day(account, file.committedAt() == null ? file.createdAt() : file.committedAt());
                Action action = file.action();
                yield day + " · "
                        + (action == null ? "nothing in it was new" : file.undone() ? "undone" : action.summary());
            }
        };
    }

    private static String day(Account account, Instant at) {
        return DAY.format(at.atZone(account.zone()));
    }
}
