package acquaint.formats.archive;

import acquaint.formats.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made for a test, as Excel writes them. */
final class Workbooks {

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    /** A sheet of these rows, written as XML. */
    Workbooks sheet(String name, String... rows) {
        return sheet(name, "visible", String.join("", rows));
    }

    Workbooks hidden(String name, String... rows) {
        return sheet(name, "hidden", String.join("", rows));
    }

    private Workbooks sheet(String name, String state, String rows) {
        count++;
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>".formatted(name, count, state, count));
        relation("rId" + count, "worksheet", "worksheets/sheet" + count + ".xml");
        return part(
                "xl/worksheets/sheet" + count + ".xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>");
    }

    Workbooks relation(String id, String kind, String target) {
        relations.append(
                "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>"
                        .formatted(id, kind, target));
        return this;
    }

    /** Texts that cells of type "s" name by their numbers, each the content of an si element. */
    Workbooks shared(String... texts) {
        relation("rIdS", "sharedStrings", "sharedStrings.xml");
        return part("xl/sharedStrings.xml", "<sst><si>" + String.join("</si><si>", texts) + "</si></sst>");
    }

    /** Number formats that cells name by their position: a code, or the number of a built-in one. */
    Workbooks formats(String... formats) {
        StringBuilder codes = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < formats.length; i++) {
            boolean builtIn = formats[i].matches("\\d\\d?");
            cells.append("<xf numFmtId=\"%s\" xfId=\"0\"/>".formatted(builtIn ? formats[i] : "" + (164 + i)));
            codes.append(
                    builtIn
                            ? ""
                            : "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                                    .formatted(164 + i, formats[i].replace("\"", "&quot;")));
        }
        return part(
                "xl/styles.xml",
                "<styleSheet><numFmts>" + codes
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"22\"/></cellStyleXfs><cellXfs>" + cells
                        + "</cellXfs></styleSheet>");
    }

    Workbooks from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    Workbooks part(String path, String content) {
        parts.put(path, content);
        return this;
    }

    /** A row of texts written into their cells, from column A. */
    static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            row.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + i, number, texts[i]));
        }
        return row + "</row>";
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        parts.put(
                "xl/workbook.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns:r=\"r\">" + properties + "<sheets>" + sheets
                        + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    Source source() {
        return Source.of("book.xlsx", bytes());
    }
}
