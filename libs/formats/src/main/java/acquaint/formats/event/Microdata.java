package acquaint.formats.event;

import acquaint.formats.reading.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Microdata of HTML as the JSON-LD that says the same. */
final class Microdata {

    private static final int DEPTH = 20;

    private Microdata() {}

    /** The item that an element begins. */
    static JsonValue value(Element scope, int depth) {
        Map<String, List<JsonValue>> properties = new LinkedHashMap<>();
        properties.put("@type", List.of(JsonValue.of(scope.attr("itemtype"))));
        if (scope.hasAttr("itemid")) {
            properties.put("@id", List.of(JsonValue.of(scope.attr("itemid"))));
        }
        List<Element> open = new ArrayList<>(scope.children().reversed());
        while (!open.isEmpty()) {
            Element element = open.removeLast();
            boolean item = element.hasAttr("itemscope");
            for (String property : element.attr("itemprop").split("\\s+")) {
                if (!property.isEmpty() && depth < DEPTH) {
                    properties
                            .computeIfAbsent(property, key -> new ArrayList<>())
                            .add(item ? value(element, depth + 1) : JsonValue.of(text(element)));
                }
            }
            if (!item) {
                open.addAll(element.children().reversed());
            }
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        properties.forEach(
                (name, all) -> members.put(name, all.size() == 1 ? all.getFirst() : JsonValue.of(List.copyOf(all))));
        return JsonValue.of(members);
    }

    private static String text(Element element) {
        String tag = element.normalName();
        for (String attribute : List.of("content", "datetime", "href", "src", "data")) {
            boolean carries = attribute.equals("content")
                    || (attribute.equals("datetime") && tag.equals("time"))
                    || (attribute.equals("href") && Set.of("a", "area", "link").contains(tag))
                    || (attribute.equals("src")
                            && Set.of("img", "audio", "video", "source").contains(tag))
                    || (attribute.equals("data") && tag.equals("object"));
            if (carries && element.hasAttr(attribute)) {
                return element.attr(attribute);
            }
        }
        return element.text();
    }
}
