package acquaint.formats.card;

import acquaint.formats.reading.Html;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Finds the h-cards of a page by the parsing rules of microformats2, and the hCards before them, whose
 * classes have no prefixes.
 */
final class HCardParser {

    /** What hCard's classes are called in microformats2. */
    private static final Map<String, String> CLASSIC = Map.ofEntries(
            Map.entry("fn", "p-name"),
            Map.entry("given-name", "p-given-name"),
            Map.entry("family-name", "p-family-name"),
            Map.entry("additional-name", "p-additional-name"),
            Map.entry("honorific-prefix", "p-honorific-prefix"),
            Map.entry("honorific-suffix", "p-honorific-suffix"),
            Map.entry("nickname", "p-nickname"),
            Map.entry("org", "p-org"),
            Map.entry("organization-name", "p-org"),
            Map.entry("title", "p-job-title"),
            Map.entry("role", "p-role"),
            Map.entry("email", "u-email"),
            Map.entry("tel", "p-tel"),
            Map.entry("url", "u-url"),
            Map.entry("photo", "u-photo"),
            Map.entry("bday", "dt-bday"),
            Map.entry("note", "p-note"),
            Map.entry("category", "p-category"),
            Map.entry("street-address", "p-street-address"),
            Map.entry("extended-address", "p-extended-address"),
            Map.entry("locality", "p-locality"),
            Map.entry("region", "p-region"),
            Map.entry("postal-code", "p-postal-code"),
            Map.entry("country-name", "p-country-name"),
            Map.entry("uid", "u-uid"));

    private HCardParser() {}

    /** All cards under an element that are no property of another card. */
    static List<HCard> cards(Element page) {
        List<HCard> cards = new ArrayList<>();
        for (Element root : page.select(".h-card, .vcard")) {
            boolean property = properties(root).findAny().isPresent() && inCard(root);
            if (!property) {
                cards.add(card(root));
            }
        }
        return cards;
    }

    private static boolean inCard(Element root) {
        Element above = root.parent();
        while (above != null && !isRoot(above)) {
            above = above.parent();
        }
        return above != null && (above.hasClass("h-card") || above.hasClass("vcard"));
    }

    private static boolean isRoot(Element element) {
        return element.hasClass("vcard")
                || element.classNames().stream().anyMatch(name -> name.matches("h-[a-z]+(-[a-z]+)*"));
    }

    private static HCard card(Element root) {
        int line = root.sourceRange().isTracked() ? root.sourceRange().start().lineNumber() : 0;
        HCard card = new HCard(new HashSet<>(root.classNames()), line);
        boolean classic = !root.hasClass("h-card") && root.hasClass("vcard");
        List<Element> open = new ArrayList<>(root.children().reversed());
        boolean texts = false;
        boolean nested = false;
        while (!open.isEmpty()) {
            Element element = open.removeLast();
            List<String> properties = classic
                    ? element.classNames().stream()
                            .filter(CLASSIC::containsKey)
                            .map(CLASSIC::get)
                            .distinct()
                            .toList()
                    : properties(element).toList();
            boolean inner = isRoot(element);
            for (String property : properties) {
                String name = property.substring(property.indexOf('-') + 1);
                texts |= property.startsWith("p-") || property.startsWith("e-");
                if (inner) {
                    card.add(name, card(element));
                } else {
                    card.add(name, value(element, property.substring(0, property.indexOf('-'))));
                }
            }
            nested |= inner;
            if (!inner) {
                open.addAll(element.children().reversed());
            }
        }
        imply(card, root, texts || nested, nested);
        return card;
    }

    private static Stream<String> properties(Element element) {
        return element.classNames().stream().filter(name -> name.matches("(p|u|dt|e)-[a-z0-9]+(-[a-z]+)*"));
    }

    /** What a card says by itself (implied properties): its whole text is the name, its only link the address. */
    private static void imply(HCard card, Element root, boolean named, boolean nested) {
        if (!named && card.first("name").isEmpty()) {
            card.add("name", impliedName(root));
        }
        if (card.first("url").isEmpty() && !nested) {
            implied(root, "a[href]")
                    .ifPresent(link -> card.add(
                            "url", link.attr("abs:href").isEmpty() ? link.attr("href") : link.attr("abs:href")));
        }
        if (card.first("photo").isEmpty() && !nested) {
            implied(root, "img[src]").ifPresent(image -> card.add("photo", image.attr("src")));
        }
    }

    private static String impliedName(Element root) {
        if (root.normalName().equals("img") || root.normalName().equals("area")) {
            return root.attr("alt");
        }
        if (root.normalName().equals("abbr") && root.hasAttr("title")) {
            return root.attr("title");
        }
        Optional<Element> image = implied(root, "img[alt]");
        return root.text().isBlank() && image.isPresent() ? image.get().attr("alt") : root.text();
    }

    /** The root itself, or the only element of the kind in it. */
    private static Optional<Element> implied(Element root, String kind) {
        if (root.is(kind)) {
            return Optional.of(root);
        }
        List<Element> all = root.children().select("> " + kind).isEmpty()
                ? root.select("> " + kind)
                : root.children().select("> " + kind);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static String value(Element element, String prefix) {
        String tag = element.normalName();
        if (prefix.equals("u")) {
            for (String attribute : new String[] {"href", "src", "data"}) {
                boolean carries = attribute.equals("href")
                        ? Set.of("a", "area", "link").contains(tag)
                        : attribute.equals("src")
                                ? Set.of("img", "audio", "video", "source", "iframe")
                                        .contains(tag)
                                : tag.equals("object");
                if (carries && element.hasAttr(attribute)) {
                    String whole = element.attr("abs:" + attribute);
                    return whole.isEmpty() ? element.attr(attribute) : whole;
                }
            }
        }
        if (prefix.equals("dt") && Set.of("time", "ins", "del").contains(tag) && element.hasAttr("datetime")) {
            return element.attr("datetime");
        }
        List<Element> parts = element.select(".value, .value-title");
        if (!parts.isEmpty()) {
            StringBuilder joined = new StringBuilder();
            parts.forEach(part -> joined.append(part.hasClass("value-title") ? part.attr("title") : plain(part)));
            return joined.toString();
        }
        return prefix.equals("e") ? Html.text(element.clone()) : plain(element);
    }

    /** A text that may stand in an attribute instead. */
    private static String plain(Element element) {
        return switch (element.normalName()) {
            case "abbr", "link" -> element.hasAttr("title") ? element.attr("title") : element.text();
            case "data", "input" -> element.hasAttr("value") ? element.attr("value") : element.text();
            case "img", "area" -> element.attr("alt");
            default -> element.text();
        };
    }
}
