package acquaint.app.platform;

/** What was asked for is not there, or belongs to another account: the two are not told apart. */
@SuppressWarnings("serial")
public final class NotFound extends RuntimeException {

    /** With a sentence for the user. */
    public NotFound(String message) {
        super(message);
    }
}
