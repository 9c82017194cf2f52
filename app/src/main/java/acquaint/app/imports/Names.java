package acquaint.app.imports;

import acquaint.app.contacts.Folding;
import acquaint.formats.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether two names may be one person's. Asked only of people who share an address: a family shares its e-mail and a
 * firm its switchboard, so the address alone proves nothing.
 *
 * <p>Each word of the shorter name must have its own word in the longer one: the same word ("Ana Silva", "Silva, Ana
 * María"), its initial ("A. Silva"), or its beginning of three letters or more ("Alex", "Alexandra"). Nicknames count
 * as words that may stand for the given name.
 */
final class Names {

    private static final Set<String> HONORIFICS =
            Set.of("mr", "mrs", "ms", "mx", "dr", "prof", "herr", "frau", "sr", "sra", "jr", "phd", "md", "ing", "mag");

    private Names() {}

    static boolean compatible(PersonName one, PersonName other) {
        List<String> left = words(one.display());
        List<String> right = words(other.display());
        if (left.isEmpty() || right.isEmpty()) {
            return true;
        }
        return covers(left, right) || byNickname(one, left, right) || byNickname(other, right, left);
    }

    /** The words that tell people apart: folded, without titles; none for an address that stands in for a name. */
    private static List<String> words(String display) {
        if (display.indexOf('@') >= 0) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (String word : Folding.fold(display).split("[^\\p{L}\\p{M}]+")) {
            if (!word.isEmpty() && !HONORIFICS.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean byNickname(PersonName named, List<String> words, List<String> others) {
        String nickname = Folding.fold(named.nickname()).strip();
        if (nickname.isEmpty() || words.isEmpty()) {
            return false;
        }
        List<String> informal = new ArrayList<>(words(nickname));
        if (covers(informal, others) && others.size() == informal.size()) {
            return true;
        }
        informal.addAll(words.subList(1, words.size()));
        return covers(informal, others);
    }

    private static boolean covers(List<String> one, List<String> other) {
        boolean oneIsFew = one.size() <= other.size();
        List<String> few = oneIsFew ? one : other;
        List<String> many = new ArrayList<>(oneIsFew ? other : one);
        // Whole words first, so that an initial does not take the word that another word needs.
        List<String> left = new ArrayList<>();
        for (String word : few) {
            if (!many.remove(word)) {
                left.add(word);
            }
        }
        for (String word : left) {
            if (!many.removeIf(once(word))) {
                return false;
            }
        }
        return true;
    }

    private static java.util.function.Predicate<String> once(String word) {
        boolean[] found = {false};
        return candidate -> !found[0] && (found[0] = alike(word, candidate));
    }

    private static boolean alike(String one, String other) {
        String few = one.length() <= other.length() ? one : other;
        String many = few.equals(one) ? other : one;
        return (few.length() == 1 || few.length() >= 3) && many.startsWith(few);
    }
}
