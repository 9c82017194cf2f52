package acquaint.formats.addressbook;

import acquaint.formats.Detection;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.card.CardLines;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads LDIF (RFC 2849), Thunderbird's and that of directories: {@code attribute: value}, base64 after
 * {@code ::}, folded by a leading blank, entries separated by blank lines.
 */
public final class LdifReader implements FormatReader {

    private static final Pattern ENTRY = Pattern.compile("(?im)^dn::? .*(?:\\R .*)*\\R[\\w-]+::? ?");
    private static final Pattern PERSON = Pattern.compile("(?im)^objectclass: *(?:\\w*person\\w*|groupOf\\w+)");
    private static final Pattern MOZILLA = Pattern.compile("(?i)mozillaAbPersonAlpha");

    private final System system;

    /**
     * A reader of one system's LDIF.
     *
     * @param system {@link System#THUNDERBIRD} or {@link System#LDIF}
     */
    public LdifReader(System system) {
        this.system = system;
    }

    @Override
    public System system() {
        return system;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        if (!ENTRY.matcher(sniff.text()).find() || !PERSON.matcher(sniff.text()).find()) {
            return Optional.empty();
        }
        boolean mozilla = MOZILLA.matcher(sniff.text()).find();
        if (system == System.THUNDERBIRD) {
            return mozilla
                    ? Optional.of(new Detection(system, 1, "Its entries are of Thunderbird's class."))
                    : Optional.empty();
        }
        return Optional.of(new Detection(system, 0.9, "Its entries begin with “dn:” and describe people."));
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        try (InputStream in = sniff.bytes(source)) {
            CardLines lines = new CardLines(in);
            LdifEntry entry = null;
            while (!out.full() && lines.advance()) {
                String line = lines.text();
                if (line.isBlank()) {
                    if (entry != null) {
                        entry.finish();
                    }
                    entry = null;
                } else if (!line.startsWith("#") && !line.startsWith("version:")) {
                    entry = entry == null ? new LdifEntry(system, source, lines.number(), out) : entry;
                    take(lines, line, entry, out);
                }
            }
            if (entry != null) {
                entry.finish();
            }
        }
    }

    private static void take(CardLines lines, String line, LdifEntry entry, Recorder out) {
        int colon = line.indexOf(':');
        if (lines.cut()) {
            out.warn(
                    lines.number(),
                    "a value of %,d KB is too large; it was left out.".formatted(lines.whole() / 1024),
                    "");
        } else if (colon <= 0) {
            entry.nonsense(lines.number(), line);
        } else {
            // options such as ";binary" or ";lang-de" follow the attribute's name
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT).replaceFirst(";.*", "");
            String value = line.substring(colon + 1);
            if (value.startsWith(":")) {
                entry.encoded(lines.number(), name, value.substring(1).strip());
            } else if (!value.startsWith("<")) { // an address of a value is never fetched
                entry.take(lines.number(), name, value.strip(), line);
            }
        }
    }

    /** The bytes behind {@code ::}; empty when they are none. */
    static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
