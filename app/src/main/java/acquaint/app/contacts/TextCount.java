package acquaint.app.contacts;

import java.util.Locale;

/** Numbers as pages say them. */
public final class TextCount {

    private TextCount() {}

    /** "1,284". */
    public static String number(int count) {
        return String.format(Locale.UK, "%,d", count);
    }

    /** "1 person", "1,284 people". */
    public static String people(int count) {
        return count == 1 ? "1 person" : number(count) + " people";
    }
}
