package acquaint.formats.event;

import acquaint.formats.Limits;
import acquaint.formats.reading.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The nodes of JSON-LD, found by their {@code @id} where one stands for another. */
final class SchemaOrgGraph {

    private static final Set<String> SENSITIVE =
            Set.of("address", "homeLocation", "taxID", "vatID", "identifier", "globalLocationNumber", "netWorth");

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, JsonValue> byId = new HashMap<>();

    /** A node of the outermost level, and where it stands. */
    record Node(JsonValue value, int line) {}

    /** Takes a node, or a list of them, or a document with its graph. */
    void add(JsonValue value, int line) {
        for (JsonValue one : values(value)) {
            List<JsonValue> inner = values(one.get("@graph"));
            if (inner.isEmpty() && one.isObject() && nodes.size() < Limits.REMEMBERED) {
                nodes.add(new Node(one, line));
                index(one, 0);
            }
            inner.forEach(node -> add(node, line));
        }
    }

    private void index(JsonValue node, int depth) {
        String id = node.text("@id");
        // a reference is nothing but its @id
        if (!id.isEmpty() && node.members().size() > 1) {
            byId.putIfAbsent(id, node);
        }
        if (depth < 6) {
            node.items().forEach(item -> index(item, depth + 1));
            node.members().values().forEach(member -> index(member, depth + 1));
        }
    }

    List<Node> nodes() {
        return nodes;
    }

    /** The values of some properties, one by one, references followed. */
    List<JsonValue> all(JsonValue node, String... properties) {
        List<JsonValue> all = new ArrayList<>();
        for (String property : properties) {
            for (JsonValue value : values(node.get(property))) {
                // lists in JSON-LD's long form
                for (JsonValue one : value.has("@list") ? values(value.get("@list")) : List.of(value)) {
                    all.add(resolved(one));
                }
            }
        }
        return all;
    }

    private JsonValue resolved(JsonValue value) {
        boolean reference = value.members().size() == 1 && value.has("@id");
        JsonValue text = value.get("@value");
        return reference ? byId.getOrDefault(value.text("@id"), value) : text.isPresent() ? text : value;
    }

    private static List<JsonValue> values(JsonValue value) {
        return value.isArray() ? value.items() : value.isPresent() ? List.of(value) : List.of();
    }

    /** The name of a node, or the text that stands for it. */
    String label(JsonValue value) {
        JsonValue one = resolved(value.isArray() ? value.at(0) : value);
        if (!one.isObject()) {
            return one.text();
        }
        JsonValue name = one.get("name").isArray() ? one.get("name").at(0) : one.get("name");
        return resolved(name).text();
    }

    /** Whether a node is of a type, such as {@code Person}. */
    static boolean is(JsonValue node, String type) {
        return types(node).contains(type);
    }

    /** Types without {@code schema:} or {@code https://schema.org/}. */
    static List<String> types(JsonValue node) {
        return values(node.get("@type")).stream()
                .map(type -> type.text().replaceFirst("^.*[/:#]", ""))
                .toList();
    }

    static boolean isEvent(JsonValue node) {
        return types(node).stream()
                .anyMatch(type -> type.endsWith("Event")
                        || type.equals("Festival")
                        || type.equals("Hackathon")
                        || type.equals("EventSeries")
                        || type.equals("CourseInstance"));
    }

    static boolean isOrganisation(JsonValue node) {
        return types(node).stream()
                .anyMatch(type -> type.endsWith("Organization")
                        || type.endsWith("Group")
                        || type.endsWith("Business")
                        || Set.of("Corporation", "NGO", "Project", "SportsTeam").contains(type));
    }

    /** What the page calls a node for good: an absolute {@code @id}, else the address of its page. */
    static @Nullable String id(JsonValue node) {
        for (String id : List.of(node.text("@id"), node.text("url"))) {
            if (id.matches("(?i)(https?://|urn:|did:).+")) {
                return id;
            }
        }
        return null;
    }

    /** The node as JSON, without what is sensitive and nobody needs. */
    static String raw(JsonValue node) {
        StringBuilder raw = new StringBuilder();
        write(node, raw);
        return raw.toString();
    }

    private static void write(JsonValue value, StringBuilder raw) {
        if (raw.length() > Limits.RAW_CHARS) {
            return;
        }
        if (value.isObject()) {
            Map<String, JsonValue> kept = new LinkedHashMap<>(value.members());
            kept.keySet().removeAll(SENSITIVE);
            String separator = "{";
            for (Map.Entry<String, JsonValue> member : kept.entrySet()) {
                raw.append(separator).append('"').append(member.getKey()).append("\":");
                write(member.getValue(), raw);
                separator = ",";
            }
            raw.append(kept.isEmpty() ? "{}" : "}");
        } else if (value.isArray()) {
            String separator = "[";
            for (JsonValue item : value.items()) {
                raw.append(separator);
                write(item, raw);
                separator = ",";
            }
            raw.append(value.items().isEmpty() ? "[]" : "]");
        } else {
            raw.append('"')
                    .append(value.text().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
    }
}
