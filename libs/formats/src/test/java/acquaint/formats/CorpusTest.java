package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that other programs wrote, where they stand beside the checkout. */
class CorpusTest {

    static Stream<Arguments> samplesAndWhatIsInThem() throws IOException {
        List<Arguments> all = new ArrayList<>();
        for (String group : List.of("cards", "networks", "profiles", "messengers", "addressbooks", "mail", "events")) {
            String table = new String(Fixtures.bytes("corpus/" + group + ".txt"), StandardCharsets.UTF_8);
            for (String line : table.lines().toList()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\\|", -1);
                    all.add(arguments(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip()));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, {3} warnings")
    @MethodSource("samplesAndWhatIsInThem")
    void readsWhatOtherProgramsWrote(String file, System system, String records, int warnings) {
        Optional<Path> samples = Samples.folder();
        Assumptions.assumeTrue(samples.isPresent());
        Reading reading = Reading.of(Source.of(samples.get().resolve(file)));
        assertThat(reading.summary().detection().system()).isEqualTo(system);
        String counts = reading.summary().records().entrySet().stream()
                .map(kind -> kind.getKey().name().toLowerCase(Locale.ROOT) + " " + kind.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        assertThat(counts).isEqualTo(records);
        assertThat(reading.warnings()).as("%s", reading.warnings()).hasSize(warnings);
        if (system == System.UNKNOWN) {
            assertThat(reading.summary().detection().reason()).contains(file.substring(file.lastIndexOf('/') + 1));
        }
    }

    @Test
    void neverFailsOnAnySampleWhateverItIs() throws IOException {
        Optional<Path> samples = Samples.folder();
        Assumptions.assumeTrue(samples.isPresent());
        for (Path file : Samples.all()) {
            Detection detection = Formats.detect(Source.of(file));
            assertThat(detection.reason()).as(file.toString()).isNotBlank();
            for (System system : System.values()) {
                Formats.read(
                        Source.of(file), system, Options.DEFAULT, Reading.into(new ArrayList<>(), new ArrayList<>()));
            }
        }
    }
}
