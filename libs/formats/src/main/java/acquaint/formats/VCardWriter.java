package acquaint.formats;

import acquaint.formats.card.CardOutput;
import acquaint.formats.card.CardProperties;
import acquaint.formats.card.CardText;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes persons as vCards, one behind the other. Reading them back gives the same records, but for
 * origin and raw text.
 *
 * <p>Version 4.0 is for storing and for newer programs; 3.0 for phones and QR codes, where it is the
 * one that all of them take.
 *
 * <p>Profiles are written as URL, which every program shows, and are recognised again when read. A
 * person without any name gets an FN made of what else is known, marked DERIVED (RFC 9554).
 */
public final class VCardWriter implements Closeable {

    private final Writer out;
    private final CardOutput lines;
    private final Version version;

    /** Which vCard. */
    public enum Version {
        /** RFC 2426 with the properties that Apple and Google add. */
        V3("3.0"),
        /** RFC 6350 with RFC 9554. */
        V4("4.0");

        private final String number;

        Version(String number) {
            this.number = number;
        }

        /** {@code 3.0} or {@code 4.0}. */
        public String number() {
            return number;
        }
    }

    /**
     * A writer of one version.
     *
     * @param out receives text with CRLF line ends; write it as UTF-8. Closed with this writer
     */
    public VCardWriter(Writer out, Version version) {
        this.out = out;
        this.lines = new CardOutput(out);
        this.version = version;
    }

    /** One card as text. */
    public static String write(PersonRecord person, Version version) {
        StringWriter text = new StringWriter();
        try (VCardWriter writer = new VCardWriter(text, version)) {
            writer.write(person);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * Writes one card.
     *
     * @throws IOException when {@code out} does
     */
    public void write(PersonRecord person) throws IOException {
        lines.line("BEGIN:VCARD");
        lines.line("VERSION:" + version.number());
        String id = person.origin().sourceId();
        if (id != null) {
            lines.line("UID:" + CardText.escape(id));
        }
        name(person);
        CardProperties properties = new CardProperties(person, version);
        for (String property : properties.lines()) {
            lines.line(property);
        }
        for (String extra : person.extra()) {
            lines.line(extra);
        }
        lines.line("END:VCARD");
    }

    private void name(PersonRecord person) throws IOException {
        PersonName name = person.name();
        lines.line(
                name.display().isEmpty()
                        ? "FN;DERIVED=true:" + CardText.escape(substitute(person))
                        : "FN:" + CardText.escape(name.display()));
        boolean parts = !(name.family() + name.given() + name.additional() + name.prefix() + name.suffix()).isEmpty();
        if (parts || version == Version.V3) { // 3.0 demands N
            lines.line("N:"
                    + String.join(
                            ";",
                            List.of(
                                    CardText.escape(name.family()),
                                    CardText.escape(name.given()),
                                    CardText.escape(name.additional()),
                                    CardText.escape(name.prefix()),
                                    CardText.escape(name.suffix()))));
        }
        text("NICKNAME", name.nickname());
        text("X-PHONETIC-FIRST-NAME", name.phoneticGiven());
        text("X-PHONETIC-LAST-NAME", name.phoneticFamily());
    }

    private void text(String property, String value) throws IOException {
        if (!value.isEmpty()) {
            lines.line(property + ":" + CardText.escape(value));
        }
    }

    private static String substitute(PersonRecord person) {
        if (!person.name().nickname().isEmpty()) {
            return person.name().nickname();
        }
        if (!person.channels().isEmpty()) {
            return person.channels().getFirst().value();
        }
        return person.affiliations().isEmpty()
                ? "?"
                : person.affiliations().getFirst().organisation();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
