package acquaint.formats.card;

import acquaint.formats.Detection;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.HtmlPage;
import acquaint.formats.reading.JsonFile;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Pages that mark people as h-card or hCard, and what microformats parsers make of such pages in JSON. */
final class HCardReader implements FormatReader {

    private static final Pattern MARKED =
            Pattern.compile("(?i)\\sclass\\s*=\\s*(\"[^\"<]*|'[^'<]*)?\\b(?<![\\w-])(h-card|vcard)(?![\\w-])");
    private static final Set<String> LISTS = Set.of("$", "$.items");

    @Override
    public System system() {
        return System.HCARD;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        if (isCard(sniff.json().get("items").at(0))
                || (sniff.json().has("rel-urls") && sniff.json().has("items"))) {
            return Optional.of(new Detection(System.HCARD, 0.95, "It is what a microformats parser found in a page."));
        }
        return HtmlPage.is(sniff) && MARKED.matcher(sniff.text()).find()
                ? Optional.of(new Detection(System.HCARD, 0.85, "It is a page that marks people as h-card."))
                : Optional.empty();
    }

    private static boolean isCard(JsonValue item) {
        return item.get("type").items().stream().anyMatch(type -> type.text().startsWith("h-"))
                && item.get("properties").isObject();
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        if (sniff.json().isPresent()) {
            json(source, sniff, out);
            return;
        }
        Document page = HtmlPage.read(source, sniff, out);
        for (HCard card : HCardParser.cards(page)) {
            if (!out.full()) {
                HCardMapping.record(card, source, card.values().toString(), out);
            }
        }
    }

    private static void json(Source source, Sniff sniff, Recorder out) throws IOException {
        JsonFile.read(source, sniff, out, LISTS::contains, (value, line, raw) -> people(value, source, line, raw, out));
    }

    /** The cards in an item that is one, and in one of another kind those of its people. */
    private static void people(JsonValue item, Source source, int line, String raw, Recorder out) {
        if (isCard(item)) {
            HCard card = card(item, line);
            if (card.isCard()) {
                HCardMapping.record(card, source, raw, out);
            } else {
                for (JsonValue property : item.get("properties").members().values()) {
                    property.items().forEach(value -> people(value, source, line, raw, out));
                }
            }
            item.get("children").items().forEach(child -> people(child, source, line, raw, out));
        }
    }

    private static HCard card(JsonValue item, int line) {
        Set<String> types = new HashSet<>();
        List<JsonValue> named = item.get("type").items();
        named.forEach(type -> types.add(type.text()));
        HCard card = new HCard(types, line);
        for (Map.Entry<String, JsonValue> property :
                item.get("properties").members().entrySet()) {
            for (JsonValue value : property.getValue().items()) {
                if (isCard(value)) {
                    card.add(property.getKey(), card(value, line));
                } else {
                    card.add(property.getKey(), value.isObject() ? value.text("value") : value.text());
                }
            }
        }
        return card;
    }
}
