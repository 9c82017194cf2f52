package acquaint.app.interactions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds promises in what was noted: "I send the slides next Tuesday", "she will introduce me to Tomasz". Plain rules
 * over tables, one {@link Language table} a language; no service, no guessing: the same text always gives the same
 * answer.
 *
 * <pre>
 * Good talk about backups. I send the slides next Tuesday, and she'll ask Tomasz.
 *                        └ sentence                      └ clause
 *                          I send the slides [next Tuesday]      the day is taken out …
 *                          └ form "i >>{send}", by me            … a form must begin the clause …
 *                            send the slides                     … and what follows is the promise
 * </pre>
 *
 * A form must stand at the beginning of a clause, so that questions, conditions and tales of the past do not match;
 * the present tense counts only with a day to come or with somebody it is for. Nothing is stored from this: it is
 * offered, and the user decides.
 */
public final class PromiseParser {

    /** A note longer than this is searched only so far; it bounds the work per key typed. */
    private static final int LONGEST = 20_000;

    private static final int LONGEST_TEXT = 300;
    private static final int MOST = 20;

    /** A full stop after a figure may belong to a date, one after a single letter to an abbreviation. */
    private static final Pattern SENTENCES = Pattern.compile(
            "(?<=[!?。！？])\\s*|(?<=[^\\d\\s]{2}[.…])\\s+|\\s*[;\\n]+\\s*|(?<=\\d\\.)\\s+(?=\\p{Lu}['’\\s])");

    private static final Map<Language, Pattern> CLAUSES = new EnumMap<>(Language.class);
    private static final Map<Language, Pattern> LEAD_INS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            CLAUSES.put(language, compile(language.beginnings()));
            LEAD_INS.put(language, compile("^(?:[-*•–—→>\\[\\]\\s,:]+|(?:" + language.leadIns() + ")[,:]?\\s+)+"));
        }
    }

    private PromiseParser() {}

    /**
     * A promise that was found.
     *
     * @param text what was promised, in the user's words, without the words for the day
     * @param dueOn the day, when one is named
     */
    public record Found(boolean byMe, String text, @Nullable LocalDate dueOn) {}

    /**
     * The promises in a note, in its order.
     *
     * @param on the day of what the note tells, in the account's zone; "tomorrow" is the day after it
     */
    public static List<Found> find(String note, LocalDate on) {
        LinkedHashSet<Found> found = new LinkedHashSet<>();
        for (String sentence : SENTENCES.split(note.substring(0, Math.min(note.length(), LONGEST)))) {
            if (!sentence.isBlank() && !sentence.strip().matches(".*[?？]")) {
                found.addAll(inSentence(sentence.strip(), on));
            }
        }
        return found.stream().limit(MOST).toList();
    }

    /** Each clause is read in the first language that knows a form for it. */
    private static List<Found> inSentence(String sentence, LocalDate on) {
        for (Language language : Language.values()) {
            List<Found> found = new ArrayList<>();
            for (String clause : CLAUSES.get(language).split(sentence)) {
                inClause(language, clause.strip(), on).ifPresent(found::add);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static Optional<Found> inClause(Language language, String clause, LocalDate on) {
        if (language.excludes(clause)) {
            return Optional.empty();
        }
        Optional<DayWords.Found> day =
                DayWords.find(language, clause, on).filter(one -> !one.day().isBefore(on));
        String rest = day.map(one -> clause.substring(0, one.start()) + " " + clause.substring(one.end()))
                .orElse(clause);
        String plain = LEAD_INS.get(language).matcher(rest.strip()).replaceFirst("");
        for (Language.Form form : language.forms()) {
            Matcher matcher = form.pattern().matcher(plain);
            if ((day.isPresent() || !form.needsDay()) && matcher.lookingAt()) {
                String text = tidy(matcher.group("t"));
                return text.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Found(
                                form.byMe(), text, day.map(DayWords.Found::day).orElse(null)));
            }
        }
        return Optional.empty();
    }

    private static String tidy(String text) {
        String tidy = text.replaceAll("\\s+", " ")
                .replaceAll(" ([,.;:!])", "$1")
                .replaceAll("^[\\s,.;:–—-]+|[\\s,.;:!–—-]+$", "");
        return tidy.length() <= LONGEST_TEXT ? tidy : tidy.substring(0, LONGEST_TEXT) + "…";
    }

    private static Pattern compile(String regex) {
        return Pattern.compile(
                regex.replace("'", "['’]"),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
