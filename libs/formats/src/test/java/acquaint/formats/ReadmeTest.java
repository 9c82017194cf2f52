package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example, compiled and run; the test below holds the two together. */
class ReadmeTest {

    @Test
    void theExampleReadsAndWrites(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("contacts.vcf"), Fixtures.bytes("mixed.vcf"));
        StringBuilder printed = new StringBuilder();
        // example
        List<PersonRecord> people = new ArrayList<>();
        Summary summary = Formats.read(Source.of(file), new Sink() {
            @Override
            public void record(FormatRecord r) {
                if (r instanceof PersonRecord person) {
                    people.add(person);
                }
            }

            @Override
            public void warning(Warning w) {
                java.lang.System.err.println(w.sentence());
            }
        });
        for (PersonRecord person : people) {
            printed.append(VCardWriter.write(person, VCardWriter.Version.V4));
        }
        // end
        assertThat(summary.detection().system()).isEqualTo(System.VCARD);
        assertThat(Reading.of(printed.toString()).people()).hasSameSizeAs(people);
    }

    @Test
    void theReadmeShowsTheExample() throws IOException {
        String readme = bare(Files.readString(Path.of("README.md")));
        String test = bare(Files.readString(Path.of("src/test/java/acquaint/formats/ReadmeTest.java"))
                .split("// example\n", -1)[1]
                .split("// end\n", -1)[0]);
        assertThat(readme).contains(test);
    }

    /** Without what the build's formatter, and the test's own file and output, change. */
    private static String bare(String code) {
        return code.replace("Path.of(\"contacts.vcf\")", "file")
                .replace("java.lang.System.out.print(", "printed.append(")
                .replaceAll("@Override|[\\s{}]", "");
    }
}
