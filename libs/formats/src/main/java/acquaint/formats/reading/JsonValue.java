package acquaint.formats.reading;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A piece of JSON. What is not there, {@code null}, or of another shape than asked for is {@link
 * #NONE} or empty, so that a reader can ask on without looking: {@code value.get("profile",
 * "email").text()}.
 */
public final class JsonValue {

    /** What is not there. */
    public static final JsonValue NONE = new JsonValue(null);

    // a map of members, a list of items, or the text of a string, number or boolean
    private final @Nullable Object node;

    private JsonValue(@Nullable Object node) {
        this.node = node;
    }

    /** A text. */
    public static JsonValue of(String scalar) {
        return new JsonValue(scalar);
    }

    /** An object of these members. */
    public static JsonValue of(Map<String, JsonValue> members) {
        return new JsonValue(members);
    }

    /** An array of these items. */
    public static JsonValue of(List<JsonValue> items) {
        return new JsonValue(items);
    }

    /** Whether there is anything but {@code null}. */
    public boolean isPresent() {
        return node != null;
    }

    /** Whether it has members. */
    public boolean isObject() {
        return node instanceof Map;
    }

    /** Whether it has items. */
    public boolean isArray() {
        return node instanceof List;
    }

    /** A member, or a member's member, and so on. */
    public JsonValue get(String... path) {
        JsonValue at = this;
        for (String key : path) {
            at = at.members().getOrDefault(key, NONE);
        }
        return at;
    }

    /** Whether it has a member of this name, even if that is {@code null}. */
    public boolean has(String key) {
        return members().containsKey(key);
    }

    /** An item by its position from 0. */
    public JsonValue at(int index) {
        List<JsonValue> items = items();
        return index < items.size() ? items.get(index) : NONE;
    }

    /** The items; none when it is no array. */
    @SuppressWarnings("unchecked")
    public List<JsonValue> items() {
        return node instanceof List<?> items ? (List<JsonValue>) items : List.of();
    }

    /** The members in their order; none when it is no object. */
    @SuppressWarnings("unchecked")
    public Map<String, JsonValue> members() {
        return node instanceof Map<?, ?> members ? (Map<String, JsonValue>) members : Map.of();
    }

    /** A string, number or boolean as it is written, without blanks around it; else empty. */
    public String text() {
        return node instanceof String scalar ? scalar.strip() : "";
    }

    /** A string, number or boolean as it is written, with the blanks around it; else empty. */
    public String verbatim() {
        return node instanceof String scalar ? scalar : "";
    }

    /** The text of a member; see {@link #get} and {@link #text()}. */
    public String text(String... path) {
        return get(path).text();
    }

    /** Whether it is {@code true}. */
    public boolean isTrue() {
        return "true".equals(node);
    }

    /** A whole number, also from a string of digits. */
    public OptionalLong number() {
        String text = text();
        int dot = text.indexOf('.');
        try {
            return text.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(dot < 0 ? text : text.substring(0, dot)));
        } catch (NumberFormatException none) {
            return OptionalLong.empty();
        }
    }
}
