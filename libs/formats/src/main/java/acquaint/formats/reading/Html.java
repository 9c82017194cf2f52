package acquaint.formats.reading;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Pieces of HTML that systems put where a text should be. */
public final class Html {

    private Html() {}

    /** The text as one reads it, paragraphs and line breaks kept. */
    public static String text(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.strip();
        }
        return text(Jsoup.parseBodyFragment(html).body());
    }

    /** The text of an element as one reads it; the element is changed by that. */
    public static String text(Element element) {
        element.select("p, div, li, h1, h2, h3, h4, tr").append("\n");
        return element.wholeText()
                .replace('\u00A0', ' ')
                .replaceAll("[ \t\r]*\n[ \t\r]*", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** Where the first link of a piece of HTML leads; empty when there is none. */
    public static String link(String html) {
        if (html.indexOf('<') < 0) {
            return "";
        }
        Element link = Jsoup.parseBodyFragment(html).selectFirst("a[href]");
        return link == null ? "" : link.attr("href").strip();
    }
}
