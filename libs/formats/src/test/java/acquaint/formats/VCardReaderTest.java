package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class VCardReaderTest {

    private static final Reading MIXED = Reading.of(Fixtures.source("mixed.vcf"));

    private static PersonRecord mixed(int index) {
        return MIXED.people().get(index);
    }

    @Test
    void readsAllVersionsMixedInOneFile() {
        assertThat(MIXED.names())
                .containsExactly(
                        "Jürgen Müller",
                        "Ana Maria Oliveira",
                        "Søren Ærø",
                        "Nguyễn Thị Mai",
                        "山田太郎",
                        "Fatima al-Zahra",
                        "Иван Петров",
                        "Zoë Okafor");
        assertThat(MIXED.warnings()).isEmpty();
        assertThat(MIXED.summary().count(FormatRecord.Kind.PERSON)).isEqualTo(8);
    }

    @Test
    void reads21WithQuotedPrintableAndBareTypes() {
        PersonRecord juergen = mixed(0);
        assertThat(juergen.name().prefix()).isEqualTo("Dr.");
        assertThat(juergen.channels())
                .containsExactly(
                        new Channel(Kind.PHONE, "+49 151 5550101", Use.UNKNOWN, "mobile", true),
                        new Channel(Kind.PHONE, "+49 30 5550102", Use.PROFESSIONAL, "fax", false),
                        new Channel(Kind.EMAIL, "juergen@example.de", Use.PROFESSIONAL, "", false));
        assertThat(juergen.places())
                .containsExactly(new Place("work", "Hauptstraße 5\nHinterhaus", "Berlin", "", "10115", "Deutschland"));
        assertThat(juergen.note()).isEqualTo("Zeile eins\nZeile zwei");
        assertThat(juergen.photo()).isInstanceOfSatisfying(Photo.Embedded.class, photo -> {
            assertThat(photo.mediaType()).isEqualTo("image/jpeg");
            assertThat(photo.bytes()).hasSize(204);
        });
        assertThat(juergen.extra()).containsExactly("X-NOKIA-FLAG:ä");
    }

    @Test
    void readsApplesGroupsLabelsAndBirthdaysWithoutYear() {
        PersonRecord ana = mixed(1);
        assertThat(ana.name().nickname()).isEqualTo("Aninha");
        assertThat(ana.name().phoneticGiven()).isEqualTo("Ana Maria");
        assertThat(ana.affiliations())
                .containsExactly(Affiliation.of("Globex", "Research, East, Optics", "Head of Optics"));
        assertThat(ana.channels())
                .contains(
                        new Channel(Kind.EMAIL, "ana@globex.example", Use.PROFESSIONAL, "", true),
                        new Channel(Kind.EMAIL, "aninha@example.pt", Use.UNKNOWN, "Praia", false),
                        new Channel(
                                Kind.LINKEDIN,
                                "https://www.linkedin.com/in/ana-oliveira",
                                Use.UNKNOWN,
                                "homepage",
                                true),
                        Channel.of(Kind.X, "https://x.com/anaol"),
                        new Channel(Kind.OTHER, "ana.maria", Use.PERSONAL, "Skype", false));
        assertThat(ana.dates())
                .containsExactly(
                        new ImportantDate(ImportantDate.Kind.BIRTHDAY, "", PartialDate.ofDay(4, 3)),
                        new ImportantDate(ImportantDate.Kind.ANNIVERSARY, "", PartialDate.of(2010, 6, 12)));
        assertThat(ana.extra())
                .containsExactly(
                        "item4.X-ABRELATEDNAMES;type=pref:Rui",
                        "item4.X-ABLabel:_$!<Spouse>!$_",
                        "X-ABUID:1F2E\\:ABPerson");
    }

    @Test
    void reads40WithUrisPronounsAndPartialDates() {
        PersonRecord soeren = mixed(2);
        assertThat(soeren.origin().sourceId()).isEqualTo("urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1");
        assertThat(soeren.pronouns()).isEqualTo("he/him");
        assertThat(soeren.name().suffix()).isEqualTo("MSc, PhD");
        assertThat(soeren.channels())
                .containsExactly(
                        new Channel(Kind.PHONE, "+45-33-555-0100 ext. 42", Use.PROFESSIONAL, "", true),
                        new Channel(Kind.EMAIL, "soren@example.dk", Use.PERSONAL, "", false),
                        Channel.of(Kind.MASTODON, "@soeren@social.example"));
        assertThat(soeren.dates())
                .extracting(ImportantDate::date)
                .containsExactly(PartialDate.of(1985, 4, 12), PartialDate.ofMonth(2009, 8));
        assertThat(soeren.tags()).containsExactly("climbing", "jazz, modern");
        assertThat(soeren.extra()).containsExactly("RELATED;TYPE=friend;VALUE=text:Freja", "GEO:geo:55.67,12.57");
    }

    @Test
    void saysOnWhichLineACardBegins() {
        assertThat(mixed(0).origin().line()).isEqualTo(1);
        assertThat(Reading.of("BEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:B\r\nEND:VCARD")
                        .people())
                .extracting(person -> person.origin().line())
                .containsExactly(1, 4);
    }

    @Test
    void dropsGooglesGroupOfEverybodyFromTheTags() {
        assertThat(mixed(5).tags()).isEmpty();
    }

    @Test
    void aCardWithoutEndCostsNeitherItselfNorTheNext() {
        Reading reading = Reading.of("BEGIN:VCARD\nFN:Ana\nTEL:1\nBEGIN:VCARD\nFN:Zoë\nEND:VCARD\n");
        assertThat(reading.names()).containsExactly("Ana", "Zoë");
        assertThat(reading.warnings()).singleElement().satisfies(w -> assertThat(w.sentence())
                .contains("test, line 1", "no END:VCARD", "up to line 3"));
    }

    @Test
    void aFileThatEndsWithinACardGivesWhatIsThere() {
        Reading reading = Reading.of("BEGIN:VCARD\nFN:Ana\nEMAIL:ana@exam");
        assertThat(reading.names()).containsExactly("Ana");
        assertThat(reading.warnings()).singleElement().satisfies(w -> assertThat(w.message())
                .contains("the file ends within"));
    }

    @Test
    void whatIsNoPropertyIsKeptInTheNoteAndTheRestIsRead() {
        Reading reading = Reading.card("FN:Ana", "this is no property", "TEL:123");
        assertThat(reading.only().note()).isEqualTo("this is no property");
        assertThat(reading.values(Kind.PHONE)).containsExactly("123");
        assertThat(reading.warnings()).extracting(Warning::line).containsExactly(4);
    }

    @Test
    void aWrongEmailAddressIsKeptInTheNote() {
        Reading reading = Reading.card("FN:Ana", "EMAIL:foo@");
        assertThat(reading.only().note()).isEqualTo("E-mail: foo@");
        assertThat(reading.only().channels()).isEmpty();
        assertThat(reading.warnings())
                .extracting(Warning::message)
                .containsExactly("“foo@” is no e-mail address; kept as it is in the note.");
    }

    @Test
    void aDayThatDoesNotExistIsKeptInTheNote() {
        Reading reading = Reading.card("FN:Ana", "BDAY:1985-02-30");
        assertThat(reading.only().dates()).isEmpty();
        assertThat(reading.only().note()).isEqualTo("Birthday: 1985-02-30");
        assertThat(reading.warnings()).hasSize(1);
    }

    @Test
    void aListOfPeopleIsNoPerson() {
        Reading reading = Reading.card("FN:Friends", "X-ADDRESSBOOKSERVER-KIND:group");
        assertThat(reading.people()).isEmpty();
        assertThat(reading.warnings().getFirst().message()).contains("“Friends” is a list of people");
    }

    @Test
    void aCardWithinACardIsLeftOut() {
        Reading reading = Reading.card("FN:Ana", "AGENT:", "BEGIN:VCARD", "FN:Agent", "END:VCARD", "TEL:1");
        assertThat(reading.names()).containsExactly("Ana");
        assertThat(reading.values(Kind.PHONE)).containsExactly("1");
    }

    @Test
    void keepsAPersonOfNothingButANumber() {
        assertThat(Reading.card("TEL:123").only().name().isEmpty()).isTrue();
    }

    @Test
    void aBlankCardIsNobody() {
        Reading reading = Reading.of("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n");
        assertThat(reading.people()).isEmpty();
        assertThat(reading.warnings()).hasSize(1);
    }

    @Test
    void readsEveryEncodingAndLineEnd() {
        String card = "BEGIN:VCARD\nVERSION:3.0\nFN:José Müller\nEND:VCARD\n";
        for (String lineEnd : List.of("\n", "\r\n", "\r", "\r\r\n")) {
            for (Charset charset : List.of(
                    StandardCharsets.UTF_8,
                    Charset.forName("windows-1252"),
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    StandardCharsets.UTF_16)) {
                String text = card.replace("\n", lineEnd);
                assertThat(Reading.of(text, charset).names())
                        .as("%s %s", charset, lineEnd.length())
                        .containsExactly("José Müller");
                assertThat(Reading.of("\uFEFF" + text, StandardCharsets.UTF_8).names())
                        .containsExactly("José Müller");
            }
        }
    }

    @Test
    void readsTwoEncodingsInOneFile() {
        byte[] latin = "BEGIN:VCARD\nFN:José\nEND:VCARD\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf8 = "BEGIN:VCARD\nFN:Zoë\nEND:VCARD\n".getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[latin.length + utf8.length];
        java.lang.System.arraycopy(latin, 0, both, 0, latin.length);
        java.lang.System.arraycopy(utf8, 0, both, latin.length, utf8.length);
        assertThat(Reading.of(both).names()).containsExactly("José", "Zoë");
    }

    @Test
    void unfoldsWithinACharacter() {
        byte[] card = "BEGIN:VCARD\nFN:Zo\u00c3\n \u00ab!\nEND:VCARD\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Reading.of(card).names()).containsExactly("Zoë!");
    }

    @Test
    void readsTheBeginningOfADamagedPhoto() {
        String base64 = "/9j/" + "ABCD".repeat(50) + "=A=";
        assertThat(Reading.card("FN:Ana", "PHOTO;ENCODING=b;TYPE=JPEG:" + base64)
                        .only()
                        .photo())
                .isInstanceOf(Photo.Embedded.class);
        Reading none = Reading.card("FN:Ana", "PHOTO;ENCODING=b;TYPE=JPEG:=*=");
        assertThat(none.only().photo()).isNull();
        assertThat(none.warnings()).hasSize(1);
    }

    @Test
    void keepsTheRawCardWithoutThePhoto() {
        assertThat(mixed(1).raw())
                .startsWith("BEGIN:VCARD\nVERSION:3.0\n")
                .endsWith("END:VCARD")
                .contains("PHOTO;ENCODING=b;TYPE=JPEG:[")
                .doesNotContain("/9j/4");
    }

    @Test
    void pairsTitlesWithOrganisationsByGroupThenByOrder() {
        assertThat(Reading.card("ORG:A", "TITLE:a", "ORG:B", "TITLE:b").only().affiliations())
                .containsExactly(Affiliation.of("A", "", "a"), Affiliation.of("B", "", "b"));
        assertThat(Reading.card("item1.ORG:A", "item2.ORG:B", "item2.TITLE:b", "item1.TITLE:a")
                        .only()
                        .affiliations())
                .containsExactly(Affiliation.of("A", "", "a"), Affiliation.of("B", "", "b"));
    }
}
