package acquaint.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.AttendeeRecord.Role;
import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.EventRecord;
import acquaint.formats.EventRecord.Answer;
import acquaint.formats.EventRecord.Participant;
import acquaint.formats.Moment;
import acquaint.formats.Party;
import acquaint.formats.Reading;
import acquaint.formats.System;
import acquaint.formats.Warning;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarReaderTest {

    private static Party who(String name, String address) {
        return Party.of(name, Channel.of(Kind.EMAIL, address));
    }

    private static EventRecord event(String... lines) {
        Reading reading = Reading.of("BEGIN:VCALENDAR\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n");
        return reading.all(EventRecord.class).getFirst();
    }

    @Test
    void readsEventsWithTheirPeopleTimesAndTexts() {
        Reading reading = Reading.fixture("calendar.ics");
        assertThat(reading.summary().detection().system()).isEqualTo(System.ICALENDAR);
        List<EventRecord> events = reading.all(EventRecord.class);
        EventRecord lunch = events.getFirst();
        assertThat(lunch.origin().sourceId()).isEqualTo("lunch@example.com");
        assertThat(lunch.origin().line()).isEqualTo(22);
        assertThat(lunch.title()).isEqualTo("Lunch, with tea");
        assertThat(lunch.description()).as("and not the alarm's").isEqualTo("Line one\nLine two; still");
        assertThat(lunch.location()).isEqualTo("Café 7");
        assertThat(lunch.url()).isEqualTo("https://example.org/lunch,1");
        assertThat(lunch.recurrence()).isEqualTo("FREQ=WEEKLY;UNTIL=20240601T000000Z;BYDAY=TU");
        assertThat(lunch.cancelled()).isFalse();
        assertThat(lunch.start()).hasToString("2024-03-05T13:00Z");
        assertThat(lunch.end()).hasToString("2024-03-05T13:45Z");
        assertThat(lunch.participants())
                .containsExactly(
                        new Participant(who("Ana Oliveira", "ana@example.org"), Role.ORGANISER, Answer.ACCEPTED),
                        new Participant(
                                who("", "noor.haddad@example.net").owner(true), Role.ATTENDEE, Answer.TENTATIVE),
                        new Participant(who("", "mai@example.vn"), Role.ATTENDEE, Answer.NONE));

        EventRecord moved = events.get(1);
        assertThat(moved.origin().sourceId()).isEqualTo("lunch@example.com#20240312T140000");
        assertThat(moved.start()).hasToString("2024-03-12T15:00+01:00");
        assertThat(moved.end()).hasToString("2024-03-12T16:30+01:00");
        assertThat(moved.cancelled()).isTrue();

        EventRecord call = events.get(2);
        assertThat(call.origin().sourceId()).isEqualTo("040000008200E00074C5B7101A82E00800000000");
        assertThat(call.start()).as("summer there").hasToString("2024-07-09T12:00-04:00");
        assertThat(call.participants())
                .containsExactly(
                        new Participant(who("Chidi", "chidi@example.ng"), Role.ATTENDEE, Answer.DECLINED),
                        new Participant(who("Jun", "jun@example.jp"), Role.ATTENDEE, Answer.NONE));

        EventRecord holidays = events.get(3);
        assertThat(holidays.start()).hasToString("2024-05-01");
        assertThat(holidays.end()).as("the last day").hasToString("2024-05-03");
        assertThat(holidays.location()).isEqualTo("48.85, 2.35");

        assertThat(events.get(4).start()).as("no zone invented").hasToString("2024-05-01T10:00");
        assertThat(events.get(5).start()).hasToString("2024-05-01T10:00+09:00");
        assertThat(events.get(5).end()).hasToString("2024-05-01T10:00+02:00");
        assertThat(reading.warnings())
                .extracting(Warning::message)
                .satisfiesExactly(zone -> assertThat(zone).contains("“Nowhere”"), tasks -> assertThat(tasks)
                        .startsWith("1 tasks"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20240310T015959|-05:00",
                "20240310T030000|-04:00",
                "20241103T020000|-05:00",
                "20241102T020000|-04:00",
                "19500701T000000|-05:00",
            })
    void takesTheOffsetOfAnUnknownZoneFromTheFileForEachDate(String time, String offset) {
        EventRecord event = event(
                "BEGIN:VTIMEZONE",
                "TZID:Mine",
                "BEGIN:STANDARD",
                "DTSTART:20071104T020000",
                "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
                "TZOFFSETFROM:-0400",
                "TZOFFSETTO:-0500",
                "END:STANDARD",
                "BEGIN:DAYLIGHT",
                "DTSTART:20070311T020000",
                "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
                "TZOFFSETFROM:-0500",
                "TZOFFSETTO:-0400",
                "END:DAYLIGHT",
                "END:VTIMEZONE",
                "BEGIN:VEVENT",
                "SUMMARY:x",
                "DTSTART;TZID=Mine:" + time,
                "END:VEVENT");
        assertThat(event.start()).asString().endsWith(time.startsWith("1950") ? "-04:00" : offset);
    }

    @Test
    void readsWhatProgramsWriteAgainstTheRules() {
        EventRecord event = event(
                "BEGIN:VEVENT",
                "SUMMARY;LANGUAGE=de:Caf=C3=A9",
                "DTSTART;TZID=\"W. Europe Standard Time:20200609T090000\"",
                "DTEND;VALUE=DATE-TIME:20200609T100000",
                "ATTENDEE;CN=Nobody:invalid:nomail",
                "ATTENDEE:Ana Oliveira <ana@example.org>",
                "no colon here",
                "END:VEVENT");
        assertThat(event.start()).hasToString("2020-06-09T09:00+02:00");
        assertThat(event.participants())
                .extracting(Participant::party)
                .containsExactly(Party.of("Nobody"), who("", "ana@example.org"));
    }

    @Test
    void anEventWithoutEndIsReadAndItsNeighbourToo() {
        Reading reading = Reading.of("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:one\nBEGIN:VEVENT\nSUMMARY:two\n");
        assertThat(reading.all(EventRecord.class))
                .extracting(EventRecord::title)
                .containsExactly("one", "two");
        assertThat(reading.warnings()).hasSize(2);
    }

    @Test
    void aDayThatDoesNotExistIsToldAndLeftOut() {
        EventRecord event = event("BEGIN:VEVENT", "SUMMARY:x", "DTSTART:20240231T100000Z", "END:VEVENT");
        assertThat(event.start()).isNull();
        assertThat(event("BEGIN:VEVENT", "UID:1", "DTSTART:00010101", "DTEND:00010101", "END:VEVENT")
                        .start())
                .extracting(Moment::toString)
                .isEqualTo("0001-01-01");
    }
}
