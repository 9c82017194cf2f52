package acquaint.formats.event;

import acquaint.formats.Detection;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.HtmlPage;
import acquaint.formats.reading.JsonFile;
import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** People and events as schema.org names them: JSON-LD in a page or by itself, and microdata. */
public final class SchemaOrgReader implements FormatReader {

    private static final Set<String> LISTS = Set.of("$", "$.@graph");

    /** Nodes stand for each other, so they are held together; of more than this a page never consists. */
    private static final long CHARS = 32L << 20;

    private static final String TYPE = "(Person|\\w*Event|Festival|Hackathon|EventSeries)";
    private static final Pattern NAMED =
            Pattern.compile("\"@type\"\\s*:\\s*\\[?[^\\]{}]{0,200}\"(https?://schema\\.org/|schema:)?" + TYPE + "\"");
    private static final Pattern SCRIPT = Pattern.compile("(?i)<script[^>]{0,200}application/ld\\+json");
    private static final Pattern MICRODATA =
            Pattern.compile("(?i)itemtype\\s*=\\s*[\"']?https?://schema\\.org/" + TYPE + "(?!\\w)");

    @Override
    public System system() {
        return System.SCHEMA_ORG;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        String text = sniff.text();
        if (sniff.json().isPresent()) {
            return text.contains("schema.org") && NAMED.matcher(text).find()
                    ? Optional.of(new Detection(
                            System.SCHEMA_ORG, 0.95, "It names people or events in the words of schema.org."))
                    : Optional.empty();
        }
        boolean page = HtmlPage.is(sniff)
                && ((SCRIPT.matcher(text).find() && NAMED.matcher(text).find())
                        || MICRODATA.matcher(text).find());
        return page
                ? Optional.of(new Detection(
                        System.SCHEMA_ORG, 0.9, "It is a page that marks people or events in the words of schema.org."))
                : Optional.empty();
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        SchemaOrgGraph graph = new SchemaOrgGraph();
        if (sniff.json().isPresent()) {
            JsonFile.read(source, sniff, out, LISTS::contains, new JsonFile.Taker() {
                private long read;

                @Override
                public void element(JsonValue value, int line, String raw) {
                    boolean within = read <= CHARS;
                    read += raw.length();
                    if (within && read > CHARS) {
                        out.warn(
                                line,
                                "the graph is larger than is read; what follows was left out.",
                                "Split the file.");
                    } else if (within) {
                        graph.add(value, line);
                    }
                }

                @Override
                public void root(JsonValue value, int line, String raw) {
                    graph.add(value, line);
                }
            });
        } else {
            page(HtmlPage.read(source, sniff, out), graph, out);
        }
        new SchemaOrgRecords(graph, source, out).run();
    }

    private static void page(Document page, SchemaOrgGraph graph, Recorder out) {
        for (Element script : page.select("script[type*=ld+json]")) {
            JsonValue value = JsonReader.head(script.data());
            if (value.isPresent()) {
                graph.add(value, line(script));
            } else {
                out.warn(
                        line(script),
                        "the data that begins here are damaged; they were left out.",
                        "Save the page again.");
            }
        }
        for (Element scope : page.select("[itemscope][itemtype*=schema.org]:not([itemprop])")) {
            graph.add(Microdata.value(scope, 0), line(scope));
        }
    }

    private static int line(Element element) {
        return element.sourceRange().isTracked() ? element.sourceRange().start().lineNumber() : 0;
    }
}
