package acquaint.formats.reading;

import acquaint.formats.Source;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A web page that was saved. Nothing that it refers to is fetched. */
public final class HtmlPage {

    /** Characters of a page that are read; a page of people is far smaller. */
    private static final int CHARS = 4 * 1024 * 1024;

    /** Tags of a page that are read: each costs a hundred times its characters. */
    private static final int TAGS = 200_000;

    private HtmlPage() {}

    /** Whether a source may be HTML, whole or a piece of it. */
    public static boolean is(Sniff sniff) {
        String text = sniff.text().stripLeading();
        String start = text.substring(0, Math.min(text.length(), 500)).toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || start.matches("(?s)<(!--|[a-z][a-z0-9]*[\\s>/]).*") && !start.startsWith("<?xml");
    }

    /** Reads a page, with the lines of its elements. */
    public static Document read(Source source, Sniff sniff, Recorder out) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Reader in = sniff.characters(source)) {
            char[] buffer = new char[16 * 1024];
            int tags = 0;
            int count = in.read(buffer);
            while (count >= 0 && text.length() < CHARS && tags < TAGS) {
                text.append(buffer, 0, count);
                for (int i = 0; i < count; i++) {
                    tags += buffer[i] == '<' ? 1 : 0;
                }
                count = in.read(buffer);
            }
            if (count >= 0) {
                out.warn(
                        0,
                        "the page is longer than the %,d characters or %,d tags that are read; its end was left unread."
                                .formatted(CHARS, TAGS),
                        "Save the part of it with the people as a page of its own.");
            }
        }
        return Parser.htmlParser().setTrackPosition(true).parseInput(LooseQuotes.closed(text.toString()), "");
    }
}
