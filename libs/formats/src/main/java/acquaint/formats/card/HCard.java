package acquaint.formats.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One microformat as its parsers see it: values by the names of properties, without their prefixes.
 *
 * @param types such as {@code h-card}
 * @param values texts and addresses; those of a nested microformat its name
 * @param nested the microformats that are values
 */
record HCard(Set<String> types, Map<String, List<String>> values, Map<String, List<HCard>> nested, int line) {

    HCard(Set<String> types, int line) {
        this(types, new LinkedHashMap<>(), new LinkedHashMap<>(), line);
    }

    void add(String property, String value) {
        String text = value.strip();
        if (!text.isEmpty()) {
            values.computeIfAbsent(property, key -> new ArrayList<>()).add(text);
        }
    }

    void add(String property, HCard card) {
        nested.computeIfAbsent(property, key -> new ArrayList<>()).add(card);
        add(property, card.first("name"));
    }

    boolean isCard() {
        return types.contains("h-card") || types.contains("vcard");
    }

    List<String> all(String... properties) {
        List<String> all = new ArrayList<>();
        for (String property : properties) {
            all.addAll(values.getOrDefault(property, List.of()));
        }
        return all;
    }

    /** The first value of the first property that has one, or empty. */
    String first(String... properties) {
        List<String> all = all(properties);
        return all.isEmpty() ? "" : all.getFirst();
    }
}
