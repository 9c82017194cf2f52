package acquaint.app.contacts;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Text as it is searched and sorted: lower case, without diacritics, other scripts also in Latin letters, so that
 * "munoz" finds Muñoz and "li na" finds 李娜. Both databases get the folded text, which makes them find the same.
 */
public final class Folding {

    // One a use at a time. Not one a thread: each request has a virtual thread of its own, and making one is slow.
    private static final Queue<Transliterator> IDLE = new ConcurrentLinkedQueue<>();

    // "Any-Latin" would turn Han into pinyin with tone marks, which Latin-ASCII then removes.
    private static final String TO_LATIN = "Any-Latin; Latin-ASCII; Lower";

    /** Letters below this are folded one by one, from a table: Latin, with nearly all of its diacritics. */
    private static final int TABLE = 0x250;

    /** Words of other scripts that were folded lately. */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 10_000;
    private static final int LONGEST_KNOWN = 40;

    private static final String[] FOLDED = new String[TABLE];

    static {
        Transliterator toLatin = Transliterator.getInstance(TO_LATIN);
        for (int c = 0; c < TABLE; c++) {
            FOLDED[c] = toLatin.transliterate(String.valueOf((char) c));
        }
    }

    private Folding() {}

    private static String toLatin(String word) {
        Transliterator idle = IDLE.poll();
        Transliterator transliterator = idle == null ? Transliterator.getInstance(TO_LATIN) : idle;
        try {
            return transliterator.transliterate(word);
        } finally {
            IDLE.offer(transliterator);
        }
    }

    /** The same, remembered: names, towns and titles come again and again. */
    private static String latin(String word) {
        if (word.length() > LONGEST_KNOWN) {
            return toLatin(word);
        }
        String known = KNOWN.get(word);
        if (known == null) {
            known = toLatin(word);
            if (KNOWN.size() >= MOST_KNOWN) {
                KNOWN.clear();
            }
            KNOWN.put(word, known);
        }
        return known;
    }

    /** The text in plain lower-case Latin letters; empty for an empty text. */
    public static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder folded = new StringBuilder(text.length() + 8);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) <= ' ') {
                foldWord(text, start, i, folded);
                if (i < text.length()) {
                    folded.append(text.charAt(i));
                }
                start = i + 1;
            }
        }
        return folded.toString();
    }

    private static void foldWord(String text, int from, int to, StringBuilder folded) {
        int length = folded.length();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= TABLE) {
                folded.setLength(length);
                folded.append(latin(text.substring(from, to)));
                return;
            }
            folded.append(FOLDED[c]);
        }
    }

    /**
     * The words by which a text shall be found: its folded form; for German umlauts also the two-letter spelling; for
     * other scripts also the text itself, Han and kana letter by letter as they are written without spaces.
     */
    public static String words(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(fold(text));
        String spelt = spellUmlauts(lower);
        if (!spelt.equals(lower)) {
            words.append(' ').append(fold(spelt));
        }
        if (lower.codePoints().anyMatch(Folding::isOtherScript)) {
            words.append(' ').append(spaced(lower));
        }
        return words.toString();
    }

    /** The words of what somebody typed into a search box; other scripts stay, letter by letter where needed. */
    public static String query(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return lower.codePoints().anyMatch(Folding::isOtherScript) ? spaced(lower) : fold(typed);
    }

    private static String spellUmlauts(String lower) {
        return lower.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ø", "oe")
                .replace("å", "aa");
    }

    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length() * 2);
        text.codePoints().forEach(c -> {
            if (Character.isIdeographic(c) || isKana(c)) {
                spaced.append(' ').appendCodePoint(c).append(' ');
            } else {
                spaced.appendCodePoint(c);
            }
        });
        return spaced.toString();
    }

    private static boolean isKana(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }

    private static boolean isOtherScript(int c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
