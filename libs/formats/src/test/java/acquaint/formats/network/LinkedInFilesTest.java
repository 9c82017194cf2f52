package acquaint.formats.network;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.ActivityRecord;
import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.MessageRecord;
import acquaint.formats.MessageRecord.Direction;
import acquaint.formats.PartialDate;
import acquaint.formats.Party;
import acquaint.formats.PersonRecord;
import acquaint.formats.Reading;
import acquaint.formats.SkillRecord;
import acquaint.formats.Source;
import acquaint.formats.System;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of every generation of LinkedIn's export, and those that are refused. */
class LinkedInFilesTest {

    private static final String IN = "https://www.linkedin.com/in/";

    private static Party person(String name, String slug) {
        return Party.of(name, Channel.of(Kind.LINKEDIN, IN + slug)).withSourceId(IN + slug);
    }

    private static List<MessageRecord> messages(String fixture) {
        return Reading.fixture(fixture).all(MessageRecord.class);
    }

    @Test
    void namesOfMembersOneFollowsAreToldFromOtherListsByTheirStatus() {
        assertThat(Reading.of("Date,Full Name,Status\n2023-01-01,Lin Wei,Confirmed\n")
                        .summary()
                        .detection()
                        .reason())
                .doesNotContain("LinkedIn");
    }

    @Test
    void namesThatCannotBeToldApartAreLeftToTheirAddresses() {
        assertThat(LinkedInRecipients.names("Doe, Ph.D.", 1)).containsExactly("Doe, Ph.D.");
        assertThat(LinkedInRecipients.names("A B, MBA, PMP, C D", 2)).containsExactly("A B, MBA, PMP", "C D");
        assertThat(LinkedInRecipients.names("A B, the Great, C D", 2)).isEmpty();
        assertThat(LinkedInRecipients.names("A B, C D, E F", 0)).containsExactly("A B", "C D", "E F");
    }

    @Test
    void messagesOf2022HaveTheSendersAddressOnly() {
        List<MessageRecord> messages = messages("linkedin-messages-2022.csv");
        assertThat(messages)
                .extracting(MessageRecord::direction)
                .containsExactly(Direction.RECEIVED, Direction.SENT, Direction.RECEIVED);
        assertThat(messages.getLast().from()).isEqualTo(person("Jürgen Groß", "j%C3%BCrgen-gro%C3%9F"));
        assertThat(messages.get(1).to()).containsExactly(Party.of("Ngozi Adeyemi"));
    }

    @Test
    void aRaggedRowIsNamedAndItsNeighboursAreRead() {
        Reading reading = Reading.of("From,To,Date,Subject,Content,Direction,Folder\nBADROW\n"
                + "Lin Wei,Ana,2018-01-05 09:30:00 UTC,,Hi,INCOMING,INBOX\n");
        assertThat(reading.records()).hasSize(1);
        assertThat(reading.warnings()).singleElement().satisfies(w -> assertThat(w.line())
                .isEqualTo(2));
    }

    @Test
    void invitationsSavedAgainByASpreadsheetAreDatedByTheirWholeColumn() {
        Reading reading = Reading.of("From;To;Sent At;Message;Direction\nA B;C D;09/10/2023 22:11;;OUTGOING\n"
                + "A B;E F;27/10/2023 08:00;;OUTGOING\n");
        assertThat(reading.all(MessageRecord.class))
                .extracting(m -> "" + m.at())
                .containsExactly("2023-10-09T22:11", "2023-10-27T08:00");
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void positionsAndEducationAreTheOwnersAffiliationsWithTheirDates() {
        Reading positions = Reading.fixture("linkedin-positions.csv");
        assertThat(positions.people()).allMatch(PersonRecord::owner);
        assertThat(positions.people())
                .flatExtracting(PersonRecord::affiliations)
                .containsExactly(
                        new Affiliation("Globex", "", "Head of Optics", PartialDate.ofMonth(2020, 1), null),
                        new Affiliation(
                                "Initech, Ltd.",
                                "",
                                "Optician",
                                PartialDate.ofYear(2015),
                                PartialDate.ofMonth(2019, 12)));
        assertThat(Reading.of("School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
                                + "University of Lagos,2008,2012,,\"BSc, Physics\",Choir\n")
                        .people())
                .flatExtracting(PersonRecord::affiliations)
                .containsExactly(new Affiliation(
                        "University of Lagos", "", "BSc, Physics", PartialDate.ofYear(2008), PartialDate.ofYear(2012)));
    }

    @Test
    void skillsAreTheOwners() {
        Reading reading = Reading.fixture("linkedin-skills.csv");
        assertThat(reading.all(SkillRecord.class))
                .extracting(SkillRecord::skill)
                .containsExactly("Optics", "Public Speaking", "Java", "Tea, brewing of", "Лидерство");
        assertThat(reading.all(SkillRecord.class)).allMatch(skill -> skill.who().owner() && skill.endorsedBy() == null);
    }

    @Test
    void aColumnOfNamesIsNoListOfSkills() {
        assertThat(Reading.of("Name\nAna Oliveira\nLin Wei\n")
                        .summary()
                        .detection()
                        .system())
                .isNotEqualTo(System.LINKEDIN);
    }

    @Test
    void ownAddressesAndNumbersAreTheOwnersChannels() {
        Reading emails = Reading.of("Email Address,Confirmed,Primary,Updated On\n"
                + "amara@globex.example,Yes,Yes,1/5/20\namara@okafor.example,Yes,No,Not Available\n");
        assertThat(emails.people()).allMatch(PersonRecord::owner);
        assertThat(emails.people().getFirst().channels().getFirst().preferred()).isTrue();
        assertThat(emails.values(Kind.EMAIL)).containsExactly("amara@globex.example", "amara@okafor.example");
        Reading phones = Reading.of("Extension,Number,Type\n,+234 800 555 0101,Mobile\n,,\n");
        assertThat(phones.people())
                .flatExtracting(PersonRecord::channels)
                .containsExactly(new Channel(Kind.PHONE, "+234 800 555 0101", Use.UNKNOWN, "mobile", false));
        assertThat(phones.warnings()).isEmpty();
    }

    @Test
    void theUploadedAddressBookIsToldFromConnections() {
        Reading reading = Reading.fixture("linkedin-contacts-2022.csv");
        assertThat(reading.names()).containsExactly("Søren Ærø", "Vovó", "小龍李");
        assertThat(reading.people()).allSatisfy(p -> assertThat(p.tags()).containsExactly("address book"));
        assertThat(reading.people().getFirst().channels())
                .extracting(Channel::value)
                .containsExactly(
                        "soren@initech.example",
                        "soren@aero.example",
                        "+45 32 55 50 10",
                        "https://aero.example",
                        IN + "soren-aero");
        assertThat(reading.people().get(1).channels())
                .containsExactly(
                        new Channel(Kind.PHONE, "+351 912 555 010", Use.UNKNOWN, "mobile", false),
                        new Channel(Kind.PHONE, "+351 21 555 0110", Use.PROFESSIONAL, "", false));
        assertThat(reading.people().get(2).dates().getFirst().date()).isEqualTo(PartialDate.of(1940, 11, 27));

        Reading old = Reading.of("First Name,Last Name,Companies,Title,Email Address,Phone Numbers,Created At,"
                + "Instant Message Handles,Addresses,Sites,Full Name,Birthday,Location,Bookmarked At,Profiles\n"
                + "Ana,Oliveira,Globex,Chef,ana@globex.example,,,,,,,,,,\n");
        assertThat(old.summary().detection().system()).isEqualTo(System.LINKEDIN);
        assertThat(old.values(Kind.EMAIL)).containsExactly("ana@globex.example");
        assertThat(old.people().getFirst().affiliations()).containsExactly(Affiliation.of("Globex", "", "Chef"));
    }

    @Test
    void recommendationsAreNotesAboutSomebody() {
        String table = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
                + "Lin,Wei,Hooli,Engineer,\"Calm, exact.\",\"07/21/09, 12:11 PM\",VISIBLE\n";
        Source given = Source.of("Recommendations_Given.csv", table.getBytes(StandardCharsets.UTF_8));
        ActivityRecord note = Reading.of(given).all(ActivityRecord.class).getFirst();
        assertThat(note.with()).containsExactly(Party.of("Lin Wei"));
        assertThat(note.title()).isEqualTo("Recommendation given");
        assertThat(note.text()).isEqualTo("Calm, exact.");
        assertThat(note.at()).hasToString("2009-07-21T12:11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Login Date\"\t\"IP Address\"\t\"User Agent\"\t\"Login Type\"",
                "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility",
                "Date,Type,Link",
                "Date,Link,Message",
                "Organization,Followed On",
                "Time,Search Query",
                "Registered At,Registration Ip,Subscription Types",
                "Challenge Date,IP Address,User Agent,Country,Challenge Type",
                "Notes:\n\"What advertisers use.\"\n\nMember Age,Company Names,Job Titles",
                "Date,Full Name,Status\n2023-01-01,Lin Wei,Active",
                "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name",
                "Name,Proficiency\nIgbo,Native",
                "Content Title,Content Description,Content Type",
            })
    void filesWithoutPeopleAreRefusedWithTheFileToChoose(String header) {
        Reading reading = Reading.of(header + "\n");
        assertThat(reading.summary().detection().system()).isEqualTo(System.UNKNOWN);
        assertThat(reading.summary().detection().reason()).contains("LinkedIn's export", "Connections.csv");
    }
}
