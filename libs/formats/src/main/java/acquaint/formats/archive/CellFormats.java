package acquaint.formats.archive;

import acquaint.formats.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number formats of a workbook (ECMA-376, part 1, 18.8), by the numbers by which cells name them. */
final class CellFormats {

    // Excel allows 65,490 of the one and far fewer of the other
    private static final int MOST = 100_000;

    private final Map<Integer, CellFormat> codes = new HashMap<>();
    private final List<CellFormat> formats = new ArrayList<>();

    private CellFormats() {}

    /** Reads them; numbers are plain numbers when the workbook has none. */
    static CellFormats of(@Nullable Source part) throws IOException {
        CellFormats styles = new CellFormats();
        if (part != null) {
            try (PartReader xml = PartReader.open(part)) {
                while (xml.next() && !xml.ends("cellXfs")) {
                    if (xml.starts("numFmt") && styles.codes.size() < MOST) {
                        styles.codes.put(number(xml.attribute("numFmtId")), CellFormat.of(xml.attribute("formatCode")));
                    } else if (xml.starts("cellXfs")) {
                        styles.cells(xml);
                        break;
                    }
                }
            }
        }
        return styles;
    }

    private void cells(PartReader xml) throws IOException {
        while (xml.next() && !xml.ends("cellXfs")) {
            if (xml.starts("xf") && formats.size() < MOST) {
                int id = number(xml.attribute("numFmtId"));
                CellFormat code = codes.get(id);
                formats.add(code == null ? CellFormat.builtIn(id) : code);
            }
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** The format of cells with this style. */
    CellFormat get(String style) {
        int index = number(style.isEmpty() ? "0" : style);
        return index >= 0 && index < formats.size() ? formats.get(index) : CellFormat.GENERAL;
    }
}
