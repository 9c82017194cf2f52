package acquaint.app.accounts;

import static acquaint.tables.Tables.ACCOUNT;

import acquaint.app.platform.Database;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets a browser into a throw-away account and out of it again. */
@Component
public class DemoVisits {

    private final Sessions sessions;
    private final Accounts accounts;
    private final Database database;

    DemoVisits(Sessions sessions, Accounts accounts, Database database) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.database = database;
    }

    /** Signs the browser in to a throw-away account, from which it returns to the session it has now. */
    public void enter(UUID demo, HttpServletRequest request, HttpServletResponse response) {
        sessions.beginDemo(demo, request, response);
    }

    /** Takes the browser back to the session it had before, and removes the throw-away account. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        sessions.leaveDemo(request, response);
    }

    /** The throw-away account the browser is in. */
    public Optional<Account> current(HttpServletRequest request) {
        return sessions.find(request)
                .flatMap(session -> accounts.find(session.account()))
                .filter(Account::demo);
    }

    /** Throw-away accounts made before then, which nobody came back to leave. */
    public List<UUID> forgotten(Instant before) {
        return database.read(sql -> sql.select(ACCOUNT.ACCOUNT_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.DEMO.isTrue().and(ACCOUNT.CREATED_AT.lt(before)))
                .fetch(ACCOUNT.ACCOUNT_ID));
    }
}
