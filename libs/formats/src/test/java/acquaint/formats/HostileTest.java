package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is written to do harm, or looks like it. */
class HostileTest {

    @Test
    void entitiesThatLaughABillionTimesAreNotExpanded() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY lol \"lol\">");
        for (int i = 1; i < 10; i++) {
            text.append("<!ENTITY lol")
                    .append(i)
                    .append(" \"")
                    .append(("&lol" + (i == 1 ? "" : i - 1) + ";").repeat(10))
                    .append("\">");
        }
        text.append("<!ENTITY file SYSTEM \"file:///etc/passwd\">]>\n");
        String record = new String(Fixtures.bytes("orcid-record.xml"), StandardCharsets.UTF_8);
        String body = record.substring(record.indexOf("<record:record"));
        String given = body.replaceFirst("(<pd:given-names>)", "$1&lol9;&file;");
        assertThat(given).isNotEqualTo(body);
        Reading reading = Reading.of(text + given);
        assertThat(reading.summary().detection().system()).isEqualTo(System.ORCID);
        assertThat(reading.records().toString()).hasSizeLessThan(200_000).doesNotContain("root:", "lollol");
    }

    @Test
    void marksThatTurnTheDirectionAreKeptInNames() {
        String name = "Ana \u202Egnp.exe\u202C \u2067שלום\u2069";
        assertThat(Reading.card("FN:" + name).names()).containsExactly(name);
        assertThat(Reading.of("First Name,Last Name,Company,Position,Connected On\nZoë," + name
                                + ",Globex,Chef,10 Jan 2022\n")
                        .names())
                .containsExactly("Zoë " + name);
    }

    @Test
    void halvesOfCharactersAreReadWithoutHarm() throws IOException {
        String json = new String(Fixtures.bytes("slack-users.json"), StandardCharsets.UTF_8);
        String halved = json.replaceFirst("\"real_name\": *\"", "$0\\\\ud83d ");
        assertThat(halved).isNotEqualTo(json);
        Invariants.holdAsDetected(halved.getBytes(StandardCharsets.UTF_8));
        byte[] wide = "First Name,Last Name,Company,Position,Connected On\nAn?a,Oliveira,Globex,Chef,10 Jan 2022\n"
                .getBytes(StandardCharsets.UTF_16LE);
        int at = "First Name,Last Name,Company,Position,Connected On\nAn".length() * 2;
        wide[at] = 0x3D;
        wide[at + 1] = (byte) 0xD8;
        assertThat(Reading.of(wide).people()).hasSize(1);
    }

    @Test
    void aBombOfManyFilesIsLookedAtOnlyAtTheBeginningOfEach() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 200; i++) {
                zip.putNextEntry(new ZipEntry("bomb" + i + ".csv"));
                zip.write(zeros);
            }
        }
        Reading reading = Reading.of(bytes.toByteArray());
        assertThat(reading.records()).isEmpty();
        assertThat(reading.summary().detection().reason()).contains("none of its 200 files");
    }

    /** The same bytes under many names: David Fifield's better bomb has one kernel that all entries share. */
    @Test
    void entriesThatOverlapAreReadAsDamagedOrNotAtAll() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : new String[] {"a.vcf", "b.vcf"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("BEGIN:VCARD\nFN:Ana\nEND:VCARD\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] content = bytes.toByteArray();
        int second = lastIndexOf(content, 'P', 'K', 1, 2);
        // the second entry of the directory says that it lies where the first lies
        for (int i = 42; i < 46; i++) {
            content[second + i] = 0;
        }
        assertThat(Reading.of(content).names()).hasSizeLessThanOrEqualTo(2);
    }

    private static int lastIndexOf(byte[] content, int... what) {
        for (int i = content.length - what.length; i >= 0; i--) {
            int same = 0;
            while (same < what.length && content[i + same] == what[same]) {
                same++;
            }
            if (same == what.length) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }
}
