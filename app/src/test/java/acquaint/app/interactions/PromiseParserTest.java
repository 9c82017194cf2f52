package acquaint.app.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.interactions.PromiseParser.Found;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PromiseParserTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 4);

    record Case(String expected, String note) {
        @Override
        public String toString() {
            return note;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (var in = PromiseParserTest.class.getResourceAsStream("promises.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split("<-", -1))
                            .map(parts -> new Case(parts[0].strip().replaceAll(" +", " "), parts[1].strip()))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatIsPromisedAndNothingElse(Case one) {
        assertThat(said(PromiseParser.find(one.note(), WEDNESDAY))).isEqualTo(one.expected());
    }

    @Test
    void findsSeveralInOneNote() {
        String note = """
                Long talk about the move. I send the slides next Tuesday and she'll ask Tomasz about the flat.
                - I'll call her in two weeks, he sends me the deck tomorrow
                They were tired.""";
        assertThat(PromiseParser.find(note, WEDNESDAY))
                .containsExactly(
                        new Found(true, "send the slides", LocalDate.of(2026, 11, 10)),
                        new Found(false, "ask Tomasz about the flat", null),
                        new Found(true, "call her", LocalDate.of(2026, 11, 18)),
                        new Found(false, "sends me the deck", LocalDate.of(2026, 11, 5)));
    }

    @Test
    void resolvesDaysAgainstTheDayOfTheConversation() {
        assertThat(PromiseParser.find("I'll call her on Friday", LocalDate.of(2020, 2, 27)))
                .containsExactly(new Found(true, "call her", LocalDate.of(2020, 2, 28)));
    }

    @Test
    void neverFailsOnAnyText() {
        long seed = 20261104;
        Random random = new Random(seed);
        String[] bits = {
            "I'll ",
            "she ",
            "will ",
            "send ",
            "31 ",
            "June ",
            "next ",
            "\n",
            "@",
            "李娜 ",
            ". ",
            "\uD83D\uDE00",
            "in ",
            "99 ",
            "weeks ",
            "by ",
            "(",
            "[",
            "\\",
            "$1",
            "promised ",
            "to ",
            "999 years ",
            "0.0. ",
            "\uD83D"
        };
        for (int i = 0; i < 2000; i++) {
            String note = random.ints(12, 0, bits.length).mapToObj(n -> bits[n]).collect(Collectors.joining());
            assertThat(PromiseParser.find(note, WEDNESDAY))
                    .as("seed %d, note %s", seed, note)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-04",
        "yesterday, 2026-11-03",
        "Day before yesterday, 2026-11-02",
        "3 days ago, 2026-11-01",
        "last Wednesday, 2026-10-28",
        "Monday, 2026-11-02",
        "2026-10-30, 2026-10-30",
        "30.10., 2026-10-30",
        "24 Dec, 2025-12-24",
        "gestern, 2026-11-03",
        "hier, 2026-11-03",
        "ayer, 2026-11-03",
        "ontem, 2026-11-03"
    })
    void readsDaysGoneBy(String words, LocalDate day) {
        assertThat(DayWords.goneBy(words, WEDNESDAY)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"32 May", "2026-13-01", "someday", "''", "0.0."})
    void readsNoDayWhereNoneIs(String words) {
        assertThat(DayWords.goneBy(words, WEDNESDAY)).isEmpty();
    }

    private static String said(List<Found> found) {
        return found.isEmpty()
                ? "none"
                : found.stream()
                        .map(one -> (one.byMe() ? "me" : "them") + " " + (one.dueOn() == null ? "-" : one.dueOn()) + " "
                                + one.text())
                        .collect(Collectors.joining(" / "));
    }
}
