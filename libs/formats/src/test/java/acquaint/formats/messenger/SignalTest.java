package acquaint.formats.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.Channel;
import acquaint.formats.MessageRecord;
import acquaint.formats.MessageRecord.Direction;
import acquaint.formats.Party;
import acquaint.formats.Reading;
import acquaint.formats.System;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalTest {

    private static List<MessageRecord> messages(Reading reading) {
        assertThat(reading.summary().detection().system()).isEqualTo(System.SIGNAL);
        return reading.all(MessageRecord.class);
    }

    @Test
    void signalExportsTextIsRead() {
        List<MessageRecord> messages = messages(Reading.fixture("signal-chat.md"));
        assertThat(messages)
                .extracting(message -> message.from().name() + ": " + message.text())
                .containsExactly(
                        "Zoë Okafor: Hello",
                        ": How are you: fine?  \nsecond line",
                        "Zoë Okafor: ![photo.jpg](./media/photo.jpg)",
                        "山田 太郎: はい");
        assertThat(messages.get(1).direction()).isEqualTo(Direction.SENT);
        assertThat(messages.get(1).to()).extracting(Party::name).containsExactly("Zoë Okafor", "山田 太郎");
        assertThat(messages.get(1).at()).hasToString("2022-01-15T10:01:30");
        assertThat(messages.getFirst().direction()).isEqualTo(Direction.RECEIVED);
    }

    @Test
    void theOlderTextWithACommaAndTheShortOneWithoutBracketsAreRead() {
        assertThat(messages(Reading.of("[2019-12-24, 12:23] Ana: Hello!\n[2020-01-17, 21:49] Bo: Hello Ana!\n")))
                .extracting(message -> message.from().name())
                .containsExactly("Ana", "Bo");
        List<MessageRecord> shorter = messages(
                Reading.of(
                        "2022-01-15 10:00 Ana: Hello\nmore\n2022-01-15 10:01 You: [edited] Hi\n2022-01-15 10:02 Ana: [keychange message]\n"));
        assertThat(shorter).extracting(MessageRecord::text).containsExactly("Hello\nmore", "[edited] Hi");
        assertThat(shorter.getLast().direction()).isEqualTo(Direction.SENT);
    }

    @Test
    void sigtopsTextIsRead() {
        List<MessageRecord> messages = messages(Reading.fixture("signal-sigtop.txt"));
        assertThat(messages).hasSize(2);
        assertThat(messages.getFirst().from())
                .isEqualTo(Party.of("Zoë Okafor", Channel.of(Channel.Kind.PHONE, "+2348000000000")));
        assertThat(messages.getFirst().text()).isEqualTo("Hello\nType: is a word too");
        assertThat(messages.getFirst().at()).hasToString("2022-01-15T10:00+01:00");
        assertThat(messages.getFirst().conversation()).isEqualTo("Zoë Okafor");
        assertThat(messages.getLast().direction()).isEqualTo(Direction.SENT);
        assertThat(messages.getLast().text()).endsWith("How are you?");
        assertThat(messages.getLast().to()).extracting(Party::name).containsExactly("Zoë Okafor");
    }

    @Test
    void bothProgramsJsonIsRead() {
        List<MessageRecord> lines = messages(
                Reading.of(
                        "{\"date\": \"2022-01-15T10:00:00\", \"sender\": \"Ana\", \"body\": \"Hi\", \"quote\": \"\", \"sticker\": null, \"reactions\": [], \"attachments\": []}\n"
                                + "{\"date\": \"2022-01-15T10:01:00\", \"sender\": \"Me\", \"body\": \"Hey\", \"quote\": \"\", \"sticker\": null, \"reactions\": [], \"attachments\": []}\n"));
        assertThat(lines).extracting(MessageRecord::text).containsExactly("Hi", "Hey");
        assertThat(lines).extracting(MessageRecord::direction).containsExactly(Direction.RECEIVED, Direction.SENT);
        List<MessageRecord> kept = messages(
                Reading.of(
                        "[\n{\"id\":\"m1\",\"conversationId\":\"c1\",\"type\":\"incoming\",\"sent_at\":1642240800000,\"body\":\"Hi\",\"source\":\"+351210000000\"},\n"
                                + "{\"id\":\"m2\",\"conversationId\":\"c1\",\"type\":\"keychange\",\"sent_at\":1642240800000,\"body\":\"\"},\n"
                                + "{\"id\":\"m3\",\"conversationId\":\"c1\",\"type\":\"outgoing\",\"sent_at\":1642240860000,\"body\":\"Hey\"}\n]\n"));
        assertThat(kept).extracting(message -> message.origin().sourceId()).containsExactly("m1", "m3");
        assertThat(kept.getFirst().from().channels()).containsExactly(Channel.of(Channel.Kind.PHONE, "+351210000000"));
        assertThat(kept.getFirst().at()).hasToString("2022-01-15T10:00Z");
    }
}
