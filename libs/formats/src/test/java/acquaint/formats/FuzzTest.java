package acquaint.formats;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes at all, read as every system.
 *
 * <p>In a build this reads our own fixtures and every input that was ever found to break a reader
 * ({@code src/test/resources/acquaint/formats/FuzzTestInputs}). With {@code mvn -pl libs/formats
 * -Pfuzz test -Dtarget=linkedin} Jazzer looks for new ones, beginning with the fixtures of that
 * system and led by which code they reach; what it finds is put there.
 */
class FuzzTest {

    /** The system that is fuzzed; empty for all of them, and when not fuzzing. */
    private static final Optional<System> TARGET =
            Optional.ofNullable(java.lang.System.getProperty("target")).flatMap(System::ofId);

    static Stream<Arguments> seeds() throws IOException {
        List<Arguments> all = new ArrayList<>();
        List<Arguments> targets = new ArrayList<>();
        for (Path file : Fixtures.all()) {
            Arguments seed = arguments(Files.readAllBytes(file));
            all.add(seed);
            if (TARGET.isPresent() && Formats.detect(Source.of(file)).system() == TARGET.get()) {
                targets.add(seed);
            }
        }
        return (targets.isEmpty() ? all : targets).stream();
    }

    @MethodSource("seeds")
    @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "2m")
    void isReadAsItselfAndAsAnySystem(byte[] content) throws IOException {
        Invariants.holdAsDetected(content);
        for (System system : TARGET.map(List::of).orElseGet(() -> List.of(System.values()))) {
            Invariants.holdAs(content, system);
        }
    }
}
