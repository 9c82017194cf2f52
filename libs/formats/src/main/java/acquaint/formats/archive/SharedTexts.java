package acquaint.formats.archive;

import acquaint.formats.Limits;
import acquaint.formats.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the sheets of a workbook share (ECMA-376, part 1, 18.4): a cell tells only which.
 * Kept as bytes, since a large list of people has millions of them.
 */
final class SharedTexts {

    /** Larger than the bytes of any text that is kept. */
    private static final int CHUNK = 4 * Limits.CELL_CHARS;

    private final List<byte[]> chunks = new ArrayList<>();
    private int[] starts = new int[256];
    private int[] lengths = new int[256];
    private int count;
    private int used;
    private boolean complete = true;

    private SharedTexts() {}

    /** Reads them all; none when the workbook shares none. */
    static SharedTexts of(@Nullable Source part) throws IOException {
        SharedTexts texts = new SharedTexts();
        if (part != null) {
            try (PartReader xml = PartReader.open(part)) {
                StringBuilder text = new StringBuilder();
                while (texts.complete && xml.next()) {
                    if (xml.starts("si")) {
                        text.setLength(0);
                        rich(xml, "si", text);
                        texts.add(XmlText.decoded(text));
                    }
                }
                texts.complete &= !xml.damaged();
            }
        }
        return texts;
    }

    /** Adds the text of an element: its runs joined, without what tells how Japanese is read aloud. */
    static void rich(PartReader xml, String name, StringBuilder into) throws IOException {
        while (xml.next() && !xml.ends(name)) {
            if (xml.starts("rPh")) {
                xml.skip("rPh");
            } else if (xml.starts("t")) {
                xml.text("t", into);
            }
        }
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (chunks.isEmpty() || used + bytes.length > CHUNK) {
            if ((long) (chunks.size() + 1) * CHUNK > Limits.SHARED_BYTES) {
                complete = false;
                return;
            }
            chunks.add(new byte[CHUNK]);
            used = 0;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        java.lang.System.arraycopy(bytes, 0, chunks.getLast(), used, bytes.length);
        starts[count] = (chunks.size() - 1) * CHUNK + used;
        lengths[count++] = bytes.length;
        used += bytes.length;
    }

    /** A text by its number from 0; empty when there is none. */
    String get(String number) {
        if (!number.matches("\\d{1,9}")) {
            return "";
        }
        int index = Integer.parseInt(number);
        return index >= count
                ? ""
                : new String(
                        chunks.get(starts[index] / CHUNK),
                        starts[index] % CHUNK,
                        lengths[index],
                        StandardCharsets.UTF_8);
    }

    /** Whether all of them could be read and kept. */
    boolean complete() {
        return complete;
    }
}
