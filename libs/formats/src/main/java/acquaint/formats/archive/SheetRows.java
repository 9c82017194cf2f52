package acquaint.formats.archive;

import acquaint.formats.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a sheet (ECMA-376, part 1, 18.3.1), each as the texts of its cells. */
final class SheetRows implements Closeable {

    /** Rows of a sheet at most, by ECMA-376. */
    private static final int LAST_ROW = 1_048_576;

    private final PartReader xml;
    private final SharedTexts texts;
    private final CellFormats formats;
    private final boolean from1904;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private int number;
    private int column;
    private int chars;

    SheetRows(PartReader xml, SharedTexts texts, CellFormats formats, boolean from1904) {
        this.xml = xml;
        this.texts = texts;
        this.formats = formats;
        this.from1904 = from1904;
    }

    /** Goes to the next row; rows without content may be passed over, as {@link #number} tells. */
    boolean next() throws IOException {
        while (xml.next() && !xml.ends("sheetData")) {
            if (xml.starts("row")) {
                row();
                return true;
            }
        }
        return false;
    }

    /** Its 1-based number in the sheet. */
    int number() {
        return number;
    }

    /** Its cells up to the last that is not empty. */
    List<String> cells() {
        return cells;
    }

    /** Whether the sheet ended before its end. */
    boolean damaged() {
        return xml.damaged();
    }

    private void row() throws IOException {
        String told = xml.attribute("r");
        int at = told.matches("\\d{1,7}") ? Integer.parseInt(told) : 0;
        // without a number, or with one that cannot be, it is the next
        number = at > number && at <= LAST_ROW ? at : number + 1;
        cells.clear();
        column = -1;
        chars = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                cell();
            }
        }
    }

    private void cell() throws IOException {
        int told = column(xml.attribute("r"));
        column = told < 0 ? column + 1 : told;
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        value.setLength(0);
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                xml.text("v", value);
            } else if (xml.starts("is")) {
                SharedTexts.rich(xml, "is", value);
            } else if (xml.starts("f")) {
                xml.skip("f"); // a formula's last result stands beside it
            }
        }
        put(text(type, style));
    }

    private String text(String type, String style) {
        return switch (type) {
            case "s" -> texts.get(value.toString().strip());
            case "inlineStr", "str" -> XmlText.decoded(value);
            case "b" -> value.isEmpty() ? "" : value.toString().strip().equals("0") ? "FALSE" : "TRUE";
            case "e" -> ""; // #N/A and the like tell nothing
            case "d" -> value.toString().strip();
            default -> SerialDate.text(value.toString().strip(), formats.get(style), from1904);
        };
    }

    private void put(String text) {
        if (text.isEmpty() || column >= Limits.COLUMNS || chars + text.length() > Limits.ROW_CHARS) {
            return;
        }
        chars += text.length();
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** The column of {@code AB12}, from 0; -1 when it is not told. */
    private static int column(String reference) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && letters < 4) {
            char c = reference.charAt(letters);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
            letters++;
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
