package acquaint.app.browser;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;

/** A way of acting on a page: by mouse, by finger, or by the keyboard alone. */
interface Hand {

    /** Presses a button, a link, a box to tick or a summary to open. */
    void use(Locator target);

    /** Goes to a field and types. */
    void write(Locator field, String text);

    /** Goes to a field of files and chooses one. */
    void choose(Locator field, Path file);

    /** Takes one of the options offered under the field being written in. */
    void take(Locator option);

    /** Opens the place where anything is found. */
    void find();

    /** Opens the composer. */
    void compose();

    /** Goes to one of the places of the navigation. */
    void go(Place place);

    /** The places that every page leads to. */
    enum Place {
        TODAY("Today", "t"),
        PEOPLE("People", "p"),
        IMPORT("Import", "i");

        final String label;
        final String letter;

        Place(String label, String letter) {
            this.label = label;
            this.letter = letter;
        }
    }
}
