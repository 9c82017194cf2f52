package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that other programs wrote, where they stand beside the checkout. */
class CorpusTest {

    private static Optional<Path> samples() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path samples = at.resolve("shared/samples/formats");
            if (Files.isDirectory(samples)) {
                return Optional.of(samples);
            }
        }
        return Optional.empty();
    }

    @ParameterizedTest(name = "{0}: {1}, {2} people, {3} warnings")
    @CsvSource({
        "vcard/John_Doe_ANDROID.vcf, VCARD, 6, 1",
        "vcard/John_Doe_GMAIL.vcf, VCARD, 1, 0",
        "vcard/John_Doe_IPHONE.vcf, VCARD, 1, 0",
        "vcard/John_Doe_MS_OUTLOOK.vcf, VCARD, 1, 0",
        "vcard/gmail-single2.vcf, VCARD, 1, 0",
        "vcard/rfc6350-example.vcf, VCARD, 1, 0",
        "qr-card/zxing-qr-05.txt, VCARD, 1, 0",
        "qr-card/zxing-qr-07.txt, VCARD, 1, 0",
        "qr-card/zxing-qr-09.txt, VCARD, 1, 0",
        "qr-card/zxing-qr-13.txt, VCARD, 1, 0",
        "qr-card/zxing-qr-15.txt, VCARD, 1, 0",
        "qr-card/zxing-qr-17.txt, VCARD, 1, 0",
        "qr-card/zxing-qr-19.txt, VCARD, 1, 0",
        "linkedin/Connections.csv, LINKEDIN, 2, 0",
        "linkedin/real-headers-2018-11/Connections.csv, LINKEDIN, 0, 0",
        "linkedin/real-headers-2018-11/Imported Contacts.csv, TABLE, 0, 0",
        "linkedin/messages.csv, UNKNOWN, 0, 0",
        "pretix/checkinlist.csv, TABLE, 2, 0",
        "thunderbird/export.csv, THUNDERBIRD, 2, 0",
        "thunderbird/export.ldif, THUNDERBIRD, 2, 1",
        "salesforce/csvtext_BOM_UTF8.csv, UNKNOWN, 0, 0",
        "linkedin/real-headers-2018-11/Skills.csv, UNKNOWN, 0, 0",
        "ics/outlook-2010.ics, UNKNOWN, 0, 0",
        "wallet/pass.json, UNKNOWN, 0, 0",
        "orcid/person-3.0.xml, UNKNOWN, 0, 0",
    })
    void readsWhatOtherProgramsWrote(String file, System system, int people, int warnings) {
        Optional<Path> samples = samples();
        Assumptions.assumeTrue(samples.isPresent());
        Reading reading = Reading.of(Source.of(samples.get().resolve(file)));
        assertThat(reading.summary().detection().system()).isEqualTo(system);
        assertThat(reading.people()).hasSize(people);
        assertThat(reading.warnings()).as("%s", reading.warnings()).hasSize(warnings);
        if (system == System.UNKNOWN) {
            assertThat(reading.summary().detection().reason()).contains(file.substring(file.lastIndexOf('/') + 1));
        }
    }

    @Test
    void neverFailsOnAnySampleWhateverItIs() throws IOException {
        Optional<Path> samples = samples();
        Assumptions.assumeTrue(samples.isPresent());
        try (var files = Files.walk(samples.get())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Detection detection = Formats.detect(Source.of(file));
                assertThat(detection.reason()).as(file.toString()).isNotBlank();
                for (System system : System.values()) {
                    Formats.read(Source.of(file), system, Reading.into(new ArrayList<>(), new ArrayList<>()));
                }
            }
        }
    }
}
