package acquaint.app.platform;

import java.sql.SQLException;
import org.jooq.exception.DataAccessException;

/** The disk has no room: the write was refused, and everything written before stands. */
@SuppressWarnings("serial")
public final class StorageFull extends RuntimeException {

    private static final int SQLITE_FULL = 13;
    private static final String POSTGRES_DISK_FULL = "53100";

    private StorageFull(Throwable cause) {
        super("The disk is full, so nothing was saved. What you had stays. Make some room and try again.", cause);
    }

    /** This, when a full disk is what the database complains about; else the complaint itself. */
    static RuntimeException orElse(DataAccessException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && ((sql.getErrorCode() & 0xff) == SQLITE_FULL || POSTGRES_DISK_FULL.equals(sql.getSQLState()))) {
                return new StorageFull(e);
            }
        }
        return e;
    }
}
