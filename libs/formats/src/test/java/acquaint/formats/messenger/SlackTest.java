package acquaint.formats.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.Fixtures;
import acquaint.formats.FormatRecord.Kind;
import acquaint.formats.MessageRecord;
import acquaint.formats.MessageRecord.Direction;
import acquaint.formats.Options;
import acquaint.formats.Party;
import acquaint.formats.PersonRecord;
import acquaint.formats.Reading;
import acquaint.formats.System;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlackTest {

    private static final String DMS =
            "[{\"id\":\"D0DIRECT1\",\"created\":1,\"members\":[\"U0AAAAAA1\",\"U0AAAAAA2\"]}]";

    private static List<MessageRecord> messages(Reading reading) {
        return reading.all(MessageRecord.class);
    }

    @Test
    void usersArePeopleWithoutBotsAndTheRemoved() {
        Reading reading = Reading.fixture("slack-users.json");
        assertThat(reading.summary().detection().system()).isEqualTo(System.SLACK);
        assertThat(reading.names()).containsExactly("Zoë Okafor", "José Núñez", "山田太郎");
        PersonRecord zoe = reading.people().getFirst();
        assertThat(zoe.name().family()).isEqualTo("Okafor");
        assertThat(zoe.name().nickname()).isEqualTo("zo");
        assertThat(zoe.affiliations()).containsExactly(Affiliation.of("", "", "Head of Data"));
        assertThat(zoe.pronouns()).isEqualTo("she/her");
        assertThat(zoe.origin().sourceId()).isEqualTo("U0AAAAAA1");
        assertThat(reading.values(Channel.Kind.EMAIL)).containsExactly("zoe@globex.example", "jose@globex.example");
        assertThat(reading.values(Channel.Kind.PHONE)).containsExactly("+234 1 000 0000");
    }

    @Test
    void anExportKnowsWhoWroteInWhichChannel() {
        Reading reading = Reading.of(
                new Zips()
                        .fixture("general/2024-01-01.json", "slack-day.json")
                        .text(
                                "D0DIRECT1/2024-01-02.json",
                                "[{\"type\":\"message\",\"user\":\"U0AAAAAA2\",\"text\":\"psst\",\"ts\":\"1704189600.000100\"}]")
                        .text(
                                "channels.json",
                                DMS.replace("D0DIRECT1", "C0GENERAL")
                                        .replace("\"created\"", "\"name\":\"x\",\"created\""))
                        .text("dms.json", DMS)
                        .fixture("users.json", "slack-users.json")
                        .source(),
                Options.DEFAULT.withOwner(Set.of("jose@globex.example")));
        assertThat(reading.summary().detection().system()).isEqualTo(System.SLACK);
        assertThat(reading.summary().count(Kind.PERSON)).isEqualTo(3);
        assertThat(messages(reading)).hasSize(5);
        MessageRecord first = messages(reading).getFirst();
        assertThat(first.conversation()).isEqualTo("general");
        assertThat(first.from().name()).isEqualTo("Zoë Okafor");
        assertThat(first.from().channels()).containsExactly(Channel.of(Channel.Kind.EMAIL, "zoe@globex.example"));
        assertThat(first.text()).isEqualTo("Hello @José Núñez, see the wiki (https://wiki.example/x) & #general");
        assertThat(first.origin().sourceId()).isEqualTo("11111111-2222-3333-4444-555555555555");
        assertThat(first.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(first.to()).isEmpty();
        assertThat(messages(reading).get(1).origin().sourceId()).isEqualTo("general/1704103320.000300");
        assertThat(messages(reading).get(1).direction()).isEqualTo(Direction.SENT);
        assertThat(messages(reading).get(2).from().name()).isEqualTo("Amina El-Sayed");
        MessageRecord direct = messages(reading).getLast();
        assertThat(direct.conversation()).isEqualTo("D0DIRECT1");
        assertThat(direct.to()).extracting(Party::name).containsExactly("Zoë Okafor");
        assertThat(reading.people().get(1).owner()).isTrue();
    }

    @Test
    void aDayAloneKeepsTheIdsAndTheNamesItTells() {
        Reading reading = Reading.fixture("slack-day.json");
        assertThat(messages(reading)).hasSize(4);
        assertThat(messages(reading).getFirst().from()).isEqualTo(Party.of("").withSourceId("U0AAAAAA1"));
        assertThat(messages(reading).get(2).from().name()).isEqualTo("Amina El-Sayed");
        assertThat(messages(reading).get(1).at()).hasToString("2024-01-01T10:02Z");
        assertThat(messages(reading).get(1).conversation()).isEmpty();
    }

    @Test
    void listsOfChannelsAreRefusedWithAWayOn() {
        Reading reading = Reading.of(DMS);
        assertThat(reading.summary().detection().system()).isEqualTo(System.UNKNOWN);
        assertThat(reading.summary().detection().reason()).contains("users.json");
    }

    @Test
    void theAnswersOfSlacksInterfaceAreReadToo() {
        String users = new String(Fixtures.bytes("slack-users.json"), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Reading.of("{\"ok\":true,\"members\":" + users + "}").names())
                .hasSize(3);
    }
}
