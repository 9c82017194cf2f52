package acquaint.formats;

import java.lang.Character.UnicodeScript;

/**
 * A person's name, whole and in parts; what the source does not give is empty, never null.
 *
 * @param display the whole name as the person writes it
 * @param prefix honorifics before it ({@code Dr.})
 * @param given given name
 * @param additional middle names, patronymic
 * @param family family name
 * @param suffix after it ({@code Jr.}, {@code PhD})
 * @param nickname what friends say
 * @param phoneticGiven how the given name is read
 * @param phoneticFamily how the family name is read
 */
public record PersonName(
        String display,
        String prefix,
        String given,
        String additional,
        String family,
        String suffix,
        String nickname,
        String phoneticGiven,
        String phoneticFamily) {

    /** No name at all. */
    public static final PersonName EMPTY = new PersonName("", "", "", "", "", "", "", "", "");

    /** A name of which only the whole is known. */
    public static PersonName of(String display) {
        return display.isBlank() ? EMPTY : new PersonName(display.strip(), "", "", "", "", "", "", "", "");
    }

    /** A name of given and family name, its display composed. */
    public static PersonName of(String given, String family) {
        return ofParts("", given, "", family, "");
    }

    /** A name of its parts, its display composed. */
    public static PersonName ofParts(String prefix, String given, String additional, String family, String suffix) {
        return new PersonName(
                compose(prefix, given, additional, family, suffix),
                prefix,
                given,
                additional,
                family,
                suffix,
                "",
                "",
                "");
    }

    /** The same name with this nickname. */
    public PersonName withNickname(String value) {
        return new PersonName(display, prefix, given, additional, family, suffix, value, phoneticGiven, phoneticFamily);
    }

    /** The same name with these readings. */
    public PersonName withPhonetic(String givenReading, String familyReading) {
        return new PersonName(
                display, prefix, given, additional, family, suffix, nickname, givenReading, familyReading);
    }

    /** Whether nothing is known, not even a nickname. */
    public boolean isEmpty() {
        return display.isEmpty()
                && nickname.isEmpty()
                && given.isEmpty()
                && family.isEmpty()
                && additional.isEmpty()
                && prefix.isEmpty()
                && suffix.isEmpty()
                && phoneticGiven.isEmpty()
                && phoneticFamily.isEmpty();
    }

    /**
     * The whole name in its own order: {@code Dr. Ana Maria Oliveira, PhD}, but family name first
     * and without spaces in Han and Kana ({@code 山田太郎}) and in Hangul ({@code 김민준}), where both
     * parts are so written.
     */
    public static String compose(String prefix, String given, String additional, String family, String suffix) {
        boolean familyFirst = isEastAsian(family) && isEastAsian(given);
        StringBuilder whole = new StringBuilder(given.length() + family.length() + 16);
        if (familyFirst) {
            whole.append(family.strip()).append(given.strip()).append(additional.strip());
            if (!prefix.isBlank()) {
                whole.insert(0, prefix.strip() + " ");
            }
        } else {
            append(whole, prefix);
            append(whole, given);
            append(whole, additional);
            append(whole, family);
        }
        if (!suffix.isBlank()) {
            if (!whole.isEmpty()) {
                // "Jr." and the generations follow plainly, degrees after a comma
                whole.append(isGeneration(suffix.strip()) ? " " : ", ");
            }
            whole.append(suffix.strip());
        }
        return whole.toString();
    }

    private static void append(StringBuilder whole, String part) {
        if (!part.isBlank()) {
            if (!whole.isEmpty()) {
                whole.append(' ');
            }
            whole.append(part.strip());
        }
    }

    private static boolean isGeneration(String suffix) {
        return suffix.matches("(?i)(jr|sr|jun|sen|I{1,3}|IV|V)\\.?");
    }

    private static boolean isEastAsian(String part) {
        if (part.isBlank() || part.codePointAt(0) < 0x1100) {
            return false;
        }
        return part.codePoints().filter(Character::isLetter).allMatch(c -> switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> c == 'ー';
        });
    }
}
