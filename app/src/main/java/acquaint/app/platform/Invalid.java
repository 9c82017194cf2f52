package acquaint.app.platform;

/** What was given cannot be used; the message says why and what would do, for the user. */
@SuppressWarnings("serial")
public class Invalid extends RuntimeException {

    public Invalid(String message) {
        super(message);
    }
}
