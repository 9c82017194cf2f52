package acquaint.formats.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.Channel;
import acquaint.formats.MessageRecord;
import acquaint.formats.MessageRecord.Direction;
import acquaint.formats.Options;
import acquaint.formats.Party;
import acquaint.formats.Reading;
import acquaint.formats.Source;
import acquaint.formats.System;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppTest {

    private static List<MessageRecord> messages(Reading reading) {
        return reading.all(MessageRecord.class);
    }

    @Test
    void aGroupOfAndroidHasSendersNumbersAndLinesThatGoOn() {
        Reading reading = Reading.fixture("whatsapp-android.txt");
        assertThat(reading.summary().detection().system()).isEqualTo(System.WHATSAPP);
        assertThat(messages(reading))
                .extracting(message -> message.from().name())
                .containsExactly(
                        "Zoë Okafor",
                        "",
                        "Dr: Amina",
                        "José Núñez 🤓",
                        "Dr: Amina",
                        "Zoë Okafor",
                        "Dr: Amina",
                        "José Núñez 🤓",
                        "Dr: Amina");
        MessageRecord second = messages(reading).get(1);
        assertThat(second.from().channels()).containsExactly(Channel.of(Channel.Kind.PHONE, "+49 151 0000000"));
        assertThat(second.text()).isEqualTo("Guten Morgen!\nZweite Zeile\n\nvierte Zeile");
        assertThat(second.at()).hasToString("2023-03-06T09:11");
        assertThat(second.at().zone()).isNull();
        assertThat(second.to()).hasSize(3);
        assertThat(messages(reading).get(4).text()).isEqualTo("at 10: or so");
        assertThat(messages(reading).get(5).text()).isEqualTo("time: 10:30 - or later");
        assertThat(reading.warnings()).isEmpty();
        // only one's own telephone says "You deleted this message"
        assertThat(messages(reading).get(3).direction()).isEqualTo(Direction.SENT);
        assertThat(second.direction()).isEqualTo(Direction.RECEIVED);
    }

    @Test
    void aChatOfAnIPhoneIsReadThroughItsMarksOfDirection() {
        Reading reading = Reading.fixture("whatsapp-ios.txt");
        assertThat(messages(reading))
                .extracting(message -> message.at() + " " + message.from().name() + ": " + message.text())
                .containsExactly(
                        "2023-12-30T14:30 Zoë Okafor: Hello there!",
                        "2023-12-30T14:30:12 Nguyễn Ánh: <attached: 00000004-PHOTO-2023-12-30-14-30-12.jpg>",
                        "2023-12-31T00:01 Zoë Okafor: Happy new year: soon\nwith a second line",
                        "2024-01-01T00:00:05 Nguyễn Ánh: Chúc mừng năm mới!",
                        "2024-01-02T23:59:59 Zoë Okafor: This message was deleted.");
        assertThat(messages(reading).getFirst().direction()).isEqualTo(Direction.UNKNOWN);
        assertThat(messages(reading).getFirst().to()).extracting(Party::name).containsExactly("Nguyễn Ánh");
    }

    @Test
    void theOwnerIsWhomTheOptionsName() {
        Reading reading = Reading.of(
                acquaint.formats.Fixtures.source("whatsapp-ios.txt"), Options.DEFAULT.withOwner(Set.of("zoë okafor")));
        assertThat(messages(reading))
                .extracting(MessageRecord::direction)
                .startsWith(Direction.SENT, Direction.RECEIVED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[30/12/2023, 14:29:00] | 2023-12-30T14:29",
                "30/12/2023, 14:29 - | 2023-12-30T14:29",
                "12/30/2023, 02:29 p. m. - | 2023-12-30T14:29",
                "12/30/2023, 12:29 a.\u00A0m. - | 2023-12-30T00:29",
                "2023/12/30, 14:29 - | 2023-12-30T14:29",
                "[12/30/23 14:29] | 2023-12-30T14:29",
                "[30.12.2023, 14:29:05] | 2023-12-30T14:29:05",
                "30.12.2023, 14:29 - | 2023-12-30T14:29",
                "12/30/23, 2:29:00 PM – | 2023-12-30T14:29",
                "12/30/23, 2:29\u202FPM - | 2023-12-30T14:29",
                "30.12.2023 klo 14.29 - | 2023-12-30T14:29",
                "30/12/2023 à 14:29 - | 2023-12-30T14:29",
                "30.12.23 г., 14:29 ч. - | 2023-12-30T14:29",
                "2023. 12. 30. 오후 2:29, | 2023-12-30T14:29",
                "2023년 12월 30일 오후 2:29, | 2023-12-30T14:29",
                "[2023/12/30 下午2:29:05] | 2023-12-30T14:29:05",
                "2023/12/30 上午2:29 - | 2023-12-30T02:29",
                "٣٠\u200F/١٢\u200F/٢٠٢٣، ٢:٢٩ م - | 2023-12-30T14:29",
                "14:29, 30/12/2023 - | 2023-12-30T14:29",
                "30/12/2566 14:29 - | 2023-12-30T14:29",
                "2023-12-30, 2:29 p.m. - | 2023-12-30T14:29",
                "30-12-2023 14:29 - | 2023-12-30T14:29",
                "12/30/23, 2:29:05 PM: | 2023-12-30T14:29:05"
            })
    void everyShapeOfHeaderIsRead(String header, String at) {
        Reading reading = Reading.of(header + " Ana: hi\n" + header + " Bo: hey\n");
        assertThat(messages(reading))
                .as("%s %s", reading.summary(), reading.warnings())
                .hasSize(2);
        assertThat(messages(reading).getFirst().at()).hasToString(at);
        assertThat(messages(reading).getFirst().from().name()).isEqualTo("Ana");
        assertThat(messages(reading).getLast().text()).isEqualTo("hey");
    }

    @Test
    void theOrderOfDayAndMonthIsThatInWhichTimeGoesForward() {
        String chat =
                "01/02/23, 10:00 - Ana: a\n02/02/23, 10:00 - Bo: b\n03/02/23, 10:00 - Ana: c\n01/03/23, 10:00 - Bo: d\n";
        assertThat(messages(Reading.of(chat)).getLast().at()).hasToString("2023-03-01T10:00");
        String other =
                "02/01/23, 10:00 - Ana: a\n02/02/23, 10:00 - Bo: b\n02/03/23, 10:00 - Ana: c\n03/01/23, 10:00 - Bo: d\n";
        Reading american = Reading.of(other);
        assertThat(messages(american).getLast().at()).hasToString("2023-03-01T10:00");
        assertThat(american.warnings()).isEmpty();
    }

    @Test
    void whereNothingTellsTheOrderAWarningSaysSo() {
        Reading reading = Reading.of("01/02/23, 10:00 - Ana: a\n01/02/23, 10:01 - Bo: b\n");
        assertThat(messages(reading).getFirst().at()).hasToString("2023-02-01T10:00");
        assertThat(reading.warnings()).singleElement().satisfies(w -> assertThat(w.message())
                .contains("day first"));
    }

    @Test
    void aGroupsNameIsNobodyAndAMessageWithoutABlankIsOne() {
        Reading reading = Reading.of("""
                [30/12/2023, 14:29:00] Book: club: \u200EAna created this group
                [30/12/2023, 14:29:01] Book: club: \u200EAna added Bo
                [30/12/2023, 14:30:00] Ana: hi
                [30/12/2023, 14:31:00] Bo: \u200Eimage omitted
                [30/12/2023, 14:32:00] Ana:.
                """);
        assertThat(messages(reading))
                .extracting(message -> message.from().name())
                .containsExactly("Ana", "Bo", "Ana");
        assertThat(messages(reading).getLast().text()).isEqualTo(".");
    }

    @Test
    void theWordBeforeAnAttachmentIsNoPartOfAName() {
        Reading reading = Reading.of("""
                [30/12/2023, 14:29:00] Ana: hello
                [30/12/2023, 14:30:00] Bo: <attached: a.jpg>
                [30/12/2023, 14:31:00] Bo: <attached: b.jpg>
                [30/12/2023, 14:32:00] Bo: <attached: c.jpg>
                """);
        assertThat(messages(reading))
                .extracting(message -> message.from().name())
                .containsExactly("Ana", "Bo", "Bo", "Bo");
    }

    @Test
    void theChatIsCalledAsItsFileIs() {
        byte[] chat = "30/12/2023, 14:29 - Ana: hi\n30/12/2023, 14:30 - Bo: hi\n".getBytes(StandardCharsets.UTF_8);
        assertThat(messages(Reading.of(Source.of("WhatsApp Chat with Book club.txt", chat)))
                        .getFirst()
                        .conversation())
                .isEqualTo("Book club");
        assertThat(messages(Reading.of(Source.of("_chat.txt", chat))).getFirst().conversation())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01 10:00:00 - INFO: started\n2024-01-01 10:00:01 - INFO: ended\n",
                "Minutes of 12/30/23, 14:29 - Ana: hello\nand so on\n",
                "date,time\n30/12/2023,14:29\n"
            })
    void whatOnlyResemblesAChatIsNone(String text) {
        assertThat(Reading.of(text).summary().detection().system()).isNotEqualTo(System.WHATSAPP);
    }
}
