package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zip archives, as programs and as attackers make them. */
class ArchiveTest {

    private static final String CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Oliveira\r\nEND:VCARD\r\n";

    /** An archive of files given as name, content, name, content … */
    static byte[] zip(Object... files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) files[i]));
                zip.write(
                        files[i + 1] instanceof byte[] content
                                ? content
                                : ((String) files[i + 1]).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void readsEachFileInItAndSaysWhereItStood() {
        Reading reading =
                Reading.of(Source.of("all.zip", zip("a/b.vcf", CARD, "c.csv", Fixtures.bytes("linkedin-2018.csv"))));
        assertThat(reading.names()).contains("Ana Oliveira").hasSize(3);
        assertThat(reading.people().getFirst().origin().file()).isEqualTo("all.zip/a/b.vcf");
        assertThat(reading.summary().detection().system()).isEqualTo(System.ARCHIVE);
        assertThat(reading.summary().parts())
                .extracting(Summary::file)
                .containsExactly("all.zip/a/b.vcf", "all.zip/c.csv");
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void isOfTheSystemOfItsFiles() {
        Reading reading = Reading.of(zip("x/Connections.csv", Fixtures.bytes("linkedin-2018.csv")));
        assertThat(reading.summary().detection().system()).isEqualTo(System.LINKEDIN);
        assertThat(reading.summary().count()).isEqualTo(2);
    }

    @Test
    void leavesOtherTablesOfAKnownSystemAlone() {
        Reading reading = Reading.of(zip(
                "Connections.csv",
                Fixtures.bytes("linkedin-2018.csv"),
                "Other.csv",
                "Name,Email\nAda,ada@x.example\n"));
        assertThat(reading.names()).hasSize(2);
    }

    @Test
    void withNothingInItIsRefused() {
        Summary summary = Reading.of(Source.of("x.zip", zip("holiday.jpg", "\u00FF\u00D8")))
                .summary();
        assertThat(summary.detection().known()).isFalse();
        assertThat(summary.detection().reason())
                .startsWith("“x.zip”")
                .contains("the one file in it is none that is read here");
    }

    @Test
    void damagedOrCutOffIsRefusedWithARemedy() {
        byte[] whole = zip("a.vcf", CARD.repeat(100));
        Summary summary = Reading.of(Source.of("x.zip", Arrays.copyOf(whole, whole.length / 2)))
                .summary();
        assertThat(summary.detection().reason()).contains("damaged or cut off", "Download it again");
    }

    @Test
    void aDamagedFileInItCostsOnlyItself() {
        byte[] bytes = zip("a.vcf", CARD.repeat(2000), "b.vcf", CARD.replace("Ana", "Bo"));
        bytes[120] ^= 0x55; // in the packed bytes of the first
        Reading reading = Reading.of(Source.of("x.zip", bytes));
        assertThat(reading.names()).contains("Bo Oliveira");
    }

    @Test
    void anArchiveInAnArchiveIsLeftClosed() {
        Reading reading = Reading.of(Source.of("x.zip", zip("a.vcf", CARD, "in.zip", zip("b.vcf", CARD))));
        assertThat(reading.names()).containsExactly("Ana Oliveira");
        assertThat(reading.warnings())
                .singleElement()
                .extracting(Warning::sentence)
                .asString()
                .contains("x.zip/in.zip");
    }

    @Test
    void aPathThatClimbsIsANameAndNothingMore(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("x.zip"), zip("../../evil.vcf", CARD));
        assertThat(Reading.of(Source.of(file)).names()).containsExactly("Ana Oliveira");
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void aBombIsReadOnlyInPart() {
        byte[] zeros = new byte[80 << 20];
        Arrays.fill(zeros, (byte) ' ');
        byte[] head = CARD.getBytes(StandardCharsets.UTF_8);
        java.lang.System.arraycopy(head, 0, zeros, 0, head.length);
        Reading reading = Reading.of(Source.of("x.zip", zip("a.vcf", zeros)));
        assertThat(reading.names()).containsExactly("Ana Oliveira");
        assertThat(reading.warnings())
                .extracting(Warning::message)
                .anyMatch(one -> one.contains("unpacks to far more"));
    }

    @Test
    void severalSourcesAreReadAsOne() throws IOException {
        List<FormatRecord> records = new ArrayList<>();
        List<Summary> summaries = Formats.read(
                List.of(
                        Source.of("a.vcf", CARD.getBytes(StandardCharsets.UTF_8)),
                        Fixtures.source("linkedin-2018.csv")),
                Options.DEFAULT,
                Reading.into(records, new ArrayList<>()));
        assertThat(records).hasSize(3);
        assertThat(summaries)
                .extracting(one -> one.detection().system())
                .containsExactly(System.VCARD, System.LINKEDIN);
    }

    @Test
    void aTableMappedBeforeIsReadSoAgain() throws IOException {
        byte[] table = "Wer;Wohin\nAna;ana@globex.example\nBo;bo@globex.example\n".getBytes(StandardCharsets.UTF_8);
        ColumnMapping mapping =
                Formats.mapping(Source.of("x.csv", table)).orElseThrow().with("Wer", Field.NAME);
        assertThat(Formats.detect(Source.of("x.csv", table)).known()).isFalse();
        Options options = Options.DEFAULT.withMappings(List.of(mapping));
        assertThat(Reading.of(Source.of("y.csv", table), options).names()).containsExactly("Ana", "Bo");
        assertThat(Reading.of(Source.of("y.zip", zip("z.csv", table)), options).names())
                .containsExactly("Ana", "Bo");
    }
}
