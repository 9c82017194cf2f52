package acquaint.formats.event;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.Affiliation;
import acquaint.formats.AttendeeRecord;
import acquaint.formats.AttendeeRecord.Role;
import acquaint.formats.Channel;
import acquaint.formats.EventRecord;
import acquaint.formats.PersonRecord;
import acquaint.formats.Reading;
import acquaint.formats.System;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaOrgTest {

    private static List<String> channels(PersonRecord person) {
        return person.channels().stream().map(Channel::value).toList();
    }

    @Test
    void peopleOfAGraphAreReadOnceAndReferencesFollowed() {
        Reading reading = Reading.fixture("schema-org.json");

        assertThat(reading.summary().detection().system()).isEqualTo(System.SCHEMA_ORG);
        assertThat(reading.names()).containsExactly("Ana Oliveira", "Kim Min-jun", "Rosa Quispe", "Sigrún Jónsdóttir");
        PersonRecord ana = reading.people().getFirst();
        assertThat(ana.origin().sourceId()).isEqualTo("https://tea.example/#ana");
        assertThat(ana.origin().line()).isEqualTo(4);
        assertThat(ana.name().family()).isEqualTo("Oliveira");
        assertThat(channels(ana))
                .containsExactly("ana@tea.example", "+351 22 555 0100", "https://www.linkedin.com/in/ana-o");
        assertThat(ana.affiliations()).containsExactly(Affiliation.of("Tea Works", "", "Head of Trees"));
        assertThat(ana.places().getFirst().locality()).isEqualTo("Porto");
        assertThat(ana.dates().getFirst().date()).hasToString("1985-04-03");
        assertThat(ana.tags()).containsExactly("trees", "tea");
        assertThat(ana.raw()).doesNotContain("123456789");
        assertThat(reading.people().get(1).affiliations()).containsExactly(Affiliation.of("Tea Works", "", ""));
        assertThat(channels(reading.people().get(2))).containsExactly("https://rosa.example/");
        assertThat(channels(reading.people().get(3))).containsExactly("+354 555 0100");
    }

    @Test
    void anEventsPageTellsTheEventItsPartsAndItsPeople() {
        Reading reading = Reading.fixture("schema-org.html");

        assertThat(reading.summary().detection().system()).isEqualTo(System.SCHEMA_ORG);
        List<EventRecord> events = reading.all(EventRecord.class);
        assertThat(events).extracting(EventRecord::title).containsExactly("Tea Days", "Tea and rain");
        EventRecord days = events.getFirst();
        assertThat(days.start()).hasToString("2025-03-10T09:00+01:00");
        assertThat(days.end()).hasToString("2025-03-11");
        assertThat(events.get(1).start()).hasToString("2025-03-10T10:00");
        assertThat(days.location()).isEqualTo("Old Mill, Bergen");
        assertThat(days.description()).isEqualTo("Two days & tea.");
        assertThat(days.cancelled()).isFalse();
        assertThat(days.origin().sourceId()).isEqualTo("https://tea.example/days");
        assertThat(days.participants())
                .extracting(participant -> participant.party().name() + " " + participant.role())
                .containsExactly(
                        "Ana Oliveira ORGANISER",
                        "Ngozi Okonkwo SPEAKER",
                        "Kim Min-jun ATTENDEE",
                        "Rosa Quispe ATTENDEE");
        List<AttendeeRecord> attendees = reading.all(AttendeeRecord.class);
        assertThat(attendees).hasSize(4);
        AttendeeRecord ngozi = attendees.get(1);
        assertThat(ngozi.event()).isEqualTo("Tea Days");
        assertThat(ngozi.role()).isEqualTo(Role.SPEAKER);
        assertThat(channels(ngozi.person())).containsExactly("https://orcid.org/0000-0002-1825-0097");
        assertThat(ngozi.person().affiliations()).containsExactly(Affiliation.of("Moss Institute", "", "Researcher"));
        assertThat(ngozi.person().places()).isEmpty();
        assertThat(ngozi.raw()).doesNotContain("Home Street");
    }

    @Test
    void microdataSaysTheSameAsJson() {
        PersonRecord amina = Reading.fixture("schema-org.html").people().getFirst();

        assertThat(amina.name().display()).isEqualTo("Amina Diallo");
        assertThat(channels(amina)).containsExactly("amina@bees.example", "https://amina.example/");
        assertThat(amina.affiliations()).containsExactly(Affiliation.of("Bees", "", "Keeper"));
    }

    @Test
    void aPageOfWaresIsNotTakenForPeople() {
        Reading reading = Reading.of("<html><script type='application/ld+json'>"
                + "{\"@context\":\"https://schema.org\",\"@type\":\"Product\",\"name\":\"Tea\"}</script></html>");

        assertThat(reading.summary().detection().system()).isEqualTo(System.UNKNOWN);
        assertThat(reading.summary().detection().reason()).contains("web page");
    }
}
