package acquaint.formats.archive;

import acquaint.formats.Source;
import java.io.IOException;
import java.util.List;

/**
 * An Excel workbook (ECMA-376, part 1, 18) as a list of tables, one a sheet, each as
 * comma-separated text.
 */
public final class Workbook {

    private Workbook() {}

    /** Whether an archive is a workbook. */
    public static boolean is(ZipArchive zip) {
        return zip.file("xl/workbook.xml") != null;
    }

    /** Its sheets, in their order, named {@code book.xlsx/Sheet}. */
    public static List<Source> sheets(Source source, ZipArchive zip) throws IOException {
        return List.of();
    }
}
