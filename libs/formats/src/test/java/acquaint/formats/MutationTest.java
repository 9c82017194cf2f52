package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thousands of random mutations of our own fixtures: no exception, no hang, and the people on whose
 * lines nothing was touched are still there. The seed is in the message.
 */
class MutationTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 400);
    private static final int SAMPLE_ROUNDS = Integer.getInteger("rounds", 25);
    /** The same in every build, and another whenever somebody asks for more rounds. */
    private final long seed =
            Long.getLong("seed", java.lang.System.getProperty("rounds") == null ? 20261123 : new Random().nextLong());

    static Stream<Fixture> fixtures() {
        return Fixture.all().stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aMutationCostsOnlyThePersonItHit(Fixture fixture) {
        Random random = new Random(seed);
        List<String> names = Reading.of(fixture.content()).labels();
        assertThat(names).hasSize(fixture.records());
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                int at = random.nextInt(fixture.bodyFrom(), fixture.content().length);
                byte[] mutant = mutate(fixture.content(), at, random);
                Reading reading = Reading.of(mutant);
                List<String> kept = reading.labels();
                // the person hit, and for a lost line end the one after
                assertThat(missing(names, kept))
                        .as(
                                "seed %d, round %d, at byte %d:%n%s",
                                seed, round, at, new String(mutant, fixture.charset()))
                        .hasSizeLessThanOrEqualTo(2);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void anythingAtAllIsReadWithoutAnException(Fixture fixture) {
        Random random = new Random(seed);
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] mutant = fixture.content();
                for (int i = random.nextInt(30); i >= 0 && mutant.length > 0; i--) {
                    mutant = mutate(mutant, random.nextInt(mutant.length), random);
                }
                byte[] content =
                        random.nextInt(4) == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length + 1)) : mutant;
                try {
                    Invariants.holdAsDetected(content);
                    Invariants.holdAs(content, List.of(System.values()).get(random.nextInt(System.values().length)));
                } catch (RuntimeException | AssertionError | StackOverflowError failure) {
                    throw new AssertionError(
                            "seed " + seed + ", round " + round + ":\n" + new String(content, fixture.charset()),
                            failure);
                }
            }
        });
    }

    static Stream<Path> samples() throws IOException {
        return Samples.all().stream();
    }

    /** What other programs wrote, damaged behind the line of its first record: what was not hit is read. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("samples")
    void aMutationOfASampleCostsOnlyTheRecordItHit(Path sample) throws IOException {
        Random random = new Random(seed);
        byte[] content = Files.readAllBytes(sample);
        Reading whole = Reading.of(content);
        List<String> labels = whole.labels();
        int body = body(content, whole);
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (int round = 0; round < SAMPLE_ROUNDS; round++) {
                int at = random.nextInt(content.length);
                byte[] mutant = mutate(content, at, random);
                try {
                    List<String> kept = Invariants.holdAsDetected(mutant).labels();
                    assertThat(at < body ? List.of() : missing(labels, kept)).hasSizeLessThanOrEqualTo(2);
                } catch (RuntimeException | AssertionError | StackOverflowError failure) {
                    throw new AssertionError(
                            "seed " + seed + ", round " + round + ", at byte " + at + " of " + sample
                                    + (mutant.length < 5000 ? "\n" + new String(mutant, StandardCharsets.UTF_8) : ""),
                            failure);
                }
            }
        });
    }

    private static List<String> missing(List<String> labels, List<String> kept) {
        return labels.stream().filter(label -> !kept.contains(label)).toList();
    }

    private static int body(byte[] content, Reading whole) {
        int line = whole.records().isEmpty()
                ? Integer.MAX_VALUE
                : whole.records().getFirst().origin().line();
        int at = 0;
        // behind the first line of the first record: what stands before may be a header
        while (line > 0 && at < content.length) {
            line -= content[at++] == '\n' ? 1 : 0;
        }
        return at;
    }

    private static byte[] mutate(byte[] content, int at, Random random) {
        String odd = "\"';:,\t\r\n=\\+-@.\0 \u00FF\u00C3[<&";
        return switch (random.nextInt(5)) {
            case 0 -> splice(content, at, 1);
            case 1 -> splice(content, at, 0, (byte) odd.charAt(random.nextInt(odd.length())));
            case 2 -> splice(content, at, 1, (byte) odd.charAt(random.nextInt(odd.length())));
            case 3 -> splice(content, at, 1, (byte) random.nextInt(256));
            default -> splice(content, at, 0, content[at]);
        };
    }

    private static byte[] splice(byte[] content, int at, int removed, byte... added) {
        byte[] spliced = new byte[content.length - removed + added.length];
        java.lang.System.arraycopy(content, 0, spliced, 0, at);
        java.lang.System.arraycopy(added, 0, spliced, at, added.length);
        java.lang.System.arraycopy(content, at + removed, spliced, at + added.length, content.length - at - removed);
        return spliced;
    }

    /**
     * A file of ours.
     *
     * @param bodyFrom where the people begin: a mutated header is another matter
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Fixture(String name, byte[] content, int records, int bodyFrom, Charset charset) {

        static List<Fixture> all() {
            List<Fixture> all = new ArrayList<>();
            String list = new String(Fixtures.bytes("mutation.txt"), StandardCharsets.UTF_8);
            for (String line : list.lines().toList()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split("\\|", -1);
                    byte[] content = Fixtures.bytes(parts[0].strip());
                    String text = new String(content, StandardCharsets.ISO_8859_1);
                    int marker = text.indexOf(parts[2].strip());
                    assertThat(marker).as(line).isNotNegative();
                    int body = marker + parts[2].strip().length();
                    int records = Integer.parseInt(parts[1].strip());
                    all.add(new Fixture(parts[0].strip(), content, records, body, StandardCharsets.UTF_8));
                }
            }
            return all;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
