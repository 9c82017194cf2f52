package acquaint.formats.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import acquaint.formats.AttendeeRecord;
import acquaint.formats.AttendeeRecord.Role;
import acquaint.formats.Channel.Kind;
import acquaint.formats.EventRecord;
import acquaint.formats.Fixtures;
import acquaint.formats.Photo;
import acquaint.formats.Reading;
import acquaint.formats.System;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Programmes of conferences in frab's words. */
class SchedulesTest {

    private static String name(AttendeeRecord attendee) {
        return attendee.person().name().display();
    }

    @Test
    void theSpeakersOfAScheduleAreReadOnceEach() {
        Reading reading = Reading.fixture("schedule.xml");
        assertThat(reading.summary().detection().system()).isEqualTo(System.SCHEDULE);
        assertThat(reading.all(AttendeeRecord.class))
                .extracting(SchedulesTest::name)
                .containsExactly("Inês Ferreira", "Олена Шевчук", "Nguyễn Thị Hoa");
        AttendeeRecord first = reading.all(AttendeeRecord.class).getFirst();
        assertThat(first.event()).isEqualTo("Harbour Gathering & Friends 2025");
        assertThat(first.role()).isEqualTo(Role.SPEAKER);
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void aSpeakerIsCalledByGuidElseByNumberWithTheHostThatCountsIt() {
        assertThat(Reading.fixture("schedule.xml").all(AttendeeRecord.class))
                .extracting(attendee -> attendee.origin().sourceId())
                .containsExactly("9b1c0000-2222-5a5f-9f10-0000000000b7", "talks.example.org/8", "talks.example.org/9");
    }

    @Test
    void sessionsHaveTheirTimePlaceAndPeople() {
        EventRecord opening =
                Reading.fixture("schedule.xml").all(EventRecord.class).getFirst();
        assertThat(opening.title()).isEqualTo("Opening: who is \"we\"?");
        assertThat(opening.start()).hasToString("2025-05-03T10:00+01:00");
        assertThat(opening.end()).hasToString("2025-05-03T10:45+01:00");
        assertThat(opening.location()).isEqualTo("Great Hall");
        assertThat(opening.url()).isEqualTo("https://talks.example.org/gathering25/talk/AAAAAA/");
        assertThat(opening.description()).startsWith("A welcome.");
        assertThat(opening.participants())
                .extracting(participant -> participant.party().name())
                .containsExactly("Inês Ferreira", "Олена Шевчук");
    }

    @Test
    void aSessionAfterMidnightBelongsToTheNextDateAndTakesTheDaysZone() {
        assertThat(Reading.fixture("schedule.xml").all(EventRecord.class))
                .extracting(event -> event.start() + "")
                .containsExactly(
                        "2025-05-03T10:00+01:00",
                        "2025-05-03T11:00+01:00",
                        "2025-05-04T01:30+01:00",
                        "2025-05-04T09:15+01:00");
    }

    @Test
    void noZoneIsInventedWhereNoneIsTold() {
        Reading reading = Reading.of("""
                <schedule><conference><title>Small one</title></conference>
                <day date="2024-02-03"><room name="K"><event id="1"><start>10:30</start><duration>00:25</duration>
                <title>Tea</title><persons><person id="5">Ana Oliveira</person></persons></event></room></day></schedule>
                """);
        EventRecord tea = reading.all(EventRecord.class).getFirst();
        assertThat(tea.start()).hasToString("2024-02-03T10:30");
        assertThat(tea.origin().sourceId()).isNull();
        assertThat(reading.all(AttendeeRecord.class).getFirst().origin().sourceId())
                .isNull();
    }

    @Test
    void aDamagedEventCostsOnlyItself() {
        String xml = new String(Fixtures.bytes("schedule.xml"), StandardCharsets.UTF_8)
                .replace("</event>\n      <event guid='3f0c7a1e-1111-5a5f-9f10-0000000000a2'", "<event guid='x'");
        Reading reading = Reading.of(xml);
        assertThat(reading.all(EventRecord.class)).hasSize(4);
        assertThat(reading.warnings()).hasSize(1);
        assertThat(reading.warnings().getFirst().message()).contains("the “event” that begins here is damaged");
    }

    @Test
    void aScheduleInJsonTellsTheSame() {
        Reading reading = Reading.fixture("schedule.json");
        assertThat(reading.summary().detection().system()).isEqualTo(System.SCHEDULE);
        assertThat(reading.all(EventRecord.class))
                .extracting(EventRecord::title, event -> event.start() + "", EventRecord::location)
                .containsExactly(
                        tuple("Opening", "2025-05-03T10:00+01:00", "Great Hall"),
                        tuple("Night walk", "2025-05-03T22:00+01:00", "Cellar. Left"));
        assertThat(reading.all(AttendeeRecord.class))
                .extracting(SchedulesTest::name, attendee -> attendee.origin().sourceId(), AttendeeRecord::event)
                .containsExactly(
                        tuple("Inês Ferreira", "9b1c0000-2222-5a5f-9f10-0000000000b7", "Harbour Gathering 2025"),
                        tuple("Олена Шевчук", "talks.example.org/8", "Harbour Gathering 2025"),
                        tuple("Nguyễn Thị Hoa", "talks.example.org/HOA999", "Harbour Gathering 2025"));
        AttendeeRecord first = reading.all(AttendeeRecord.class).getFirst();
        assertThat(first.person().note()).isEqualTo("Draws maps.");
        assertThat(first.person().photo()).isEqualTo(Photo.of("https://talks.example.org/media/ines.png"));
        assertThat(reading.all(AttendeeRecord.class)
                        .get(1)
                        .person()
                        .channels()
                        .getFirst()
                        .kind())
                .isEqualTo(Kind.GITHUB);
        assertThat(reading.warnings()).isEmpty();
    }
}
