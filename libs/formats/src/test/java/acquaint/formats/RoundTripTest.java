package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.VCardWriter.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was written reads back as it was, for hundreds of invented people; the seed is in the message. */
class RoundTripTest {

    private static final int PEOPLE = 600;
    private final long seed = Long.getLong("seed", new Random().nextLong());

    private List<PersonRecord> people(boolean vcard) {
        Invented invented = new Invented(seed);
        return Stream.generate(() -> invented.person(vcard))
                .filter(person -> !PersonRecord.builder(Origin.none()).build().equals(bare(person)))
                .limit(PEOPLE)
                .toList();
    }

    /** Without what a file says about itself. */
    private static PersonRecord bare(PersonRecord person) {
        return person.from(new Origin(System.UNKNOWN, "", 0, person.origin().sourceId()), "");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void vCardsReadBackAsTheyWere(Version version) throws IOException {
        List<PersonRecord> people = people(true);
        StringWriter text = new StringWriter();
        try (VCardWriter writer = new VCardWriter(text, version)) {
            for (PersonRecord person : people) {
                writer.write(person);
            }
        }
        assertThat(text.toString().lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        Reading reading = Reading.of(text.toString());
        assertThat(reading.warnings()).as("seed %d", seed).isEmpty();
        assertSame(reading.people().stream().map(RoundTripTest::bare).toList(), people);
    }

    @Test
    void tablesReadBackAsTheyWere() throws IOException {
        List<PersonRecord> people = people(false);
        StringWriter text = new StringWriter();
        try (CsvWriter writer = new CsvWriter(text)) {
            for (PersonRecord person : people) {
                writer.write(person);
            }
        }
        Reading reading = Reading.of(text.toString());
        assertThat(reading.summary().detection().system()).isEqualTo(System.ACQUAINT);
        assertThat(reading.warnings()).as("seed %d", seed).isEmpty();
        assertSame(
                reading.people().stream().map(p -> sorted(bare(p))).toList(),
                people.stream().map(RoundTripTest::sorted).toList());
    }

    private void assertSame(List<PersonRecord> read, List<PersonRecord> written) {
        assertThat(read).as("seed %d", seed).hasSameSizeAs(written);
        for (int i = 0; i < read.size(); i++) {
            if (!read.get(i).equals(written.get(i))) {
                String is = read.get(i).toString();
                String was = written.get(i).toString();
                int at = Math.max(0, mismatch(is, was) - 80);
                throw new AssertionError("seed %d, person %d%n  read    …%.300s%n  written …%.300s"
                        .formatted(seed, i, is.substring(at), was.substring(at)));
            }
        }
    }

    private static int mismatch(String a, String b) {
        int at = 0;
        while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    /** A table orders channels and dates by its columns. */
    private static PersonRecord sorted(PersonRecord person) {
        List<Channel> channels = new ArrayList<>(person.channels());
        channels.sort(Comparator.comparing(Channel::toString));
        List<ImportantDate> dates = new ArrayList<>(person.dates());
        dates.sort(Comparator.comparing(ImportantDate::toString));
        return new PersonRecord(
                person.origin(),
                person.name(),
                channels,
                person.affiliations(),
                person.places(),
                dates,
                person.tags(),
                person.note(),
                person.pronouns(),
                person.since(),
                person.photo(),
                person.extra(),
                person.owner(),
                person.raw());
    }
}
