package acquaint.formats.archive;

import acquaint.formats.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook (ECMA-376, part 1, 18) as a list of tables, one a sheet, each as
 * comma-separated text. Hidden sheets and charts are left out; macros are never looked at.
 */
public final class Workbook {

    private static final String FOLDER = "xl/";

    private final ZipArchive zip;
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private boolean from1904;
    private @Nullable SharedTexts texts;
    private @Nullable CellFormats formats;

    private Workbook(ZipArchive zip) {
        this.zip = zip;
    }

    /** Whether an archive is a workbook. */
    public static boolean is(ZipArchive zip) {
        return zip.file("xl/workbook.xml") != null;
    }

    /** What else of an office an archive is, and what to do about it; empty when it is none. */
    public static Optional<String> foreign(ZipArchive zip) {
        if (zip.file("xl/workbook.bin") != null) {
            return Optional.of(
                    "a binary workbook (.xlsb). Save it as “Excel workbook (.xlsx)”, then choose that file.");
        }
        if (zip.file("content.xml") != null && zip.file("META-INF/manifest.xml") != null) {
            return Optional.of("an OpenDocument file. Save the table as .xlsx or CSV, then choose that file.");
        }
        if (zip.file("Index/Document.iwa") != null || zip.file("Index.zip") != null) {
            return Optional.of(
                    "a document of Apple’s Numbers, Pages or Keynote. Export it as Excel or CSV, then choose that file.");
        }
        return zip.file("word/document.xml") == null && zip.file("ppt/presentation.xml") == null
                ? Optional.empty()
                : Optional.of("a document of Word or PowerPoint. Copy its table into a spreadsheet, then choose that.");
    }

    /** Its sheets, in their order, named {@code book.xlsx/Sheet}. */
    public static List<Source> sheets(Source source, ZipArchive zip) throws IOException {
        return new Workbook(zip).sheets(source.name());
    }

    private List<Source> sheets(String book) throws IOException {
        relations();
        List<Source> sheets = new ArrayList<>();
        Source part = zip.file(FOLDER + "workbook.xml");
        if (part == null) {
            return sheets;
        }
        try (PartReader xml = PartReader.open(part)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 = xml.attribute("date1904").matches("1|true|on");
                } else if (xml.starts("sheet") && !xml.attribute("state").matches("(?i)(very)?hidden")) {
                    Source sheet = sheet(xml.attribute("id"));
                    if (sheet != null) {
                        sheets.add(Source.of(book + "/" + xml.attribute("name"), () -> text(sheet)));
                    }
                }
            }
            if (xml.damaged()) {
                damaged(part);
            }
        }
        return sheets;
    }

    /** Where the parts lie that others name by an id (ECMA-376, part 2, 9.3). */
    private void relations() throws IOException {
        Source part = zip.file(FOLDER + "_rels/workbook.xml.rels");
        if (part == null) {
            return;
        }
        try (PartReader xml = PartReader.open(part)) {
            while (xml.next()) {
                if (xml.starts("Relationship")) {
                    String type = xml.attribute("Type");
                    String kind = type.substring(type.lastIndexOf('/') + 1);
                    String target = path(xml.attribute("Target"));
                    parts.putIfAbsent(kind, target);
                    parts.putIfAbsent("#" + xml.attribute("Id"), target);
                    kinds.putIfAbsent(xml.attribute("Id"), kind);
                }
            }
        }
    }

    private static String path(String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String path = target.startsWith("./") ? target.substring(2) : target;
        return path.startsWith("../") ? path.substring(3) : FOLDER + path;
    }

    private @Nullable Source sheet(String id) {
        return kinds.getOrDefault(id, "").equals("worksheet") ? zip.file(parts.getOrDefault("#" + id, "")) : null;
    }

    private InputStream text(Source sheet) throws IOException {
        SheetRows rows = new SheetRows(PartReader.open(sheet), texts(), formats(), from1904);
        return new SheetText(rows, () -> damaged(sheet));
    }

    private SharedTexts texts() throws IOException {
        if (texts == null) {
            texts = SharedTexts.of(part("sharedStrings"));
            if (!texts.complete()) {
                zip.complain(
                        "some texts of the workbook are damaged or too many; their cells were read as empty.",
                        "Save the sheet you need as CSV UTF-8, then choose that file.");
            }
        }
        return texts;
    }

    private CellFormats formats() throws IOException {
        if (formats == null) {
            formats = CellFormats.of(part("styles"));
        }
        return formats;
    }

    private @Nullable Source part(String kind) {
        return zip.file(parts.getOrDefault(kind, FOLDER + kind + ".xml"));
    }

    private void damaged(Source part) {
        zip.complain(
                "“" + part.name() + "” is damaged; it was read as far as possible.",
                "Open the workbook, save it again, and choose that.");
    }
}
