package acquaint.formats.card;

import acquaint.formats.Detection;
import acquaint.formats.Limits;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.Quoted;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads vCards of all versions, mixed in one file, one card in memory at a time.
 *
 * <p>Our own, not ez-vcard: the lines that have no field here must survive verbatim, each record
 * needs its line and its raw text, and a card with a photo of any size must cost no more than the
 * limit. ez-vcard checks this reader and the writer in the tests, and is the peer in the bench.
 */
public final class VCardReader implements FormatReader {

    private static final Pattern BEGIN = Pattern.compile("(?im)^\\s*BEGIN\\s*:\\s*VCARD\\s*$");

    @Override
    public System system() {
        return System.VCARD;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        var begin = BEGIN.matcher(sniff.text());
        if (!begin.find()) {
            return Optional.empty();
        }
        boolean first = sniff.text().substring(0, begin.start()).isBlank();
        return Optional.of(new Detection(
                System.VCARD, first ? 1 : 0.8, first ? "It begins with BEGIN:VCARD." : "A line of it is BEGIN:VCARD."));
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        try (InputStream in = sniff.bytes(source)) {
            new Reading(source, new CardLines(in), out).run();
        }
    }

    /** One pass over one source. */
    private static final class Reading {

        private final Source source;
        private final CardLines lines;
        private final Recorder out;
        private boolean strayTold;

        Reading(Source source, CardLines lines, Recorder out) {
            this.source = source;
            this.lines = lines;
            this.out = out;
        }

        void run() throws IOException {
            boolean begun = false;
            while (!out.full() && (begun || lines.advance())) {
                if (begun || isBegin(lines.text())) {
                    begun = card(lines.number());
                } else {
                    stray();
                }
            }
        }

        private void stray() {
            if (!strayTold && !lines.text().isBlank()) {
                strayTold = true;
                out.warn(
                        lines.number(),
                        Quoted.of(lines.text().strip()) + " stands outside any card; such lines were left out.",
                        "If a person is missing, look there.");
            }
        }

        /** Reads the card that begins here; true when it ended at the beginning of the next. */
        private boolean card(int begin) throws IOException {
            List<ContentLine> properties = new ArrayList<>(16);
            StringBuilder raw = new StringBuilder(512).append(lines.text());
            CardMapping mapping = new CardMapping(source, begin, out);
            long size = 0;
            while (lines.advance()) {
                String text = lines.text();
                if (isEnd(text)) {
                    keep(raw, text);
                    mapping.map(properties, raw.toString());
                    return false;
                }
                if (isBegin(text)) {
                    if (isAgent(properties)) {
                        skipAgent(properties);
                        continue;
                    }
                    out.warn(
                            begin,
                            "the card that begins here has no END:VCARD; what it says up to line "
                                    + (lines.number() - 1) + " was read.",
                            "Look the person over.");
                    mapping.map(properties, raw.toString());
                    return true;
                }
                size += lines.length();
                if (properties.size() >= Limits.PROPERTIES || size > Limits.CARD_BYTES + Limits.PHOTO_BYTES * 2L) {
                    continue;
                }
                property(text, properties, raw, mapping);
            }
            out.warn(
                    begin,
                    "the file ends within the card that begins here; what there is of it was read.",
                    "Export the file again if people are missing.");
            mapping.map(properties, raw.toString());
            return false;
        }

        private void property(String text, List<ContentLine> properties, StringBuilder raw, CardMapping mapping) {
            if (text.isBlank()) {
                return;
            }
            ContentLine property = ContentLine.parse(lines.number(), text);
            if (property == null) {
                keep(raw, text);
                mapping.nonsense(lines.number(), text);
                return;
            }
            boolean photo = property.name().equals("PHOTO");
            if ((photo && property.value().length() > 256) || lines.cut()) {
                keep(raw, text.substring(0, text.indexOf(':') + 1) + "[" + lines.whole() + " bytes cut out]");
            } else {
                keep(raw, text);
            }
            if (!lines.cut()) {
                properties.add(property);
                return;
            }
            mapping.cut(property, lines.whole());
            if (!photo && property.param("ENCODING").isEmpty()) {
                properties.add(property);
            }
        }

        private static void keep(StringBuilder raw, String text) {
            if (raw.length() < Limits.RAW_CHARS) {
                raw.append('\n').append(text);
            }
        }

        /** 2.1 lets a whole card stand within another as its AGENT. */
        private static boolean isAgent(List<ContentLine> properties) {
            return !properties.isEmpty()
                    && properties.getLast().name().equals("AGENT")
                    && properties.getLast().value().isBlank();
        }

        private void skipAgent(List<ContentLine> properties) throws IOException {
            out.warn(
                    lines.number(),
                    "a card stands within a card here, as its agent; it was left out.",
                    "Add that person by hand if you need them.");
            properties.removeLast();
            int depth = 1;
            while (depth > 0 && lines.advance()) {
                String text = lines.text();
                depth += isBegin(text) ? 1 : isEnd(text) ? -1 : 0;
            }
        }
    }

    private static boolean isBegin(String line) {
        return line.length() >= 11 && is(line, "BEGIN:VCARD");
    }

    private static boolean isEnd(String line) {
        return line.length() >= 9 && is(line, "END:VCARD");
    }

    private static boolean is(String line, String wanted) {
        if (line.length() == wanted.length()) {
            return line.equalsIgnoreCase(wanted);
        }
        return line.length() < 40
                && line.toUpperCase(Locale.ROOT).replaceAll("\\s+", "").equals(wanted);
    }
}
