package acquaint.formats.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.Channel;
import acquaint.formats.Fixtures;
import acquaint.formats.FormatRecord.Kind;
import acquaint.formats.MessageRecord;
import acquaint.formats.MessageRecord.Direction;
import acquaint.formats.Party;
import acquaint.formats.PersonRecord;
import acquaint.formats.Reading;
import acquaint.formats.System;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TelegramTest {

    private static List<MessageRecord> messages(Reading reading) {
        return reading.all(MessageRecord.class);
    }

    @Test
    void aChatOfTwoTellsItsOwnerByWhoItIsNotWith() {
        Reading reading = Reading.fixture("telegram-chat.json");
        assertThat(reading.summary().detection().system()).isEqualTo(System.TELEGRAM);
        assertThat(messages(reading))
                .extracting(MessageRecord::direction)
                .containsExactly(
                        Direction.RECEIVED, Direction.SENT, Direction.RECEIVED, Direction.SENT, Direction.RECEIVED);
        MessageRecord second = messages(reading).get(1);
        assertThat(second.text()).isEqualTo("See https://events.example/42 please");
        assertThat(second.from().name()).isEqualTo("José Núñez");
        assertThat(second.to()).extracting(Party::name).containsExactly("Zoë Okafor");
        assertThat(second.at()).hasToString("2021-05-01T10:01Z");
        assertThat(second.origin().sourceId()).isEqualTo("4400111222/2");
        assertThat(second.conversation()).isEqualTo("Zoë Okafor");
        assertThat(messages(reading).getFirst().from().sourceId()).isEqualTo("user4400111222");
    }

    @Test
    void theWholeExportHasContactsOwnerAndChatsBetweenPeopleOnly() {
        Reading reading = Reading.fixture("telegram.json");
        assertThat(reading.summary().count(Kind.PERSON)).isEqualTo(4);
        assertThat(reading.names()).containsExactly("José Núñez", "Zoë Okafor", "山田", "");
        assertThat(reading.values(Channel.Kind.PHONE))
                .containsExactly("+34600000000", "+2348000000000", "00818000000000", "+48500000000");
        assertThat(reading.values(Channel.Kind.TELEGRAM)).containsExactly("https://t.me/josenunez");
        PersonRecord zoe = reading.people().get(1);
        assertThat(zoe.name().family()).isEqualTo("Okafor");
        assertThat(zoe.since()).hasToString("2019-03-01");
        assertThat(zoe.origin().sourceId()).isEqualTo("user4400111222");
        assertThat(reading.people().getFirst().owner()).isTrue();
        assertThat(reading.people().getLast().since()).isNull();
        assertThat(messages(reading)).extracting(MessageRecord::text).doesNotContain("ad", "beep", "note");
        assertThat(messages(reading)).hasSize(9);
        MessageRecord deleted = messages(reading).get(6);
        assertThat(deleted.from()).isEqualTo(Party.of("").withSourceId("user8"));
        assertThat(deleted.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(deleted.conversation()).isEqualTo("Book club");
        assertThat(messages(reading).get(7).direction()).isEqualTo(Direction.SENT);
        assertThat(reading.records()).noneMatch(record -> record.raw().contains("203.0.113.7"));
    }

    @Test
    void olderExportsHaveBareIdsAndTimesWithoutZone() {
        Reading reading = Reading.of("{\"name\":\"Ana\",\"type\":\"personal_chat\",\"id\":77,\"messages\":["
                + "{\"id\":1,\"type\":\"message\",\"date\":\"2018-12-05T11:39:10\",\"edited\":\"1970-01-01T01:00:00\","
                + "\"from\":\"Ana\",\"from_id\":77,\"text\":\"hi\"}]}");
        MessageRecord only = messages(reading).getFirst();
        assertThat(only.at()).hasToString("2018-12-05T11:39:10");
        assertThat(only.at().zone()).isNull();
        assertThat(only.direction()).isEqualTo(Direction.RECEIVED);
    }

    @Test
    void aZipWithATelegramExportIsTelegram() {
        Reading reading = Reading.of(new Zips()
                .fixture("DataExport_2024-01-01/result.json", "telegram.json")
                .source());
        assertThat(reading.summary().detection().system()).isEqualTo(System.TELEGRAM);
        assertThat(reading.summary().count(Kind.MESSAGE)).isEqualTo(9);
        assertThat(reading.summary().count(Kind.PERSON)).isEqualTo(4);
    }

    @Test
    void theExportAsPagesIsRefusedWithAWayOn() {
        Reading reading = Reading.of("<!DOCTYPE html><html><head><title>Exported Data</title></head><body>"
                + "<div class=\"page_wrap\"><div class=\"page_header\">x</div></div></body></html>");
        assertThat(reading.summary().detection().system()).isEqualTo(System.UNKNOWN);
        assertThat(reading.summary().detection().reason()).contains("result.json");
    }

    @Test
    void aDamagedWordAroundTheChatsCostsNoMessage() {
        String whole = new String(Fixtures.bytes("telegram.json"), StandardCharsets.UTF_8);
        int chats = whole.indexOf("\"chats\"");
        String lis = whole.substring(0, chats) + whole.substring(chats).replaceFirst("\"list\"", "\"lis\"");
        assertThat(messages(Reading.of(lis))).hasSize(9);
        assertThat(messages(Reading.of(whole.replace("\"chats\"", "\"chas\"")))).hasSize(9);
    }
}
