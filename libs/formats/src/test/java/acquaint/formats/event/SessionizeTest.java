package acquaint.formats.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import acquaint.formats.Affiliation;
import acquaint.formats.AttendeeRecord;
import acquaint.formats.AttendeeRecord.Role;
import acquaint.formats.Channel;
import acquaint.formats.EventRecord;
import acquaint.formats.Reading;
import acquaint.formats.System;
import org.junit.jupiter.api.Test;

/** Sessionize's endpoints. */
class SessionizeTest {

    @Test
    void everySpeakerIsReadOnceWithWhatTheySay() {
        Reading reading = Reading.fixture("sessionize.json");
        assertThat(reading.summary().detection().system()).isEqualTo(System.SESSIONIZE);
        assertThat(reading.all(AttendeeRecord.class))
                .extracting(one -> one.person().name().display(), AttendeeRecord::role)
                .containsExactly(tuple("Thandiwe Nkosi", Role.SPEAKER), tuple("Søren Ærø", Role.SPEAKER));
        AttendeeRecord first = reading.all(AttendeeRecord.class).getFirst();
        assertThat(first.origin().sourceId()).isEqualTo("b1d6c9f0-0000-4000-8000-000000000001");
        assertThat(first.person().name().family()).isEqualTo("Nkosi");
        assertThat(first.person().affiliations()).containsExactly(Affiliation.of("", "", "Founder, Globex Looms"));
        assertThat(first.person().note()).isEqualTo("Weaver and engineer.");
        assertThat(first.person().channels())
                .extracting(Channel::value)
                .containsExactly("https://www.linkedin.com/in/thandiwe-nkosi", "https://thandiwe.example/blog");
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void sessionsHaveTimesWithoutZoneAndNoLunchIsOne() {
        Reading reading = Reading.fixture("sessionize.json");
        assertThat(reading.all(EventRecord.class))
                .extracting(EventRecord::title, one -> one.start() + "", one -> one.end() + "", EventRecord::location)
                .containsExactly(
                        tuple("Weaving a community", "2025-06-12T09:30", "2025-06-12T10:15", "Auditorium"),
                        tuple("Letters to strangers", "2025-06-12T13:00", "null", "Loft"));
        assertThat(reading.all(EventRecord.class).getFirst().participants())
                .extracting(one -> one.party().name())
                .containsExactly("Thandiwe Nkosi", "Søren Ærø");
    }

    @Test
    void theSessionsEndpointNamesSpeakersInTheSessions() {
        Reading reading = Reading.of("""
                [{"groupId":1,"groupName":"Day 1","sessions":[
                {"id":"5","title":"Tea","description":"","startsAt":"2025-06-12T09:30:00","endsAt":"2025-06-12T10:00:00",
                "isServiceSession":false,"isPlenumSession":false,"speakers":[{"id":"a-1","name":"Ana Oliveira"}],
                "roomId":1,"room":"Loft"}]}]
                """);
        assertThat(reading.all(EventRecord.class))
                .extracting(EventRecord::location)
                .containsExactly("Loft");
        assertThat(reading.all(AttendeeRecord.class))
                .extracting(one -> one.person().name().display(), one -> one.origin()
                        .sourceId())
                .containsExactly(tuple("Ana Oliveira", "a-1"));
    }

    @Test
    void theGridTellsEachSessionOnce() {
        Reading reading = Reading.of("""
                [{"date":"2025-06-12T00:00:00","isDefault":false,"rooms":[{"id":1,"name":"Loft","sessions":[
                {"id":"5","title":"Tea","startsAt":"2025-06-12T09:30:00","endsAt":null,"isServiceSession":false,
                "isPlenumSession":false,"speakers":[{"id":"a-1","name":"Ana Oliveira"}],"roomId":1,"room":"Loft"}]}],
                "timeSlots":[{"slotStart":"09:30:00","rooms":[{"id":1,"name":"Loft","session":
                {"id":"5","title":"Tea","startsAt":"2025-06-12T09:30:00","speakers":[{"id":"a-1","name":"Ana Oliveira"}]}}]}]}]
                """);
        assertThat(reading.all(EventRecord.class)).hasSize(1);
        assertThat(reading.all(AttendeeRecord.class)).hasSize(1);
    }

    @Test
    void theSpeakersEndpointIsAListOfThem() {
        Reading reading = Reading.of("""
                [{"id":"a-1","firstName":"Ana","lastName":"Oliveira","fullName":"Ana Oliveira","bio":"","tagLine":"Globex",
                "profilePicture":"","sessions":[{"id":5,"name":"Tea"}],"isTopSpeaker":false,"links":[],"questionAnswers":[]}]
                """);
        assertThat(reading.all(AttendeeRecord.class)).hasSize(1);
        assertThat(reading.all(EventRecord.class)).isEmpty();
    }
}
