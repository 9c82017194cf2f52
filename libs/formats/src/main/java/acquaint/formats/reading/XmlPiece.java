package acquaint.formats.reading;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Parses the text of one element. */
final class XmlPiece {

    /** Deeper than any export; text is collected by recursion. */
    private static final int DEPTH = 150;

    private static final Set<String> ENTITIES = Set.of("amp", "lt", "gt", "quot", "apos");

    private final XMLInputFactory factory = factory();
    private boolean broken;

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // a piece does not bring the declarations of its prefixes along
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** A name without prefix. */
    static String local(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }

    /** Whether the last piece was damaged. */
    boolean broken() {
        return broken;
    }

    /** As much of an element as can be read; null when not even its start tag can. */
    @Nullable
    XmlElement parse(CharSequence piece, int line) {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        broken = true;
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(clean(piece)));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        // of a tag over several lines the parser tells the last
                        XmlElement element = element(
                                xml,
                                root == null ? line : line + xml.getLocation().getLineNumber() - 1);
                        if (open.size() >= DEPTH) {
                            return root;
                        }
                        if (open.isEmpty()) {
                            root = element;
                        } else {
                            open.getLast().add(element);
                        }
                        open.addLast(element);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text(open, xml);
                    case XMLStreamConstants.END_ELEMENT -> {
                        open.removeLast();
                        broken &= !open.isEmpty();
                    }
                    default -> {
                        // comments and instructions tell nothing
                    }
                }
            }
        } catch (XMLStreamException damaged) {
            return root; // what was read until here counts
        }
        return root;
    }

    private static void text(Deque<XmlElement> open, XMLStreamReader xml) {
        if (!open.isEmpty()) {
            open.getLast().add(xml.getText());
        }
    }

    private static XmlElement element(XMLStreamReader xml, int line) {
        XmlElement element = new XmlElement(local(xml.getLocalName()), line);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.attribute(local(xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
        return element;
    }

    /** Without the characters that XML 1.0 forbids, and ampersands that begin no entity of XML as text. */
    private static String clean(CharSequence piece) {
        StringBuilder clean = new StringBuilder(piece.length() + 16);
        boolean plain = false; // within <![CDATA[…]]>, where an ampersand is one
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < piece.length()
                    && Character.isLowSurrogate(piece.charAt(i + 1));
            if (pair) {
                clean.append(c).append(piece.charAt(++i));
                continue;
            }
            plain = c == '[' ? plain || ends(piece, i, "<![CDATA[") : plain && !(c == '>' && ends(piece, i, "]]>"));
            boolean allowed = c >= ' ' ? !Character.isSurrogate(c) && c < 0xFFFE : c == '\t' || c == '\n' || c == '\r';
            clean.append(allowed ? c : ' ');
            if (c == '&' && !plain && !entity(piece, i + 1)) {
                clean.append("amp;");
            }
        }
        return clean.toString();
    }

    private static boolean ends(CharSequence piece, int last, String mark) {
        int from = last + 1 - mark.length();
        return from >= 0 && piece.subSequence(from, last + 1).toString().equals(mark);
    }

    private static boolean entity(CharSequence piece, int from) {
        int end = from;
        while (end < piece.length() && end < from + 12 && piece.charAt(end) != ';') {
            end++;
        }
        if (end == piece.length() || piece.charAt(end) != ';') {
            return false;
        }
        String name = piece.subSequence(from, end).toString();
        return ENTITIES.contains(name) || name.matches("#(\\d{1,7}|x[0-9a-fA-F]{1,6})") && allowed(name);
    }

    private static boolean allowed(String reference) {
        int code = reference.charAt(1) == 'x'
                ? Integer.parseInt(reference.substring(2), 16)
                : Integer.parseInt(reference.substring(1));
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= ' ' && code < 0xD800)
                || (code > 0xDFFF && code < 0xFFFE)
                || (code > 0xFFFF && code <= Character.MAX_CODE_POINT);
    }
}
