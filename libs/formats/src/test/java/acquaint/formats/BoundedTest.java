package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inputs larger than memory should be, generated while they are read. */
class BoundedTest {

    /** So many copies of some text, never in memory at once. */
    private static InputStream repeated(String text, long times) {
        byte[] once = text.getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private long left = times * once.length;

            @Override
            public int read() {
                return left == 0 ? -1 : once[(int) ((times * once.length - left--) % once.length)] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (left == 0) {
                    return -1;
                }
                int count = (int) Math.min(length, left);
                for (int i = 0; i < count; i++) {
                    target[offset + i] = once[(int) ((times * once.length - left + i) % once.length)];
                }
                left -= count;
                return count;
            }
        };
    }

    private static Source source(Object... parts) {
        return Source.of("big", () -> {
            List<InputStream> streams = new ArrayList<>();
            for (int i = 0; i < parts.length; i += 2) {
                streams.add(repeated((String) parts[i], ((Number) parts[i + 1]).longValue()));
            }
            return new SequenceInputStream(Collections.enumeration(streams));
        });
    }

    @Test
    void aPhotoOfTwentyMegabytesCostsThePhotoOnly() {
        Reading reading = Reading.of(source(
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/\r\n",
                1,
                " " + "QUJD".repeat(18) + "\r\n",
                20 * 1024 * 1024 / 72,
                "TEL:123\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Zoë\r\nEND:VCARD\r\n",
                1));
        assertThat(reading.names()).containsExactly("Ana", "Zoë");
        assertThat(reading.people().getFirst().photo()).isNull();
        assertThat(reading.values(Channel.Kind.PHONE)).containsExactly("123");
        assertThat(reading.warnings()).singleElement().satisfies(w -> assertThat(w.message())
                .contains("photo of 15,3", "4,096 KB"));
    }

    @Test
    void twoHundredMegabytesOfCardsAreReadInAHeapOf48() throws Exception {
        String command = ProcessHandle.current().info().command().orElseThrow();
        Process child = new ProcessBuilder(
                        command,
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        java.lang.System.getProperty("java.class.path"),
                        BigFile.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo("10000");
    }

    /** Reads 200 MB in a process of its own, so that its heap can be small. */
    static final class BigFile {

        private BigFile() {}

        public static void main(String[] args) throws IOException {
            String card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nNOTE:" + "tea ".repeat(5000) + "\r\nEND:VCARD\r\n";
            int[] count = new int[1];
            Formats.read(source(card, 10_000), new Sink() {
                @Override
                public void record(FormatRecord r) {
                    count[0]++;
                }

                @Override
                public void warning(Warning w) {
                    throw new AssertionError(w);
                }
            });
            java.lang.System.out.println(count[0]);
        }
    }

    @Test
    void anEndlessLineIsPassedOver() {
        Reading cards = Reading.of(source("BEGIN:VCARD\nFN:Ana\nNOTE:", 1, "x", 60_000_000, "\nEND:VCARD\n", 1));
        assertThat(cards.names()).containsExactly("Ana");
        assertThat(cards.only().note()).hasSizeLessThan(Limits.PROPERTY_BYTES);
        assertThat(cards.warnings()).hasSize(1);

        String header = "First Name,Last Name,Company,Position,Connected On\n";
        Reading table = Reading.of(source(
                header + "Ana,Oliveira,Globex,Chef,10 Jan 2022\n",
                1,
                "x",
                60_000_000,
                "\nZoë,Okafor,Umbrella,Chef,11 Jan 2022\n",
                1));
        assertThat(table.names()).containsExactly("Ana Oliveira", "Zoë Okafor");
        assertThat(table.warnings()).singleElement().satisfies(w -> assertThat(w.line())
                .isEqualTo(3));
    }

    @Test
    void aSinkStopsTheReadingByThrowing() {
        Source endless = source("BEGIN:VCARD\nFN:Ana\nEND:VCARD\n", Long.MAX_VALUE / 100);
        assertThatThrownBy(() -> Formats.read(endless, new Sink() {
                    @Override
                    public void record(FormatRecord r) {
                        throw new IllegalStateException("enough");
                    }

                    @Override
                    public void warning(Warning w) {}
                }))
                .hasMessage("enough");
    }
}
