package acquaint.app.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a row adds to a contact, collected for the sentence "adds an e-mail address, 2 tags and a note". */
final class Additions {

    /** Words that stay as they are however often they apply. */
    private static final Set<String> UNCOUNTED = Set.of(
            "pronouns",
            "where they work",
            "the parts of the name",
            "how the name is read",
            "what another program knows them by");

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void one(String words) {
        counts.merge(words, 1, Integer::sum);
    }

    /** What stands, or where that is blank, what was told. */
    String fill(String words, String stands, String told) {
        if (!stands.isEmpty() || told.isBlank()) {
            return stands;
        }
        one(words);
        return told.strip();
    }

    @Nullable
    String fillOrNull(String words, @Nullable String stands, @Nullable String told) {
        if (stands != null || told == null) {
            return stands;
        }
        one(words);
        return told;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    String text() {
        List<String> parts = new ArrayList<>();
        counts.forEach(
                (words, count) -> parts.add(count == 1 || UNCOUNTED.contains(words) ? words : plural(words, count)));
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    private static String plural(String words, int count) {
        String bare = words.replaceFirst("^an? ", "");
        if (bare.startsWith("detail ")) {
            return count + " details that are kept for other programs";
        }
        if (bare.startsWith("way ")) {
            return count + " ways to reach them";
        }
        return count + " " + (bare.endsWith("address") ? bare + "es" : bare + "s");
    }
}
