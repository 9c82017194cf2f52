package acquaint.app.interactions;

import acquaint.app.interactions.DayWords.Meaning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How a language says days and promises: a table each, in {@code promises-XX.txt} beside this class.
 *
 * <p>A table has sections. {@code [words]} names regular expressions; <code>{name}</code> in later lines stands for
 * them. {@code [days]} and {@code [past]} say what an expression means as a {@link Meaning}. {@code [promises]} holds a
 * line for each form of promise: whose it is, and how it reads, {@code >>} being where its text begins; with
 * {@code +day} it counts only when a day is named, as the present tense does. {@code [never]} lists what no promise
 * contains.
 */
enum Language {
    ENGLISH("en"),
    GERMAN("de"),
    FRENCH("fr"),
    SPANISH("es"),
    PORTUGUESE("pt");

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, Meaning> toCome = new LinkedHashMap<>();
    private final Map<String, Meaning> goneBy = new LinkedHashMap<>();
    private final List<Form> forms = new ArrayList<>();
    private final List<Pattern> never = new ArrayList<>();

    Language(String code) {
        String section = "";
        for (String line : read("promises-" + code + ".txt").lines().toList()) {
            if (line.startsWith("[")) {
                section = line.strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                add(section, line.strip());
            }
        }
    }

    /**
     * A form of promise.
     *
     * @param needsDay whether it is a promise only when a day is named
     */
    record Form(boolean byMe, boolean needsDay, Pattern pattern) {}

    private void add(String section, String line) {
        String[] parts = line.split(" +", 2);
        switch (section) {
            case "[words]" -> words.put(parts[0], fill(parts[1]));
            case "[days]" -> toCome.put(parts[1], Meaning.valueOf(parts[0]));
            case "[past]" -> goneBy.put(parts[1], Meaning.valueOf(parts[0]));
            case "[promises]" ->
                forms.add(new Form(parts[0].startsWith("me"), parts[0].endsWith("+day"), form(parts[1])));
            case "[never]" -> never.add(pattern("(?<![\\p{L}])(?:" + fill(line) + ")(?![\\p{L}])"));
            default -> throw new IllegalStateException("No such section: " + section);
        }
    }

    private Pattern form(String template) {
        String filled = fill(template);
        int text = filled.indexOf(">>");
        return pattern((filled.substring(0, text) + "(?<t>" + filled.substring(text + 2) + ".*)")
                .replace(" ?", "\\s*")
                .replace(" ", "\\s+"));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex.replace("'", "['’]"),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
    }

    /** The template with the words of this language put in. */
    String fill(String template) {
        String filled = template.replace("{w}", "(?<w>" + words.get("weekdays") + ")")
                .replace("{m}", "(?<m>" + words.get("months") + ")")
                .replace("{n}", "(?<n>\\d{1,3}|" + words.get("numbers") + ")")
                .replace("{u}", "(?<u>" + words.get("units") + ")")
                .replace("{d}", "(?<d>\\d{1,2})")
                .replace("{y}", "(?<y>\\d{4})");
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", "(?:" + word.getValue() + ")");
        }
        return filled;
    }

    Map<String, Meaning> daysToCome() {
        return toCome;
    }

    Map<String, Meaning> daysGoneBy() {
        return goneBy;
    }

    List<Form> forms() {
        return forms;
    }

    /** Whether a clause holds something that makes it no promise. */
    boolean excludes(String clause) {
        return never.stream().anyMatch(pattern -> pattern.matcher(clause).find());
    }

    /** Prepositions before a day that change nothing. */
    String prepositions() {
        return word("prepositions");
    }

    /** Prepositions by which the day before is meant. */
    String before() {
        return word("before");
    }

    /** Where a sentence is cut into clauses: words with which the next one begins. */
    String beginnings() {
        return word("beginnings");
    }

    /** Words that may stand before a clause and mean nothing here. */
    String leadIns() {
        return word("leadins");
    }

    java.time.DayOfWeek weekday(String word) {
        return java.time.DayOfWeek.of(place("weekdays", word) + 1);
    }

    int month(String word) {
        return place("months", word) + 1;
    }

    int number(String word) {
        return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : place("numbers", word) + 1;
    }

    /** 0 for days, 1 for weeks, 2 for months, 3 for years. */
    int unit(String word) {
        return place("units", word);
    }

    private String word(String name) {
        return Objects.requireNonNull(words.get(name), () -> name + " of " + this);
    }

    /** The place of the alternative that the text matches. */
    private int place(String name, String text) {
        List<String> alternatives = alternatives(word(name));
        String plain = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < alternatives.size(); i++) {
            if (pattern(alternatives.get(i)).matcher(plain).matches()) {
                return i;
            }
        }
        throw new IllegalStateException(text + " is none of " + name + " of " + this);
    }

    /** What stands between the bars outside of brackets. */
    private static List<String> alternatives(String regex) {
        List<String> found = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '|' && depth == 0) {
                found.add(regex.substring(start, i));
                start = i + 1;
            }
        }
        found.add(regex.substring(start));
        return found;
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Language.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
