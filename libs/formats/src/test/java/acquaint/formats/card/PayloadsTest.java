package acquaint.formats.card;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.ImportantDate;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonRecord;
import acquaint.formats.Place;
import acquaint.formats.Reading;
import acquaint.formats.System;
import java.util.List;
import org.junit.jupiter.api.Test;

/** QR codes as text, and the passes that carry them. */
class PayloadsTest {

    private static List<String> channels(PersonRecord person) {
        return person.channels().stream().map(Channel::value).toList();
    }

    private static PersonRecord only(String content) {
        Reading reading = Reading.of(content);
        assertThat(reading.summary().detection().system()).isEqualTo(System.CARD);
        assertThat(reading.records()).hasSize(1);
        return reading.people().getFirst();
    }

    private static String reason(String content) {
        Reading reading = Reading.of(content);
        assertThat(reading.records()).isEmpty();
        assertThat(reading.summary().detection().system()).isEqualTo(System.UNKNOWN);
        return reading.summary().detection().reason();
    }

    @Test
    void aMecardHasNamePartsSeveralNumbersAndEscapes() {
        PersonRecord kenji = only("MECARD:N:山田,健二;SOUND:ヤマダ,ケンジ;TEL:+81 3 5550 0100;TEL-AV:+81 90 5550 0101;"
                + "EMAIL:kenji@tea.example;EMAIL:ky@home.example;BDAY:19850403;ADR:,,1-2-3,Chiyoda,Tokyo,100-0001,Japan;"
                + "URL:https\\://tea.example/kenji;NICKNAME:Ken;ORG:Tea\\; Trees\\, Co;NOTE:likes\\\\maps;;");

        assertThat(kenji.name().given()).isEqualTo("健二");
        assertThat(kenji.name().family()).isEqualTo("山田");
        assertThat(kenji.name().display()).isEqualTo("山田健二");
        assertThat(kenji.name().phoneticFamily()).isEqualTo("ヤマダ");
        assertThat(kenji.name().phoneticGiven()).isEqualTo("ケンジ");
        assertThat(kenji.name().nickname()).isEqualTo("Ken");
        assertThat(channels(kenji))
                .containsExactly(
                        "+81 3 5550 0100",
                        "+81 90 5550 0101",
                        "kenji@tea.example",
                        "ky@home.example",
                        "https://tea.example/kenji");
        assertThat(kenji.dates())
                .containsExactly(new ImportantDate(ImportantDate.Kind.BIRTHDAY, "", PartialDate.of(1985, 4, 3)));
        assertThat(kenji.places()).containsExactly(new Place("", "1-2-3", "Chiyoda", "Tokyo", "100-0001", "Japan"));
        assertThat(kenji.affiliations()).containsExactly(Affiliation.of("Tea; Trees, Co", "", ""));
        assertThat(kenji.note()).isEqualTo("likes\\maps");
    }

    @Test
    void aNameInOnePieceIsNotSplit() {
        assertThat(only("MECARD:N:Sara Oaken;;").name().display()).isEqualTo("Sara Oaken");
        assertThat(only("MECARD:N:Sara Oaken;;").name().given()).isEmpty();
    }

    @Test
    void aBizcardIsReadByItsLetters() {
        PersonRecord ana = only(
                "BIZCARD:N:Ana;X:Oliveira;T:Head of Trees;C:Forest;A:Rua 1, Porto;B:+351 22 555 0100;M:+351 91 555 0100;E:ana@forest.example;;");

        assertThat(ana.name().display()).isEqualTo("Ana Oliveira");
        assertThat(ana.affiliations()).containsExactly(Affiliation.of("Forest", "", "Head of Trees"));
        assertThat(channels(ana)).containsExactly("+351 22 555 0100", "+351 91 555 0100", "ana@forest.example");
        assertThat(ana.channels().get(1).label()).isEqualTo("mobile");
        assertThat(ana.places().getFirst().street()).isEqualTo("Rua 1, Porto");
    }

    @Test
    void aCardOfAFieldOnEachLineIsOnePerson() {
        PersonRecord sara = only("MEMORY:met at tea\nNAME1:Sara\nTEL1:+12125550100\nMAIL1:sara@tea.example\n");

        assertThat(sara.name().display()).isEqualTo("Sara");
        assertThat(channels(sara)).containsExactly("+12125550100", "sara@tea.example");
        assertThat(sara.note()).isEqualTo("met at tea");
    }

    @Test
    void codesOneBelowTheOtherArePeopleWithoutNamesKnownByTheirProfiles() {
        Reading reading = Reading.of("""
                https://www.linkedin.com/in/Ana-Oliveira/?trk=qr
                @kim@trees.example

                https://orcid.org/0000-0002-1825-0097
                tel:+44-20-7946-0018;ext=4
                mailto:ngozi@moss.example?subject=Hello
                MECARD:N:Quispe,Rosa;
                TEL:+51 1 555 0100;;
                https://github.com/rosaq
                """);

        assertThat(reading.people().stream().map(person -> channels(person).getFirst()))
                .containsExactly(
                        "https://www.linkedin.com/in/ana-oliveira",
                        "@kim@trees.example",
                        "https://orcid.org/0000-0002-1825-0097",
                        "+44-20-7946-0018",
                        "ngozi@moss.example",
                        "+51 1 555 0100",
                        "https://github.com/rosaq");
        assertThat(reading.people().get(5).name().display()).isEqualTo("Rosa Quispe");
        assertThat(reading.people().get(5).origin().line()).isEqualTo(7);
        assertThat(reading.people().getFirst().origin().sourceId())
                .isEqualTo("https://www.linkedin.com/in/ana-oliveira");
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void addressesOfHostedCardsAndOfPagesAreRefusedWithWhatToDo() {
        assertThat(reason("https://www.hihello.com/p/1b2c")).contains("HiHello", ".vcf");
        assertThat(reason("https://popl.co/profile/x1")).contains("Popl", ".vcf");
        assertThat(reason("https://blinq.me/cm0x")).contains("Blinq", ".vcf");
        assertThat(reason("https://tea.example/about")).contains("web page");
        assertThat(reason("javascript:alert(1)//x.com/ana")).isNotBlank();
    }

    @Test
    void aPassWhoseCodeIsACardIsThatPerson() {
        Reading apple = Reading.of(
                "{\"formatVersion\":1,\"passTypeIdentifier\":\"pass.example\",\"barcodes\":[{\"format\":"
                        + "\"PKBarcodeFormatQR\",\"message\":\"BEGIN:VCARD\\nVERSION:3.0\\nFN:Amina Diallo\\nEND:VCARD\",\"messageEncoding\":\"iso-8859-1\"}]}");
        Reading google = Reading.of("{\"genericObjects\":[{\"id\":\"1\",\"barcode\":{\"type\":\"QR_CODE\",\"value\":"
                + "\"https://www.linkedin.com/in/amina-d\"}}]}");

        assertThat(apple.summary().detection().system()).isEqualTo(System.CARD);
        assertThat(apple.names()).containsExactly("Amina Diallo");
        assertThat(google.values(Kind.LINKEDIN)).containsExactly("https://www.linkedin.com/in/amina-d");
    }

    @Test
    void aPassOfATicketIsRefused() {
        assertThat(
                        reason(
                                "{\"formatVersion\":1,\"passTypeIdentifier\":\"pass.example\",\"barcode\":{\"format\":\"PKBarcodeFormatQR\",\"message\":\"12345\"}}"))
                .contains("no card");
    }
}
