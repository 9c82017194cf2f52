package acquaint.app.contacts;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells a name from a sentence that was typed where a name is asked for, so that "Had lunch with Mina." is not offered
 * as somebody new.
 */
public final class NewName {

    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 8;

    /** Names in scripts that put no spaces between words are short; katakana names are the longest. */
    private static final Pattern LONG_WITHOUT_SPACES =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}ー]{16,}");

    /** The end of a sentence; a full stop after an initial or a title such as "Dr." is none. */
    private static final Pattern SENTENCE = Pattern.compile("[!?;:…\\n。！？؟]|\\p{L}{5,}\\.(\\s|$)|\\.\\.");

    private static final Pattern SEPARATOR = Pattern.compile("[,،、，]");

    private static final Set<String> PARTICLES = Set.of(
            "al", "af", "av", "bin", "bint", "da", "das", "de", "degli", "del", "della", "den", "der", "di", "do",
            "dos", "du", "e", "el", "ibn", "la", "las", "le", "los", "ten", "ter", "und", "van", "vom", "von", "y",
            "zu", "zum", "zur");

    private NewName() {}

    /** Whether these words may be a name: short, and not written as a sentence is. */
    public static boolean isPlausible(String words) {
        if (words.isBlank()
                || isSentence(words)
                || SEPARATOR.matcher(words).find()
                || words.codePoints().noneMatch(Character::isLetter)) {
            return false;
        }
        List<String> cased = Stream.of(words.strip().split("\\s+"))
                .filter(word -> !PARTICLES.contains(word))
                .filter(word -> hasCase(word.codePointAt(0)))
                .toList();
        long capitals = cased.stream()
                .filter(word -> !Character.isLowerCase(word.codePointAt(0)))
                .count();
        // Up to three words may all be typed small; in a longer row most begin as names do.
        return cased.size() <= 3 && (capitals == 0 || cased.size() == capitals)
                || cased.size() <= 2
                || 2 * capitals > cased.size();
    }

    /** Whether these words can be no name, however it is written. */
    public static boolean isSentence(String words) {
        String text = words.strip();
        return text.length() > LONGEST
                || text.split("\\s+").length > MOST_WORDS
                || LONG_WITHOUT_SPACES.matcher(text).find()
                || SENTENCE.matcher(text).find();
    }

    private static boolean hasCase(int letter) {
        return Character.isUpperCase(letter) || Character.isLowerCase(letter);
    }
}
