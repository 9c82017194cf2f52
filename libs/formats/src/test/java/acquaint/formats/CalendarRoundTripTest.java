package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.AttendeeRecord.Role;
import acquaint.formats.EventRecord.Answer;
import acquaint.formats.EventRecord.Participant;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calendars read back as they were written, for hundreds of invented events; the seed is in the message. */
class CalendarRoundTripTest {

    private static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");
    private static final List<String> TEXTS = List.of(
            "",
            "Tea",
            "semi;colon, com,ma and back\\slash",
            "quo\"ted\" a:b",
            "two\nlines\n\nand a third",
            "山田太郎 🙂 שרה محمد",
            "a long text that must be folded somewhere in the middle of it, for it has more than 75 octets: "
                    + "ünïcödé ".repeat(20).strip());

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private @Nullable Moment moment() {
        LocalDateTime time = LocalDateTime.of(2020, 1, 1, 0, 0).plusSeconds(random.nextInt(200_000_000));
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> Moment.of(time);
            case 2 -> Moment.of(time, ZoneOffset.UTC);
            case 3 -> Moment.of(time, ZoneId.of("America/New_York"));
            default -> Moment.of(time, ZoneId.of("Asia/Tokyo"));
        };
    }

    private EventRecord event(int number) {
        boolean days = random.nextInt(4) == 0;
        LocalDate day = LocalDate.of(2024, 2, 27).plusDays(random.nextInt(5));
        List<Participant> people = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Party party = random.nextInt(5) == 0
                    ? Party.of("Nobody, " + i)
                    : Party.of(
                            random.nextBoolean() ? "" : "Ana \"A.\" Oliveira; " + i,
                            Channel.of(Channel.Kind.EMAIL, "p" + i + "@example.org"));
            people.add(new Participant(
                    party,
                    random.nextInt(3) == 0 ? Role.ORGANISER : Role.ATTENDEE,
                    List.of(Answer.values()).get(random.nextInt(4))));
        }
        return new EventRecord(
                new Origin(
                        System.ICALENDAR,
                        "",
                        0,
                        random.nextInt(5) == 0 ? "id-" + number + "#20240312T140000" : "id;" + number),
                text(),
                days ? Moment.of(PartialDate.of(day)) : moment(),
                days ? Moment.of(PartialDate.of(day.plusDays(random.nextInt(3)))) : moment(),
                text(),
                random.nextBoolean() ? "" : "https://example.org/a,b;c?d=1",
                text(),
                random.nextBoolean() ? "" : "FREQ=WEEKLY;BYDAY=MO,TU",
                random.nextBoolean(),
                people,
                "");
    }

    private static String written(List<EventRecord> events) throws IOException {
        StringWriter text = new StringWriter();
        try (ICalendarWriter writer = new ICalendarWriter(text, NOW)) {
            for (EventRecord event : events) {
                writer.write(event);
            }
        }
        return text.toString();
    }

    private static EventRecord bare(EventRecord event) {
        return new EventRecord(
                new Origin(System.ICALENDAR, "", 0, event.origin().sourceId()),
                event.title(),
                event.start(),
                event.end(),
                event.location(),
                event.url(),
                event.description(),
                event.recurrence(),
                event.cancelled(),
                event.participants(),
                "");
    }

    @Test
    void calendarsReadBackAsTheyWere() throws IOException {
        List<EventRecord> events =
                Stream.iterate(0, i -> i + 1).limit(500).map(this::event).toList();
        String text = written(events);
        assertThat(text.split("\r\n", -1)).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        Reading reading = Reading.of(text);
        assertThat(reading.warnings()).as("seed %d", seed).isEmpty();
        assertThat(reading.all(EventRecord.class).stream()
                        .map(CalendarRoundTripTest::bare)
                        .toList())
                .as("seed %d", seed)
                .containsExactlyElementsOf(events);
    }

    @Test
    void anEventWithoutIdGetsTheSameOneEachTime() throws IOException {
        EventRecord event = new EventRecord(Origin.none(), "Tea", null, null, "", "", "", "", false, List.of(), "");
        Reading once = Reading.of(written(List.of(event)));
        Reading twice = Reading.of(written(List.of(event)));
        assertThat(once.records().getFirst().origin().sourceId())
                .endsWith("@acquaint")
                .isEqualTo(twice.records().getFirst().origin().sourceId());
    }

    @Test
    void anOffsetThatIsNoZoneBecomesUtc() throws IOException {
        EventRecord event = new EventRecord(
                Origin.none(),
                "Tea",
                Moment.of(LocalDateTime.of(2024, 5, 1, 0, 30), ZoneOffset.ofHours(2)),
                null,
                "",
                "",
                "",
                "",
                false,
                List.of(),
                "");
        assertThat(written(List.of(event))).contains("DTSTART:20240430T223000Z\r\n");
    }

    @Test
    void aZoneGoesWithItsRulesForProgramsThatDoNotKnowIt() throws IOException {
        EventRecord event = new EventRecord(
                Origin.none(),
                "Tea",
                Moment.of(LocalDateTime.of(2024, 7, 1, 12, 0), ZoneId.of("America/New_York")),
                null,
                "",
                "",
                "",
                "",
                false,
                List.of(),
                "");
        String text = written(List.of(event, event));
        assertThat(text.split("BEGIN:VTIMEZONE", -1)).hasSize(2);
        assertThat(Reading.of(text.replace("America/New_York", "Mine")).all(EventRecord.class))
                .extracting(EventRecord::start)
                .allSatisfy(start -> assertThat(start).hasToString("2024-07-01T12:00-04:00"));
    }
}
