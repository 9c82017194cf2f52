package acquaint.formats.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A piece of XML, its names without prefixes. What is not there is {@link #NONE} or empty, so that a
 * reader can ask on without looking: {@code element.get("name", "given-names").text()}.
 */
public final class XmlElement {

    /** What is not there. */
    public static final XmlElement NONE = new XmlElement("", 0);

    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>(4);
    private final List<Object> content = new ArrayList<>(4); // texts and elements in their order

    XmlElement(String name, int line) {
        this.name = name;
        this.line = line;
    }

    void attribute(String key, String value) {
        attributes.put(key, value);
    }

    void add(String text) {
        content.add(text);
    }

    void add(XmlElement child) {
        content.add(child);
    }

    /** Its name without prefix. */
    public String name() {
        return name;
    }

    /** 1-based line at which it begins; of one within a wanted element, at which its start tag ends. */
    public int line() {
        return line;
    }

    /** Whether it is there. */
    public boolean isPresent() {
        return this != NONE;
    }

    /** An attribute without blanks around it; empty when it is not there. */
    public String attribute(String key) {
        return attributes.getOrDefault(key, "").strip();
    }

    /** The elements directly in it. */
    public List<XmlElement> children() {
        return elements().toList();
    }

    /** The elements of one name directly in it. */
    public List<XmlElement> children(String childName) {
        return elements().filter(child -> child.name.equals(childName)).toList();
    }

    private Stream<XmlElement> elements() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /** The first element of this name in it, that one's first of the next name, and so on. */
    public XmlElement get(String... path) {
        XmlElement at = this;
        for (String step : path) {
            at = at.elements()
                    .filter(child -> child.name.equals(step))
                    .findFirst()
                    .orElse(NONE);
        }
        return at;
    }

    /** All text within it, that of its elements included, without blanks around it. */
    public String text() {
        if (content.size() == 1 && content.getFirst() instanceof String only) {
            return only.strip();
        }
        StringBuilder text = new StringBuilder();
        collect(text);
        return text.toString().strip();
    }

    private void collect(StringBuilder text) {
        for (Object piece : content) {
            if (piece instanceof XmlElement child) {
                child.collect(text);
            } else {
                text.append(piece);
            }
        }
    }

    /** The text of an element within; see {@link #get} and {@link #text()}. */
    public String text(String... path) {
        return get(path).text();
    }
}
