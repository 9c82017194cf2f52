package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What holds of every reading, whatever is read and as whatever it is read. */
final class Invariants {

    /** How often a reading may go over its source; a workbook or archive is looked at again and again. */
    private static final int TIMES = 40;

    /** Characters that all raw texts together may have for each byte read: a reader may not repeat the file. */
    private static final int RAW_PER_BYTE = 200;

    private Invariants() {}

    /** Reads a source as what it is, and its mapping. */
    static Reading holdAsDetected(byte[] content) throws IOException {
        Detection detection = Formats.detect(Source.of("test", content));
        assertThat(detection.reason()).isNotBlank();
        assertThat(detection.confidence()).isBetween(0.0, 1.0);
        Formats.mapping(Source.of("test", content));
        AtomicLong bytes = new AtomicLong();
        Reading reading = Reading.of(Source.of("test", content).watched(bytes::addAndGet));
        assertThat(bytes.get())
                .as("bytes read of %d", content.length)
                .isLessThanOrEqualTo(TIMES * (content.length + 1L));
        if (!detection.known()) {
            assertThat(reading.records()).isEmpty();
        }
        hold(content, reading);
        return reading;
    }

    /** Reads a source as what the user says it is. */
    static void holdAs(byte[] content, System system) throws IOException {
        List<FormatRecord> records = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        Source source = Source.of("test", content);
        Options all = Options.DEFAULT.withSubjects(true);
        hold(
                content,
                new Reading(Formats.read(source, system, all, Reading.into(records, warnings)), records, warnings));
    }

    private static void hold(byte[] content, Reading reading) throws IOException {
        Summary summary = reading.summary();
        assertThat(summary.count())
                .as("records counted")
                .isEqualTo(reading.records().size());
        assertThat(summary.warnings())
                .as("warnings counted")
                .isGreaterThanOrEqualTo(reading.warnings().size());
        boolean file = !zip(content);
        int lines = lines(content);
        long raw = 0;
        for (FormatRecord r : reading.records()) {
            assertThat(r.origin().system()).isNotEqualTo(System.UNKNOWN);
            assertThat(r.raw().length()).as("raw of %s", r.kind()).isLessThanOrEqualTo(Limits.RAW_CHARS);
            assertThat(r.toString().indexOf('\0')).as("zero in %s", r).isNegative();
            raw += r.raw().length();
            if (file) {
                assertThat(r.origin().line()).as("line of %s", r).isBetween(1, lines);
                assertThat(r.origin().file()).isEqualTo("test");
            }
        }
        for (Warning w : reading.warnings()) {
            assertThat(w.message()).as("%s", w).endsWith(".").hasSizeLessThan(2000);
            assertThat(w.remedy()).as("%s", w).matches("(?s)|.*[.!?]");
            assertThat(w.sentence()).doesNotContainPattern("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");
            if (file) {
                assertThat(w.line()).as("%s", w).isBetween(0, lines);
            }
        }
        if (file) {
            assertThat(reading.records().size()).as("records").isLessThanOrEqualTo(content.length);
            assertThat(reading.warnings().size()).as("warnings").isLessThanOrEqualTo(content.length + 1);
            assertThat(raw).as("raw of all records").isLessThanOrEqualTo(RAW_PER_BYTE * (long) content.length + 1000);
        }
    }

    private static boolean zip(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    /** How many lines a content has by the widest reckoning; the end of the file is one. */
    static int lines(byte[] content) throws IOException {
        String text = new String(
                Sniff.of(Source.of("test", content))
                        .bytes(Source.of("test", content))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lines += c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1)) ? 1 : 0;
        }
        return lines;
    }
}
