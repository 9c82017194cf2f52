package acquaint.formats.network;

import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.XmlElement;
import java.util.List;

/** A piece of an ORCID record. XML and JSON have the same names and shape, so one mapping reads both. */
sealed interface OrcidNode {

    /** The first piece of this name, that one's first of the next name, and so on. */
    OrcidNode get(String... path);

    /** All pieces of one name directly in it. */
    List<OrcidNode> all(String name);

    /** Its text, or empty. */
    String text();

    /** An attribute of the XML, which in JSON is a member. */
    String attribute(String name);

    /** The text of a piece within. */
    default String text(String... path) {
        return get(path).text();
    }

    /** From XML. */
    record Xml(XmlElement element) implements OrcidNode {

        @Override
        public OrcidNode get(String... path) {
            return new Xml(element.get(path));
        }

        @Override
        public List<OrcidNode> all(String name) {
            return element.children(name).stream().<OrcidNode>map(Xml::new).toList();
        }

        @Override
        public String text() {
            return element.text();
        }

        @Override
        public String attribute(String name) {
            return element.attribute(name);
        }
    }

    /** From JSON, where a text may be wrapped as {@code {"value": "…"}}. */
    record Json(JsonValue value) implements OrcidNode {

        @Override
        public OrcidNode get(String... path) {
            JsonValue at = value;
            for (String step : path) {
                at = at.get(step);
                at = at.isArray() ? at.at(0) : at;
            }
            return new Json(at);
        }

        @Override
        public List<OrcidNode> all(String name) {
            JsonValue member = value.get(name);
            List<JsonValue> items = member.isArray() ? member.items() : List.of(member);
            return items.stream()
                    .filter(JsonValue::isPresent)
                    .<OrcidNode>map(Json::new)
                    .toList();
        }

        @Override
        public String text() {
            return value.isObject() ? value.text("value") : value.text();
        }

        @Override
        public String attribute(String name) {
            return value.text(name);
        }
    }
}
