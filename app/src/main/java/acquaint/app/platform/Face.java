package acquaint.app.platform;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands for somebody where no photo is: initials on a tint, both derived from the name.
 *
 * @param initials one or two characters
 * @param tint 0 to 11, a class of the style sheet
 */
public record Face(String initials, int tint) {

    private static final int TINTS = 12;

    /** The face of this name: two characters of a name in Han, else the first letters of its first and last word. */
    public static Face of(String name) {
        int tint = name.chars().sum() % TINTS;
        List<String> words = Stream.of(name.strip().split("[\\s,]+"))
                .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
                .toList();
        if (words.isEmpty()) {
            return new Face("·", tint);
        }
        String first = words.getFirst();
        if (UnicodeScript.of(first.codePointAt(0)) == UnicodeScript.HAN) {
            return new Face(
                    first.substring(
                            0, first.offsetByCodePoints(0, Math.min(2, first.codePointCount(0, first.length())))),
                    tint);
        }
        return new Face(words.size() == 1 ? letter(first) : letter(first) + letter(words.getLast()), tint);
    }

    private static String letter(String word) {
        return Character.toString(Character.toTitleCase(word.codePointAt(0)));
    }
}
