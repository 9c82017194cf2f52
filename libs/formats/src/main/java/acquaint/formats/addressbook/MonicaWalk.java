package acquaint.formats.addressbook;

import acquaint.formats.Limits;
import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.JsonValue;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks through Monica's export: {@code account.data[]} holds lists {@code {count, type, values[]}}, and
 * so does the {@code data[]} of each contact. Contacts are walked into, so that damage in a note
 * costs the note; everything else is told whole.
 */
final class MonicaWalk implements JsonReader.Visitor {

    private static final Pattern INTO =
            Pattern.compile("\\$(\\[])*(\\.[^.\\[]+)?(((\\.data|\\.values)(\\[])*){0,5}|\\.instance(\\.[^.\\[]+)?)");
    private static final Pattern OWN_PROPERTIES = Pattern.compile("\\$(\\.[^.\\[]+)?\\.properties");
    private static final Pattern LIST = Pattern.compile("(.*)\\.values(\\[])+");

    private final Parts parts;
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, JsonValue> members = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String inside = "";
    private int begin = 1;

    /** Takes what is found. */
    interface Parts {

        /** A contact begins; items belong to it until the next one does. */
        void contact(String uuid, int line);

        /** What is told of the contact itself. */
        void properties(JsonValue properties, int line, String raw);

        /** The contact was told whole. */
        void end();

        /** What another thing is called that has its place elsewhere, such as an activity of the contact. */
        default void linked(String uuid) {}

        /** Anything with properties, the contact's or by itself. */
        void item(MonicaKind kind, JsonValue value, int line, String raw);

        /** Somebody who signs in. */
        default void user(JsonValue user, int line) {}

        /** A kind of thing that the account has a word for, such as a kind of contact field. */
        default void word(String uuid, JsonValue properties) {}

        /** A member of the whole file. */
        default void about(String key, String value) {}

        /** What could not be read. */
        default void broken(int line) {}

        /** Whether to go on. */
        default boolean more() {
            return true;
        }
    }

    private MonicaWalk(Parts parts) {
        this.parts = parts;
    }

    static void through(JsonReader json, Parts parts) throws IOException {
        MonicaWalk walk = new MonicaWalk(parts);
        json.walk(walk::into, walk);
        parts.end();
    }

    private boolean into(String path) {
        if (!inside.isEmpty() && path.equals(inside + ".properties")) {
            members.clear();
            text.setLength(0);
            return true;
        }
        Matcher list = LIST.matcher(path);
        boolean element = list.matches();
        if (!INTO.matcher(path).matches() || (element && !"contact".equals(types.get(list.group(1))))) {
            return false;
        }
        inside = element ? path : inside;
        return true;
    }

    @Override
    public boolean value(String path, int line, JsonValue value, String raw) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        String parent = path.substring(0, Math.max(0, path.length() - key.length() - 1));
        if (!inside.isEmpty() && parent.equals(inside + ".properties")) {
            begin = members.isEmpty() ? line : begin;
            member(key, value, raw);
        } else if (key.equals("uuid") && parent.endsWith("[]")) {
            parts.contact(value.text(), line);
        } else if (key.equals("type") && !value.text().isEmpty()) {
            types.put(parent, singular(value.text()));
        } else if (value.isObject()
                && (key.equals("properties") || (parent.equals(inside) && MonicaKind.isContact(value)))) {
            if (!OWN_PROPERTIES.matcher(path).matches()) {
                parts.properties(value, line, raw);
            }
        } else if (path.contains(".instance.")) {
            list(value).forEach(one -> parts.word(one.text("uuid"), one.get("properties")));
        } else if (parent.equals("$") && !value.text().isEmpty()) {
            parts.about(key, value.text());
        } else {
            take(value, line, raw);
        }
        return parts.more();
    }

    /** A contact's properties come one by one, too: a damaged birthday costs the birthday. */
    private void member(String key, JsonValue value, String raw) {
        if (members.size() < Limits.PROPERTIES) {
            members.put(key, value);
            if (text.length() + raw.length() < Limits.RAW_CHARS) {
                text.append(text.isEmpty() ? "{\"" : ",\"")
                        .append(key)
                        .append("\":")
                        .append(raw);
            }
        }
    }

    private static String singular(String type) {
        return type.equals("contacts") ? "contact" : type;
    }

    private static List<JsonValue> list(JsonValue value) {
        return value.isArray() ? value.items() : List.of(value);
    }

    /** A thing, or several that came whole because a word or bracket around them is damaged. */
    private void take(JsonValue value, int line, String raw) {
        if (value.isArray()) {
            value.items().forEach(item -> take(item, line, ""));
        } else if (!value.isObject()) {
            parts.linked(value.text());
        } else if (value.has("values")) {
            take(value.get("values"), line, "");
        } else if (MonicaKind.isContact(value.get("properties"))) {
            parts.contact(value.text("uuid"), line);
            parts.properties(value.get("properties"), line, raw);
            take(value.get("data"), line, "");
            parts.end();
        } else if (value.has("email")) {
            parts.user(value, line);
        } else {
            MonicaKind.of(value.get("properties")).ifPresent(kind -> parts.item(kind, value, line, raw));
        }
    }

    @Override
    public void end(String path) {
        types.remove(path);
        if (!members.isEmpty() && path.equals(inside + ".properties")) {
            JsonValue properties = JsonValue.of(Map.copyOf(members));
            members.clear();
            parts.properties(properties, begin, text.append('}').toString());
            // what follows the properties stands among them where their closing bracket is damaged
            take(properties.get("data"), begin, "");
        }
        if (path.equals(inside)) {
            parts.end();
            inside = "";
        }
    }

    @Override
    public void broken(String path, int line) {
        parts.broken(line);
    }
}
