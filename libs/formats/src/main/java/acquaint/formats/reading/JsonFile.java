package acquaint.formats.reading;

import acquaint.formats.Limits;
import acquaint.formats.Source;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A JSON file that holds one thing, or lists of things and a few words about them: an answer of an
 * API, a profile; or several such, glued together or one a line. A member that cannot be read costs
 * only itself.
 */
public final class JsonFile implements JsonReader.Visitor {

    /** Members of the outermost object that are kept. */
    private static final int MEMBERS = 500;

    private final Recorder out;
    private final Taker taker;
    private final Map<String, JsonValue> members = new LinkedHashMap<>();
    private final StringBuilder raw = new StringBuilder("{");
    private int line = 1;

    /** Takes what the file holds. */
    public interface Taker {

        /** An element of the outermost array, or of one of the lists. */
        void element(JsonValue value, int line, String raw);

        /** The outermost object without the lists; told last, and not at all when it is an array. */
        default void root(JsonValue value, int line, String raw) {}
    }

    private JsonFile(Recorder out, Taker taker) {
        this.out = out;
        this.taker = taker;
    }

    /**
     * Reads a file to its end, or until the recorder is full.
     *
     * @param lists paths of the arrays whose elements are told one by one, as {@link
     *     JsonReader#walk} writes them, and of the objects on the way to them
     */
    public static void read(Source source, Sniff sniff, Recorder out, Predicate<String> lists, Taker taker)
            throws IOException {
        JsonFile file = new JsonFile(out, taker);
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk(lists, file);
        }
    }

    @Override
    public void end(String path) {
        if (path.equals("$") && !members.isEmpty()) {
            taker.root(
                    JsonValue.of(new LinkedHashMap<>(members)),
                    line,
                    raw.append('}').toString());
            members.clear();
            raw.setLength(1);
        }
    }

    @Override
    public boolean value(String path, int at, JsonValue value, String text) {
        if (path.endsWith("[]")) {
            element(value, at, text);
        } else if (path.lastIndexOf('.') == 1) {
            keep(path.substring(2), at, value, text);
        }
        return !out.full();
    }

    /** Pages of an answer may be lists in the list, and so are elements behind a bracket too many. */
    private void element(JsonValue value, int at, String text) {
        if (value.isArray()) {
            value.items().forEach(item -> element(item, at, text));
        } else if (!out.full()) {
            taker.element(value, at, text);
        }
    }

    private void keep(String key, int at, JsonValue value, String text) {
        if (members.size() == MEMBERS) {
            return;
        }
        line = members.isEmpty() ? at : line;
        members.put(key, value);
        if (raw.length() + text.length() < Limits.RAW_CHARS) {
            raw.append(raw.length() > 1 ? ",\"" : "\"")
                    .append(key)
                    .append("\":")
                    .append(text);
        }
    }

    @Override
    public void broken(String path, int at) {
        out.warn(
                at,
                "what begins here is damaged and was left out; what stands around it was read.",
                "Export the file again if somebody is missing.");
    }
}
