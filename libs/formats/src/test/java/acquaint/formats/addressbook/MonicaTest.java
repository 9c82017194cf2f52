package acquaint.formats.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.ActivityRecord;
import acquaint.formats.ActivityRecord.Type;
import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.Fixtures;
import acquaint.formats.FormatRecord;
import acquaint.formats.FormatRecord.Kind;
import acquaint.formats.MessageRecord;
import acquaint.formats.MessageRecord.Direction;
import acquaint.formats.Options;
import acquaint.formats.Party;
import acquaint.formats.PersonRecord;
import acquaint.formats.Place;
import acquaint.formats.Reading;
import acquaint.formats.RelationRecord;
import acquaint.formats.ReminderRecord;
import acquaint.formats.System;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import org.junit.jupiter.api.Test;

class MonicaTest {

    private static final String ID = "0f8fad5b-d9cb-469f-a165-";

    private final Reading reading = Reading.fixture("monica.json");

    private static String text() {
        return new String(Fixtures.bytes("monica.json"), StandardCharsets.UTF_8);
    }

    private ActivityRecord activity(String id) {
        return reading.all(ActivityRecord.class).stream()
                .filter(one -> (ID + id).equals(one.origin().sourceId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isRecognisedAndReadWhole() {
        assertThat(reading.summary().detection().system()).isEqualTo(System.MONICA);
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.names()).containsExactly("Zoë Ngozi Okafor", "山田太郎", "Łukasz", "Mara Silva", "Ines Duarte");
        assertThat(reading.summary().count(Kind.ACTIVITY)).isEqualTo(8);
        assertThat(reading.summary().count(Kind.REMINDER)).isEqualTo(3);
        assertThat(reading.summary().count(Kind.RELATION)).isEqualTo(2);
        assertThat(reading.summary().count(Kind.MESSAGE)).isEqualTo(2);
    }

    @Test
    void aContactHasWhatItsFieldsAndPropertiesTell() {
        PersonRecord zoe = reading.people().getFirst();
        assertThat(zoe.origin().sourceId()).isEqualTo(ID + "000000000001");
        assertThat(zoe.name().nickname()).isEqualTo("Zo");
        assertThat(zoe.name().additional()).isEqualTo("Ngozi");
        assertThat(zoe.channels())
                .extracting(Channel::value)
                .containsExactly("zoe@globex.example", "+234 800 000 0000", "https://x.com/zoeokafor");
        assertThat(zoe.affiliations()).containsExactly(Affiliation.of("Globex Ltd", "", "Curator"));
        assertThat(zoe.places()).containsExactly(new Place("work", "1 Marina Rd", "Lagos", "", "101241", "NG"));
        assertThat(zoe.tags()).containsExactly("art", "Lagos");
        assertThat(zoe.since()).hasToString("2015-05-02");
        assertThat(zoe.note()).isEqualTo("""
                        Runs the night market
                        Food: No peanuts
                        First met: 2015-05-02
                        First met through Łukasz""");
        assertThat(reading.values(Channel.Kind.LINKEDIN)).containsExactly("https://www.linkedin.com/in/mara-silva");
    }

    @Test
    void aBirthdayKnowsNoMoreThanItsUserKnew() {
        assertThat(reading.people())
                .flatExtracting(PersonRecord::dates)
                .extracting(day -> day.date().toString())
                .containsExactly("1985-04-12", "--12-01", "1950");
        assertThat(reading.people().get(2).note()).contains("Has died.", "Pet: Rex (dog)");
    }

    @Test
    void anActivityIsToldOnceWithAllWhoTookPart() {
        ActivityRecord opening = activity("000000000401");
        assertThat(opening.type()).isEqualTo(Type.MEETING);
        assertThat(opening.with()).extracting(Party::name).containsExactly("Zoë Ngozi Okafor", "山田太郎");
        assertThat(opening.at()).hasToString("2021-05-05");
        assertThat(activity("000000000400").text()).isEqualTo("Talked about owls");
        assertThat(reading.all(ActivityRecord.class))
                .extracting(ActivityRecord::title)
                .doesNotContain("With nobody");
    }

    @Test
    void notesCallsGiftsAndEventsAreActivities() {
        assertThat(activity("000000000120").text()).isEqualTo("Likes long walks");
        assertThat(activity("000000000120").at()).hasToString("2021-03-01T10:20:30Z");
        assertThat(activity("000000000101").type()).isEqualTo(Type.CALL);
        assertThat(activity("000000000101").with())
                .containsExactly(Party.of("Zoë Ngozi Okafor").withSourceId(ID + "000000000001"));
        assertThat(activity("000000000150").title()).isEqualTo("Gift (offered): Book on owls");
        assertThat(activity("000000000161").title()).isEqualTo("Done: Call the museum");
        assertThat(activity("000000000180").title()).isEqualTo("I owe 20 EUR");
        assertThat(activity("000000000195").title()).isEqualTo("New job");
    }

    @Test
    void remindersComeAgainAsOftenAsTheySay() {
        var reminders = reading.all(ReminderRecord.class);
        ReminderRecord touch = reminders.getFirst();
        assertThat(touch.type()).isEqualTo(ReminderRecord.Type.STAY_IN_TOUCH);
        assertThat(touch.every()).isEqualTo(Period.ofDays(30));
        assertThat(touch.at()).hasToString("2021-06-01");
        assertThat(touch.about().name()).isEqualTo("Zoë Ngozi Okafor");
        assertThat(reminders.get(1).title()).isEqualTo("Ask about Kyōto");
        assertThat(reminders.get(1).every()).isEqualTo(Period.ofMonths(3));
        assertThat(reminders.get(1).about().name()).isEqualTo("山田太郎");
        assertThat(reminders.get(2).title()).isEqualTo("Send the pictures");
        assertThat(reminders.get(2).every()).isNull();
    }

    @Test
    void aRelationshipNamesBothByTheirIds() {
        RelationRecord first = reading.all(RelationRecord.class).getFirst();
        assertThat(first.from().sourceId()).isEqualTo(ID + "000000000001");
        assertThat(first.to().name()).isEqualTo("山田太郎");
        assertThat(first.relation()).isEqualTo("partner");
        assertThat(reading.all(RelationRecord.class).get(1).relation()).isEqualTo("ex husband");
    }

    @Test
    void theUserIsTheContactTheySayToBe() {
        assertThat(reading.people().stream().filter(PersonRecord::owner).map(p -> p.name()
                        .display()))
                .containsExactly("Mara Silva");
        Reading without = Reading.of(text().replace("me_contact", "other"));
        assertThat(without.people().getFirst().owner()).isTrue();
        assertThat(without.values(Channel.Kind.EMAIL)).contains("mara@home.example");
    }

    @Test
    void whatWasWrittenInAConversationIsAMessage() {
        MessageRecord first = reading.all(MessageRecord.class).getFirst();
        assertThat(first.direction()).isEqualTo(Direction.SENT);
        assertThat(first.to()).extracting(Party::name).containsExactly("Ines Duarte");
        assertThat(first.text()).isEqualTo("Are you there?");
        Reading bare = Reading.of(Fixtures.source("monica.json"), Options.DEFAULT.withTexts(false));
        assertThat(bare.all(MessageRecord.class))
                .extracting(MessageRecord::text)
                .containsOnly("");
    }

    @Test
    void pluralNamesOfListsAndActivitiesWithinContactsAreReadAlike() {
        String plural = text().replace("\"type\": \"contact\"", "\"type\": \"contacts\"")
                .replace("\"type\": \"note\"", "\"type\": \"notes\"");
        assertThat(Reading.of(plural).records()).hasSameSizeAs(reading.records());
        String inline = text().replaceFirst(
                        "\"" + ID + "000000000400\",",
                        "{\"uuid\": \"x1\", \"properties\": {\"summary\": \"Tea\", \"happened_at\": \"2021-01-01\"}},");
        assertThat(Reading.of(inline).all(ActivityRecord.class))
                .filteredOn(one -> one.title().equals("Tea"))
                .singleElement()
                .extracting(one -> one.with().getFirst().name())
                .isEqualTo("Zoë Ngozi Okafor");
    }

    @Test
    void nothingSecretIsKept() {
        assertThat(reading.records()).extracting(FormatRecord::raw).noneMatch(raw -> raw.contains("INVENTEDSECRET"));
    }

    @Test
    void theDumpInSqlIsRefusedWithWhatToChoose() {
        Reading dump = Reading.of("# ******\n# Mara Silva dump of data\n# * run migrations (`php artisan migrate`)\n"
                + "INSERT IGNORE INTO `contacts` (`id`, `first_name`) VALUES\n(1,'Zoë');\n");
        assertThat(dump.summary().detection().reason()).contains("Export to JSON");
    }
}
