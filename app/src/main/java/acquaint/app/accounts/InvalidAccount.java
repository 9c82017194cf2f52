package acquaint.app.accounts;

import java.util.regex.Pattern;

/** What was given for an account cannot be used; the message says why, for the user. */
@SuppressWarnings("serial")
public final class InvalidAccount extends RuntimeException {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private final String field;

    InvalidAccount(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The form field it is about: {@code name}, {@code email} or {@code password}. */
    public String field() {
        return field;
    }

    static void check(String name, String email, String password) {
        if (name.isBlank()) {
            throw new InvalidAccount("name", "Say how you would like to be called.");
        }
        if (!EMAIL.matcher(email.strip()).matches()) {
            throw new InvalidAccount("email", "Give an e-mail address, such as amara@example.org.");
        }
        checkPassword("password", password);
    }

    static void checkPassword(String field, String password) {
        if (password.length() < Accounts.SHORTEST_PASSWORD) {
            throw new InvalidAccount(
                    field, "Choose at least " + Accounts.SHORTEST_PASSWORD + " characters. A few words are good.");
        }
    }
}
