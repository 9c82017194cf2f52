package acquaint.app.platform;

/** An undo would destroy later work; the message says which, for the user. */
@SuppressWarnings("serial")
public final class CannotUndo extends RuntimeException {

    public CannotUndo(String message) {
        super(message);
    }
}
