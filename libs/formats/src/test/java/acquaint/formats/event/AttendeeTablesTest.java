package acquaint.formats.event;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.Affiliation;
import acquaint.formats.AttendeeRecord;
import acquaint.formats.AttendeeRecord.Answer;
import acquaint.formats.AttendeeRecord.Role;
import acquaint.formats.Channel;
import acquaint.formats.PersonName;
import acquaint.formats.Reading;
import acquaint.formats.System;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendeeTablesTest {

    private static List<AttendeeRecord> attendees(String fixture) {
        return Reading.fixture(fixture).all(AttendeeRecord.class);
    }

    private static List<String> channels(AttendeeRecord attendee) {
        return attendee.person().channels().stream().map(Channel::value).toList();
    }

    private static String name(AttendeeRecord attendee) {
        return attendee.person().name().display();
    }

    @ParameterizedTest
    @CsvSource({
        "eventbrite.csv, EVENTBRITE, 2",
        "luma.csv, LUMA, 4",
        "meetup.csv, MEETUP, 2",
        "pretix-orders-de.csv, PRETIX, 2",
        "pretix-checkin.csv, PRETIX, 0",
        "pretalx-speakers.csv, PRETALX, 1",
        "indico.csv, INDICO, 2",
        "hievents.csv, HI_EVENTS, 1",
        "eventyay.csv, EVENTYAY, 1",
        "eventyay-speakers.csv, EVENTYAY, 1",
        "sessionize-speakers.csv, SESSIONIZE, 1",
        "google-forms.csv, GOOGLE_FORMS, 0",
        "google-forms-es.csv, GOOGLE_FORMS, 0",
    })
    void recognisesTheSystemAndSaysOnceHowManyDoNotCome(String file, System system, int leftOut) {
        Reading reading = Reading.fixture(file);
        assertThat(reading.summary().detection().system()).isEqualTo(system);
        assertThat(reading.summary().detection().confidence()).isGreaterThanOrEqualTo(0.9);
        assertThat(reading.warnings()).hasSize(leftOut == 0 ? 0 : 1);
        if (leftOut > 0) {
            assertThat(reading.warnings().getFirst().message()).startsWith(leftOut + " row");
        }
        assertThat(reading.all(AttendeeRecord.class)).hasSameSizeAs(reading.records());
    }

    @Test
    void readsEventbritesReportWithItsQuestions() {
        List<AttendeeRecord> all = attendees("eventbrite.csv");
        AttendeeRecord ana = all.getFirst();
        assertThat(ana.person().name()).isEqualTo(PersonName.of("Ana", "Oliveira"));
        assertThat(ana.origin().sourceId()).isEqualTo("7000000201");
        assertThat(channels(ana)).containsExactly("ana@globex.example", "https://www.linkedin.com/in/ana-oliveira");
        assertThat(ana.person().affiliations()).containsExactly(Affiliation.of("Globex", "", "Head of Optics"));
        assertThat(ana.ticket()).isEqualTo("General Admission");
        assertThat(ana.registered()).hasToString("2024-11-29T22:28");
        assertThat(ana.answers()).containsExactly(new Answer("How did you hear about us?", "A friend"));
        assertThat(all.get(2).role()).isEqualTo(Role.SPEAKER);
        assertThat(all.get(2).came()).isTrue();
        assertThat(channels(all.get(2))).containsExactly("soren@initech.example");
    }

    @Test
    void keepsHomesAndDietsOutOfEventbritesRows() {
        AttendeeRecord ana = attendees("eventbrite.csv").getFirst();
        assertThat(ana.person().places()).isEmpty();
        assertThat(ana.raw()).contains("Globex").doesNotContain("Prata", "1100-052", "Vegan");
    }

    @Test
    void aGuestOfWhomTheBuyerToldNothingHasNoName() {
        AttendeeRecord guest = attendees("eventbrite.csv").get(3);
        assertThat(guest.person().name().isEmpty()).isTrue();
        assertThat(channels(guest)).containsExactly("kenji@example.jp");
    }

    @Test
    void readsLumasGuestsAndWhatTheyAnswered() {
        List<AttendeeRecord> all = attendees("luma.csv");
        AttendeeRecord ana = all.getFirst();
        assertThat(ana.origin().sourceId()).isEqualTo("gst-Aa1");
        assertThat(ana.registered()).hasToString("2024-05-01T10:00Z");
        assertThat(ana.checkedIn()).hasToString("2024-06-15T17:32:10Z");
        assertThat(ana.came()).isTrue();
        assertThat(channels(ana))
                .containsExactly("ana@globex.example", "+351 912 555 010", "https://www.linkedin.com/in/ana-oliveira");
        assertThat(ana.person().affiliations()).containsExactly(Affiliation.of("Globex, Ltd", "", "Head of Optics"));
        assertThat(ana.answers()).containsExactly(new Answer("What do you want to learn?", "Lasers, and mirrors"));
        assertThat(ana.raw()).doesNotContain("s3cr3t", "0xDEADBEEF", "12345678Z");
        assertThat(all.get(1).person().name().isEmpty()).isTrue();
        assertThat(channels(all.get(1))).containsExactly("mina@example.org");
        assertThat(all.get(2).person().name().display()).isEqualTo("Chinedu");
        assertThat(all.get(2).role()).isEqualTo(Role.SPEAKER);
    }

    @Test
    void readsLumasColumnsOf2026() {
        Reading reading = Reading.of("guest_id,name,email,created_at,approval_status,checked_in_at,qr_code_url\n"
                + "gst-1,Amal Said,amal@example.eg,2026-01-01T00:00:00Z,approved,,https://luma.example/check-in/x\n");
        assertThat(reading.summary().detection().system()).isEqualTo(System.LUMA);
        assertThat(reading.records().getFirst().origin().sourceId()).isEqualTo("gst-1");
    }

    @Test
    void readsWhoAnsweredOnMeetup() {
        List<AttendeeRecord> all = attendees("meetup.csv");
        assertThat(all).extracting(AttendeeTablesTest::name).containsExactly("Ana Oliveira", "Kofi", "Li Wei");
        assertThat(all).extracting(AttendeeRecord::role).containsExactly(Role.ORGANISER, Role.ATTENDEE, Role.ATTENDEE);
        assertThat(all).extracting(AttendeeRecord::came).containsExactly(true, false, false);
        assertThat(all.get(1).origin().sourceId()).isEqualTo("user 100200302");
        assertThat(all.get(1).person().note()).isEqualTo("brings cake");
        assertThat(all.getFirst().registered()).hasToString("2024-05-02T09:15");
    }

    @Test
    void membersOfAMeetupGroupCameToNothingInParticular() {
        Reading reading = Reading.of("Name\tMember ID\tTitle\tLocation\tJoined Group on\tLast visited group on\t"
                + "Total RSVPs\tURL of Member Profile\n"
                + "Ana Oliveira\t100200301\tOrganizer\tLisboa\t01/25/2020\t05/02/2024\t7\t"
                + "https://www.meetup.com/x/members/100200301/\n");
        assertThat(reading.summary().detection().system()).isEqualTo(System.MEETUP);
        assertThat(reading.people()).singleElement().satisfies(ana -> {
            assertThat(ana.affiliations()).isEmpty();
            assertThat(ana.origin().sourceId()).isEqualTo("100200301");
        });
    }

    @Test
    void readsPretixInTheLanguageOfTheEventAndTheBuyersAddressOnlyForThoseWithoutOne() {
        List<AttendeeRecord> all = attendees("pretix-orders-de.csv");
        AttendeeRecord juergen = all.getFirst();
        assertThat(juergen.person().name()).isEqualTo(PersonName.of("Jürgen", "Groß"));
        assertThat(juergen.origin().sourceId()).isEqualTo("PSEUDO1AAA");
        assertThat(channels(juergen)).containsExactly("juergen@globex.example");
        assertThat(channels(all.get(1))).containsExactly("kauf@globex.example");
        assertThat(juergen.event()).isEqualTo("optik24");
        assertThat(juergen.answers()).containsExactly(new Answer("Wie haben Sie von uns erfahren?", "Zeitung"));
        assertThat(juergen.raw()).doesNotContain("Lindenweg", "Nüsse", "hutjztux");
    }

    @Test
    void severalAttendeesOfOneOrderArePeopleOfTheirOwnInPretix() {
        List<AttendeeRecord> all = attendees("pretix-checkin.csv");
        AttendeeRecord ngozi = all.getFirst();
        assertThat(all).extracting(AttendeeTablesTest::name).containsExactly("Dr Ngozi A Adeyemi", "Mrs Lucía Muñoz");
        assertThat(all).extracting(one -> one.origin().sourceId()).containsOnlyNulls();
        assertThat(ngozi.person().name().prefix()).isEqualTo("Dr");
        assertThat(ngozi.person().name().additional()).isEqualTo("A");
        assertThat(ngozi.person().name().family()).isEqualTo("Adeyemi");
        assertThat(ngozi.checkedIn()).hasToString("2024-06-15T09:02");
        assertThat(ngozi.answers()).containsExactly(new Answer("T-shirt size", "M"));
        assertThat(ngozi.raw()).doesNotContain("zzjztux");
        assertThat(all.get(1).came()).isFalse();
    }

    @Test
    void thoseOfPretalxSpeakOnceTheyConfirmed() {
        List<AttendeeRecord> all = attendees("pretalx-speakers.csv");
        assertThat(all).extracting(AttendeeTablesTest::name).containsExactly("Ana Oliveira", "Éloïse d’Arc");
        assertThat(all).extracting(AttendeeRecord::role).containsOnly(Role.SPEAKER);
    }

    @Test
    void readsIndicosRegistrantsWhoseTitleIsAFormOfAddress() {
        List<AttendeeRecord> all = attendees("indico.csv");
        AttendeeRecord ana = all.getFirst();
        assertThat(ana.person().name().prefix()).isEqualTo("Dr");
        assertThat(ana.person().affiliations())
                .containsExactly(Affiliation.of("Globex Institute", "", "Head of Optics"));
        assertThat(ana.checkedIn()).hasToString("2024-06-15T08:30Z");
        assertThat(ana.origin().sourceId()).as("counts from 1 in every event").isNull();
        assertThat(ana.person().tags()).containsExactly("invited talk");
        assertThat(ana.answers()).containsExactly(new Answer("Poster title", "Mirrors"));
        assertThat(all).extracting(AttendeeTablesTest::name).containsExactly("Ana Oliveira", "Marta Nowak");
    }

    @Test
    void readsHiEventsWithoutTheIdsThatOpenTheTicket() {
        List<AttendeeRecord> all = attendees("hievents.csv");
        assertThat(all).extracting(one -> one.origin().sourceId()).containsExactly("501", "503");
        assertThat(all.getFirst().came()).isTrue();
        assertThat(all.getFirst().person().affiliations()).containsExactly(Affiliation.of("Globex", "", ""));
        assertThat(all.getFirst().raw()).doesNotContain("PUBL1C", "SH0RT", "nuts");
        assertThat(all.get(1).role()).isEqualTo(Role.ORGANISER);
    }

    @Test
    void readsEventyaysAttendeesAndSpeakers() {
        List<AttendeeRecord> all = attendees("eventyay.csv");
        assertThat(all).extracting(AttendeeTablesTest::name).containsExactly("Ana Oliveira", "Sara Bekele");
        assertThat(all).extracting(AttendeeRecord::came).containsExactly(true, false);
        assertThat(all.getFirst().registered()).hasToString("2024-05-07T10:00Z");
        assertThat(all.getFirst().raw()).doesNotContain("Prata", "PT999", "3f2b1c9e");
        AttendeeRecord speaker = attendees("eventyay-speakers.csv").getFirst();
        assertThat(speaker.role()).isEqualTo(Role.SPEAKER);
        assertThat(channels(speaker))
                .contains(
                        "https://x.com/anaol", "https://github.com/anaol", "https://www.linkedin.com/in/ana-oliveira");
    }

    @Test
    void keepsTheTagLineOfSessionizeWhole() {
        List<AttendeeRecord> all = attendees("sessionize-speakers.csv");
        assertThat(all).extracting(AttendeeRecord::role).containsOnly(Role.SPEAKER);
        assertThat(all.get(1).person().affiliations())
                .containsExactly(Affiliation.of("", "", "Haddad & Sons, founder"));
        assertThat(all.getFirst().answers()).containsExactly(new Answer("Title", "Mirrors for all"));
    }

    @Test
    void readsGoogleFormsWhateverItAsked() {
        List<AttendeeRecord> all = attendees("google-forms.csv");
        AttendeeRecord ana = all.getFirst();
        assertThat(ana.registered()).hasToString("2024-03-05T10:15:30+01:00");
        assertThat(name(ana)).isEqualTo("Ana Oliveira");
        assertThat(ana.person().affiliations()).containsExactly(Affiliation.of("Globex", "", "Head of Optics"));
        assertThat(channels(ana)).containsExactly("ana@globex.example", "+351 912 555 010");
        assertThat(ana.answers()).containsExactly(new Answer("Will you bring a guest?", "Yes"));
        assertThat(ana.raw()).doesNotContain("Nuts", "555 999");
        AttendeeRecord lucia = attendees("google-forms-es.csv").getFirst();
        assertThat(lucia.person().name()).isEqualTo(PersonName.of("Lucía", "Muñoz"));
        assertThat(lucia.registered()).hasToString("2024-03-05T10:15:30");
        assertThat(lucia.person().affiliations()).containsExactly(Affiliation.of("Globex", "", "Directora"));
    }

    @Test
    void aFormThatAsksForNobodysNameIsNoListOfPeople() {
        Reading reading = Reading.of("Timestamp,How was lunch?,And the talks?\n2024/03/05 10:15:30 AM,Good,Better\n");
        assertThat(reading.summary().detection().known()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Attending, 1",
        "Partially Refunded, 1",
        "Paid, 1",
        "No show, 1",
        "complete, 1",
        "Tentative, 1",
        "Not checked in, 1",
        "Refunded, 0",
        "Transferred, 0",
        "Deleted, 0",
        "Canceled, 0",
        "Awaiting payment, 0",
        "Paid (canceled), 0",
        "Zurückgezogen, 0",
        "En attente, 0",
        "Pending (overdue), 0",
        "AWAITING_PAYMENT, 0",
        "no, 0",
        "Rejeté, 0",
    })
    void knowsWhoComesByTheWordsOfManySystems(String status, int come) {
        Reading reading =
                Reading.of("Order #,Order Date,First Name,Last Name,Email,Ticket Type,Attendee #,Attendee Status\n"
                        + "1,11/29/24 22:28,Ana,Oliveira,ana@globex.example,Standard,7,\"" + status + "\"\n");
        assertThat(reading.records()).hasSize(come);
    }
}
