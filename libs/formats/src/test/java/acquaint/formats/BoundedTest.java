package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Inputs larger than memory should be, generated while they are read. */
class BoundedTest {

    @Test
    void aPhotoOfTwentyMegabytesCostsThePhotoOnly() {
        Reading reading = Reading.of(Generated.source(
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
        assertThat(Generated.child(48, BigFile.class)).isEqualTo("10000");
    }

    /** Reads 200 MB in a process of its own, so that its heap can be small. */
    static final class BigFile {

        private BigFile() {}

        public static void main(String[] args) throws IOException {
            String card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nNOTE:" + "tea ".repeat(5000) + "\r\nEND:VCARD\r\n";
            int[] count = new int[1];
            Formats.read(Generated.source(card, 10_000), new Sink() {
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
        Reading cards =
                Reading.of(Generated.source("BEGIN:VCARD\nFN:Ana\nNOTE:", 1, "x", 60_000_000, "\nEND:VCARD\n", 1));
        assertThat(cards.names()).containsExactly("Ana");
        assertThat(cards.only().note()).hasSizeLessThan(Limits.PROPERTY_BYTES);
        assertThat(cards.warnings()).hasSize(1);

        String header = "First Name,Last Name,Company,Position,Connected On\n";
        Reading table = Reading.of(Generated.source(
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
        Source endless = Generated.source("BEGIN:VCARD\nFN:Ana\nEND:VCARD\n", Long.MAX_VALUE / 100);
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
