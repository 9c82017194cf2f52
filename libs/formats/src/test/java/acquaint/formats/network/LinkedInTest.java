package acquaint.formats.network;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.ActivityRecord;
import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.Fixtures;
import acquaint.formats.FormatRecord.Kind;
import acquaint.formats.MessageRecord;
import acquaint.formats.MessageRecord.Direction;
import acquaint.formats.MessageRecord.Medium;
import acquaint.formats.Options;
import acquaint.formats.PartialDate;
import acquaint.formats.Party;
import acquaint.formats.PersonRecord;
import acquaint.formats.Reading;
import acquaint.formats.SkillRecord;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.Warning;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LinkedIn's export, file by file and as the archive it comes in. */
class LinkedInTest {

    private static final String PROFILE = """
            First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers
            Zoë,Okafor,,,May 4,Optician,"I grind lenses.",Optics,,"Porto, Portugal",[zoelens],[PERSONAL:https://zoe.example],
            """;

    @Test
    void readsMessagesWithWhoWroteToWhomAndWhen() {
        Reading reading = Reading.fixture("linkedin-messages.csv");
        MessageRecord first = reading.all(MessageRecord.class).getFirst();
        assertThat(first.medium()).isEqualTo(Medium.CHAT);
        assertThat(first.from().name()).isEqualTo("Ngozi Adeyemi");
        assertThat(first.from().channels())
                .containsExactly(Channel.of(Channel.Kind.LINKEDIN, "https://www.linkedin.com/in/ngozi-adeyemi"));
        assertThat(first.at()).hasToString("2026-03-15T09:30Z");
        assertThat(first.text()).isEqualTo("Shall we meet, perhaps on Tuesday?\nI know a quiet place.");
        assertThat(first.conversation()).isEqualTo("2-abc");
    }

    @Test
    void knowsTheOwnerAsTheOneWhoIsInEveryConversation() {
        List<MessageRecord> messages = Reading.fixture("linkedin-messages.csv").all(MessageRecord.class);
        assertThat(messages)
                .extracting(MessageRecord::direction)
                .containsExactly(Direction.RECEIVED, Direction.SENT, Direction.SENT, Direction.RECEIVED);
        assertThat(messages.getFirst().to()).extracting(Party::owner).containsExactly(true);
    }

    @Test
    void tellsRecipientsApartThoughTheirNamesHoldCommas() {
        MessageRecord group = Reading.fixture("linkedin-messages.csv")
                .all(MessageRecord.class)
                .get(2);
        assertThat(group.to()).extracting(Party::name).containsExactly("Ngozi Adeyemi", "Lin Wei, Ph.D.");
    }

    @Test
    void leavesDraftsAndAdvertisementsOut() {
        Reading reading = Reading.fixture("linkedin-messages.csv");
        assertThat(reading.records()).hasSize(4);
        assertThat(reading.warnings())
                .singleElement()
                .extracting(Warning::message)
                .asString()
                .contains("1 message is from no profile");
    }

    @Test
    void withoutTextsNeitherRecordNorRawTellsWhatWasSaid() {
        Reading reading = Reading.of(Fixtures.source("linkedin-messages.csv"), Options.DEFAULT.withTexts(false));
        assertThat(reading.all(MessageRecord.class)).allSatisfy(message -> {
            assertThat(message.text()).isEmpty();
            assertThat(message.raw()).doesNotContain("Tuesday", "Gladly", "booked", "Thank you", "Coffee");
        });
    }

    @Test
    void readsMessagesOf2018ByTheirDirection() {
        List<MessageRecord> messages =
                Reading.fixture("linkedin-messages-2018.csv").all(MessageRecord.class);
        assertThat(messages).extracting(MessageRecord::direction).containsExactly(Direction.SENT, Direction.RECEIVED);
        assertThat(messages.getFirst().to()).extracting(Party::name).containsExactly("Ngozi Doe, Ph.D.");
        assertThat(messages.getFirst().at()).hasToString("2018-03-09T22:49");
    }

    @Test
    void readsInvitationsWithBothAddresses() {
        List<MessageRecord> invitations =
                Reading.fixture("linkedin-invitations.csv").all(MessageRecord.class);
        assertThat(invitations).extracting(MessageRecord::medium).containsOnly(Medium.INVITATION);
        MessageRecord sent = invitations.getFirst();
        assertThat(sent.direction()).isEqualTo(Direction.SENT);
        assertThat(sent.to().getFirst().channels().getFirst().value()).isEqualTo("https://www.linkedin.com/in/lin-wei");
        assertThat(sent.at()).hasToString("2024-02-26T17:08");
        assertThat(sent.text()).isEqualTo("We met at the lens fair, by the window.");
    }

    @Test
    void readsEndorsementsButThoseThatWereRejected() {
        Reading reading = Reading.fixture("linkedin-endorsements.csv");
        assertThat(reading.all(SkillRecord.class))
                .extracting(SkillRecord::skill)
                .containsExactly("Optics", "Project Management", "Optics");
        SkillRecord first = reading.all(SkillRecord.class).getFirst();
        assertThat(first.who().owner()).isTrue();
        assertThat(first.endorsedBy()).isNotNull();
        assertThat(first.endorsedBy().name()).isEqualTo("Ngozi Adeyemi");
        assertThat(reading.warnings())
                .singleElement()
                .extracting(Warning::message)
                .asString()
                .contains("rejected");
    }

    @Test
    void endorsementsGivenAreOfTheOtherOne() {
        SkillRecord given = Reading.of(
                        "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsement Status\n"
                                + "2023/05/10 12:00:00 UTC,Optics,Ngozi,Adeyemi,ACCEPTED\n")
                .all(SkillRecord.class)
                .getFirst();
        assertThat(given.who().name()).isEqualTo("Ngozi Adeyemi");
        assertThat(given.endorsedBy()).isNotNull();
        assertThat(given.endorsedBy().owner()).isTrue();
    }

    @Test
    void anEndorsementThatStandsInTwoFilesOfAnArchiveIsGivenOnce() {
        String tabs =
                new String(Fixtures.bytes("linkedin-endorsements.csv"), StandardCharsets.UTF_8).replace(',', '\t');
        Reading reading = Reading.of(Source.of(
                "archive.zip",
                zip(
                        "Endorsement_Received_Info.csv",
                        Fixtures.bytes("linkedin-endorsements.csv"),
                        "Endorsement Received Info.csv",
                        ("\uFEFF" + tabs).getBytes(StandardCharsets.UTF_16LE))));
        assertThat(reading.summary().count(Kind.SKILL)).isEqualTo(3);
    }

    @Test
    void readsTheOwnersProfile() {
        PersonRecord owner = Reading.of(PROFILE).people().getFirst();
        assertThat(owner.owner()).isTrue();
        assertThat(owner.name().display()).isEqualTo("Zoë Okafor");
        assertThat(owner.note()).startsWith("Optician");
        assertThat(owner.channels())
                .extracting(Channel::value)
                .containsExactly("https://x.com/zoelens", "https://zoe.example");
        assertThat(owner.dates().getFirst().date()).isEqualTo(PartialDate.ofDay(5, 4));
    }

    @Test
    void readsTheOwnersCareer() {
        Reading positions = Reading.of("Company Name,Title,Description,Location,Started On,Finished On\n"
                + "Globex,Head of Optics,,Porto,Mar 2020,\nInitech,Optician,,Lagos,2014,Feb 2020\n");
        assertThat(positions.people()).allMatch(PersonRecord::owner);
        assertThat(positions.people().getLast().affiliations())
                .containsExactly(new Affiliation(
                        "Initech", "", "Optician", PartialDate.ofYear(2014), PartialDate.ofMonth(2020, 2)));
        Reading education = Reading.of("School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
                + "University of Lagos,2008,2012,,BSc Physics,\n");
        assertThat(education.people().getFirst().affiliations().getFirst().title())
                .isEqualTo("BSc Physics");
    }

    @Test
    void peopleOfAnUploadedAddressBookAreNoConnections() {
        PersonRecord contact = Reading.of("Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,"
                        + "Addresses,Sites,InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles\n"
                        + "GOOGLE,Mai,Nguyen,Initech,,mai@initech.example,+84 24 3825 0000,,,,,,,,,\n")
                .people()
                .getFirst();
        assertThat(contact.tags()).containsExactly("address book");
        assertThat(contact.since()).isNull();
        assertThat(contact.channels()).extracting(Channel::value).contains("mai@initech.example");
    }

    @Test
    void privateNotesComeWithTheirWordsWhateverIsAskedOfMessages() {
        byte[] notes = ("Connection First Name,Connection Last Name,Connection Profile Url,Note,Created On\n"
                        + "Lin,Wei,https://www.linkedin.com/in/lin-wei,Likes old microscopes,2024-02-26\n")
                .getBytes(StandardCharsets.UTF_8);
        Reading reading = Reading.of(Source.of("notes.csv", notes), Options.DEFAULT.withTexts(false));
        assertThat(reading.all(ActivityRecord.class))
                .extracting(ActivityRecord::text)
                .containsExactly("Likes old microscopes");
    }

    @Test
    void theFilesOfAnArchiveKnowOfEachOther() {
        Reading reading = Reading.of(Source.of(
                "LinkedIn.zip",
                zip(
                        "messages.csv",
                        Fixtures.bytes("linkedin-messages.csv"),
                        "Profile.csv",
                        PROFILE.getBytes(StandardCharsets.UTF_8),
                        "Invitations.csv",
                        Fixtures.bytes("linkedin-invitations.csv"),
                        "Connections.csv",
                        Fixtures.bytes("linkedin-2023.csv"),
                        "Skills.csv",
                        "Name\nOptics\nPublic Speaking\n".getBytes(StandardCharsets.UTF_8),
                        "Logins.csv",
                        "Login Date,IP Address,User Agent,Login Type\nx,127.0.0.1,y,z\n"
                                .getBytes(StandardCharsets.UTF_8))));
        assertThat(reading.summary().detection().system()).isEqualTo(System.LINKEDIN);
        assertThat(reading.summary().count(Kind.MESSAGE)).isEqualTo(7);
        assertThat(reading.summary().count(Kind.PERSON)).isEqualTo(8);
        assertThat(reading.summary().count(Kind.SKILL)).isEqualTo(2);
        assertThat(reading.all(SkillRecord.class)).allSatisfy(skill -> assertThat(
                        skill.who().channels().getFirst().value())
                .isEqualTo("https://www.linkedin.com/in/zoe-okafor"));
        assertThat(reading.records()).noneMatch(record -> record.raw().contains("127.0.0.1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Login Date,IP Address,User Agent,Login Type | sign-ins",
                "Date,ShareLink,ShareCommentary,SharedURL,MediaURL | posts",
                "Time,Search Query | searches",
            })
    void filesWithoutPeopleAreRefusedWithWhatTheyAre(String header, String what) {
        Reading reading = Reading.of(header + "\n2024-01-01,a,b,c,d\n");
        assertThat(reading.summary().detection().known()).isFalse();
        assertThat(reading.summary().detection().reason()).contains(what, "Choose Connections.csv");
    }

    private static byte[] zip(Object... files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) files[i]));
                zip.write((byte[]) files[i + 1]);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
