package acquaint.app.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what an action came.
 *
 * @param name what that is called: an access token's name, a file's name; else empty
 * @param id the import; else null
 */
public record Cause(By by, String name, @Nullable UUID id) {

    /** What can act in an account. */
    public enum By {
        /** The account's own hand on a page. */
        PAGE,
        /** A program with an access token. */
        API,
        /** The command line. */
        COMMAND,
        /** A file that was brought in. */
        IMPORT,
        /** Acquaint itself, such as its daily work. */
        ITSELF
    }

    /** The account's own hand. */
    public static final Cause PAGE = new Cause(By.PAGE, "", null);

    /** Acquaint itself. */
    public static final Cause ITSELF = new Cause(By.ITSELF, "", null);

    static final Cause COMMAND = new Cause(By.COMMAND, "", null);

    /** A program with the access token of this name. */
    public static Cause program(String token) {
        return new Cause(By.API, token, null);
    }

    /** The import of a file. */
    public static Cause file(String name, UUID id) {
        return new Cause(By.IMPORT, name, id);
    }

    /** Tells by what the action comes that is just under way; where nobody can tell, it is the command line. */
    public interface Current {

        Cause get();
    }
}
