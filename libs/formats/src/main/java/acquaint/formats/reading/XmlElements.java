package acquaint.formats.reading;

import acquaint.formats.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts elements of given names out of XML of any size, and reads each by itself. What is broken
 * costs only itself: reading goes on at the next element. A document type is never looked at, so
 * there are no entities but the five of XML and the numbered ones, and nothing outside is fetched.
 *
 * <p>Why not one parser over the whole: it stops for good at the first error, and an export with
 * one bad character in it is an export all the same.
 */
public final class XmlElements implements Closeable {

    private static final int SECTION_CHARS = Limits.XML_ELEMENT_CHARS;

    private final Reader reader;
    private final JsonInput in;
    private final StringBuilder piece = new StringBuilder(4096);
    private final XmlPiece parser = new XmlPiece();
    private boolean sections = true;

    /** Takes what is found. */
    public interface Visitor {

        /**
         * An element of a wanted name.
         *
         * @param element the whole of it, or of a broken one what stands before the damage
         * @param raw its text, cut to {@link Limits#RAW_CHARS}
         * @return false to stop
         */
        boolean element(XmlElement element, String raw);

        /** The element told next, if any of it can be read, is damaged, unfinished or too long. */
        void broken(String name, int line);
    }

    /** A reader of these characters, closed with it. */
    public XmlElements(Reader reader) {
        this.reader = reader;
        this.in = new JsonInput(reader);
    }

    /** The first element of a text, with its attributes and as much of its content as there is. */
    public static Optional<XmlElement> root(String text) {
        try (XmlElements xml = new XmlElements(new StringReader(text))) {
            String name = xml.toStart(Set.of());
            if (name.isEmpty() || !text.stripLeading().startsWith("<")) {
                return Optional.empty();
            }
            xml.rest(Set.of(), XmlPiece.local(name));
            return Optional.ofNullable(xml.parser.parse(xml.piece, 1));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Tells every element of some names, in their order.
     *
     * @param names without prefixes; of elements that never stand within each other: one that begins
     *     within another shows that the other's end is lost
     */
    public void cut(Set<String> names, Visitor visitor) throws IOException {
        String name = toStart(names);
        boolean on = true;
        while (on && !name.isEmpty()) {
            int line = in.line();
            String local = XmlPiece.local(name);
            String next = rest(names, local);
            XmlElement element = parser.parse(piece, line);
            if (element == null || parser.broken()) {
                visitor.broken(local, line);
            }
            if (element != null) {
                on = visitor.element(element, piece.substring(0, Math.min(piece.length(), Limits.RAW_CHARS)));
            }
            name = next.isEmpty() ? toStart(names) : begin(next);
        }
    }

    private String begin(String name) {
        piece.setLength(0);
        piece.append('<').append(name);
        return name;
    }

    /** Goes behind the name of the next wanted start tag; no names want any. Empty at the end. */
    private String toStart(Set<String> names) throws IOException {
        piece.setLength(0);
        int c = in.next();
        while (c != JsonInput.END) {
            if (c == '<' && in.peek() == '!') {
                section();
            } else if (c == '<') {
                String name = name();
                if (!name.isEmpty() && (names.isEmpty() || names.contains(XmlPiece.local(name)))) {
                    return begin(name);
                }
            }
            piece.setLength(0);
            c = in.next();
        }
        return "";
    }

    /**
     * Collects an element from behind the name of its start tag to its end.
     *
     * @return the name of a wanted element that began within, and so shows that this one is broken
     */
    private String rest(Set<String> names, String local) throws IOException {
        if (!startTag()) {
            return "";
        }
        while (piece.length() <= Limits.XML_ELEMENT_CHARS) {
            int c = in.next();
            if (c == JsonInput.END) {
                return "";
            }
            piece.append((char) c);
            if (c != '<') {
                continue;
            }
            int before = piece.length() - 1;
            if (in.peek() == '!') {
                section();
            } else if (in.peek() == '/') {
                piece.append((char) in.next());
                String name = name();
                piece.append(name);
                if (XmlPiece.local(name).equals(local)) {
                    piece.append('>');
                    return "";
                }
            } else {
                String name = name();
                if (names.contains(XmlPiece.local(name))) {
                    piece.setLength(before);
                    return name;
                }
                piece.append(name);
            }
        }
        return "";
    }

    /** Collects a start tag to its end; whether an element with content begins. */
    private boolean startTag() throws IOException {
        int quote = 0;
        int last = 0;
        while (piece.length() <= Limits.XML_ELEMENT_CHARS) {
            int c = in.peek();
            if (c == JsonInput.END || c == '<') {
                return c == '<'; // a quote is missing; its content may still be found
            }
            piece.append((char) in.next());
            if (quote == 0 && c == '>') {
                return last != '/';
            }
            quote = quote == c ? 0 : quote == 0 && (c == '"' || c == '\'') ? c : quote;
            last = c;
        }
        return false;
    }

    /** The name that stands here, as XML allows them and in no more than 100 characters. */
    private String name() throws IOException {
        StringBuilder name = new StringBuilder();
        int c = in.peek();
        while (name.length() < 100 && (Character.isLetterOrDigit(c) || (c > 0 && "_-.:".indexOf(c) >= 0))) {
            name.append((char) in.next());
            c = in.peek();
        }
        return name.toString();
    }

    /**
     * Passes over a comment or a section of plain text, in which tags are none. One that never ends
     * began by accident: then tags count, there and from there on.
     */
    private void section() throws IOException {
        if (!sections) {
            return;
        }
        in.mark();
        int from = piece.length();
        String end = "";
        int c = in.next();
        while (c != JsonInput.END && in.sinceMark() < SECTION_CHARS) {
            piece.append((char) c);
            int length = piece.length() - from;
            if (length == 3 && end.isEmpty()) {
                String begun = piece.substring(from);
                end = begun.equals("!--") ? "-->" : begun.equals("![C") ? "]]>" : "";
                if (end.isEmpty()) {
                    in.unmark();
                    return;
                }
            }
            if (c == '>' && length > 5 && piece.substring(piece.length() - 3).equals(end)) {
                in.unmark();
                return;
            }
            c = in.next();
        }
        in.reset();
        in.unmark();
        piece.setLength(from);
        sections = false;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
