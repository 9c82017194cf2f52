package acquaint.formats.messenger;

import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Visits the elements of a list in JSON; also those that one wrong bracket has thrown out of their
 * list, whose members then turn up one by one in the whole, or has put into a list of their own.
 */
abstract class Elements implements JsonReader.Visitor {

    private final Recorder out;
    private final String what;
    private final Map<String, JsonValue> loose = new LinkedHashMap<>();
    private int line;

    /**
     * A visitor.
     *
     * @param what an element is to the user: "a message"
     */
    Elements(Recorder out, String what) {
        this.out = out;
        this.what = what;
    }

    /** Whether a path, such as {@code $.messages[]}, is that of an element. */
    abstract boolean isList(String path);

    /** Whether a value has what an element must have. */
    abstract boolean isElement(JsonValue value);

    /** Takes an element. */
    abstract void element(JsonValue value, int line, String raw);

    @Override
    public boolean value(String path, int at, JsonValue value, String raw) {
        if (isList(path)) {
            listed(value, at, raw);
        } else if (path.startsWith("$.") && path.indexOf('.', 2) < 0 && !path.endsWith("[]")) {
            if (loose.containsKey(path.substring(2))) {
                flush();
            }
            line = loose.isEmpty() ? at : line;
            loose.put(path.substring(2), value);
        }
        return !out.full();
    }

    private void listed(JsonValue value, int at, String raw) {
        if (isElement(value)) {
            element(value, at, raw);
        }
        // a bracket too many makes a list in the list of all that follows
        for (JsonValue item : value.items()) {
            if (isElement(item) && !out.full()) {
                element(item, at, "");
            }
        }
    }

    @Override
    public void end(String path) {
        if (path.equals("$")) {
            flush();
        }
    }

    private void flush() {
        JsonValue value = JsonValue.of(Map.copyOf(loose));
        loose.clear();
        if (isElement(value) && !out.full()) {
            element(value, line, "");
        }
    }

    @Override
    public void broken(String path, int at) {
        warn(out, at, what);
    }

    /** Says that something was left out because it is damaged. */
    static void warn(Recorder out, int line, String what) {
        out.warn(
                line, what + " that stands here is damaged; it was left out.", "Export the file again if you miss it.");
    }
}
