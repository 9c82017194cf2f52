package acquaint.formats.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The rows of a sheet as comma-separated text (RFC 4180) in UTF-8, made while it is read. Rows that
 * the sheet leaves out are blank lines, so that lines have the numbers that the spreadsheet shows,
 * as far as no cell above holds several lines.
 */
final class SheetText extends InputStream {

    private static final int BLANK_LINES_AT_ONCE = 4096;

    private final SheetRows rows;
    private final Runnable whenDamaged;
    private InputStream row = InputStream.nullInputStream();
    private boolean waiting;
    private int line;

    SheetText(SheetRows rows, Runnable whenDamaged) {
        this.rows = rows;
        this.whenDamaged = whenDamaged;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = row.read(into, from, length);
        while (read < 0) {
            if (!fill()) {
                return -1;
            }
            read = row.read(into, from, length);
        }
        return read;
    }

    private boolean fill() throws IOException {
        if (!waiting && !rows.next()) {
            if (rows.damaged()) {
                whenDamaged.run();
            }
            return false;
        }
        int blank = Math.min(rows.number() - line - 1, BLANK_LINES_AT_ONCE);
        waiting = blank > 0;
        line += waiting ? blank : 1;
        String text = waiting ? "\n".repeat(blank) : text(rows.cells());
        row = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private static String text(List<String> cells) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",");
            append(cells.get(i), text);
        }
        return text.append('\n').toString();
    }

    /** Quoted where a reader might see more than one cell in it, whatever separator it thinks of. */
    private static void append(String cell, StringBuilder text) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == ';' || c == '|' || c == '"' || c < ' ');
        text.append(plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"");
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
