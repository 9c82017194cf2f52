package acquaint.formats.archive;

import acquaint.formats.Limits;
import acquaint.formats.Source;
import acquaint.formats.reading.Sniff;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a workbook, from first to last, its names without prefixes: Excel writes the
 * namespace of 2006, and in its strict variant that of ISO 29500, other programs any prefix. No
 * document type is looked at. A part that is damaged ends there.
 */
final class PartReader implements Closeable {

    private static final XMLInputFactory FACTORY = factory();

    private final Guarded in;
    private final @Nullable XMLStreamReader xml;
    private int event;
    private boolean damaged;

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        // counts the &amp;s of a long sheet as well, of which there may be any number; others are never read
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return factory;
    }

    private PartReader(Guarded in) throws IOException {
        this.in = in;
        XMLStreamReader begun = null;
        try {
            begun = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException noXml) {
            damage();
        }
        this.xml = begun;
    }

    static PartReader open(Source part) throws IOException {
        // not by the parser's own decoding, which stops for good at the first wrong byte
        return new PartReader(new Guarded(Sniff.of(part).characters(part)));
    }

    /** Goes on; false at the end, also where it is damaged. */
    boolean next() throws IOException {
        try {
            if (xml == null || damaged || !xml.hasNext()) {
                return false;
            }
            event = xml.next();
            return true;
        } catch (XMLStreamException broken) {
            damage();
            return false;
        }
    }

    /** The parser tells of bad content and of a bad disk in the same way; only the latter is thrown on. */
    private void damage() throws IOException {
        damaged = true;
        if (in.failure != null) {
            throw in.failure;
        }
    }

    /** Whether it ended before its end. */
    boolean damaged() {
        return damaged;
    }

    /** Whether an element of this name begins here. */
    boolean starts(String name) {
        return event == XMLStreamConstants.START_ELEMENT && is(name);
    }

    /** Whether an element of this name ends here. */
    boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && is(name);
    }

    private boolean is(String name) {
        return xml != null && local(xml.getLocalName()).equals(name);
    }

    /** An attribute of the element that begins here; empty when it has none of this name. */
    String attribute(String name) {
        for (int i = 0; xml != null && i < xml.getAttributeCount(); i++) {
            if (local(xml.getAttributeLocalName(i)).equals(name)) {
                return xml.getAttributeValue(i).strip();
            }
        }
        return "";
    }

    private static String local(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }

    /** Adds the text of the element that begins here, up to its end. */
    void text(String name, StringBuilder into) throws IOException {
        while (next() && !ends(name)) {
            boolean text = event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE;
            if (text && xml != null && into.length() < Limits.CELL_CHARS) {
                into.append(xml.getText(), 0, Math.min(xml.getTextLength(), Limits.CELL_CHARS - into.length()));
            }
        }
    }

    /** Passes over the element that begins here. */
    void skip(String name) throws IOException {
        while (next() && !ends(name)) {
            // nothing in it is wanted
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Ends where no tag comes for far longer than Excel's cells may be, and remembers why reading failed. */
    private static final class Guarded extends FilterReader {

        private int sinceTag;
        private @Nullable IOException failure;

        Guarded(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            if (sinceTag > Limits.XML_ELEMENT_CHARS) {
                return -1;
            }
            try {
                int read = super.read(into, from, length);
                for (int i = from; i < from + read; i++) {
                    sinceTag = into[i] == '<' ? 0 : sinceTag + 1;
                }
                return read;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
