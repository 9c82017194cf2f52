package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.Channel.Kind;
import acquaint.formats.VCardWriter.Version;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WriterTest {

    private static String table(PersonRecord... people) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = new CsvWriter(text)) {
            for (PersonRecord person : people) {
                writer.write(person);
            }
        }
        return text.toString();
    }

    private static PersonRecord note(String note) {
        return PersonRecord.builder(Origin.none()).note(note).build();
    }

    @Test
    void cellsThatASpreadsheetWouldRunAreNeutralised() throws IOException {
        for (String formula : List.of("=1+1", "+1+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", "'=1")) {
            String table = table(note(formula));
            assertThat(table).contains("'" + formula.replace("\"", "\"\""));
            assertThat(Reading.of(table).only().note()).isEqualTo(formula);
        }
    }

    @Test
    void telephoneNumbersStayAsTheyAreDialled() throws IOException {
        PersonRecord person = PersonRecord.builder(Origin.none())
                .channel(Channel.of(Kind.PHONE, "+44 (20) 7946-0018"))
                .build();
        assertThat(table(person)).contains(",+44 (20) 7946-0018,");
    }

    @Test
    void anEmptyTableHasAHeader() throws IOException {
        assertThat(table()).startsWith("Name,Name Prefix,First Name,").endsWith(",Connected since,Id\r\n");
        assertThat(Reading.of(table()).summary().detection().system()).isEqualTo(System.ACQUAINT);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void ezvcardReadsOurCards(Version version) {
        Invented invented = new Invented(7);
        for (int i = 0; i < 200; i++) {
            PersonRecord person = invented.person(true);
            VCard card = Ezvcard.parse(VCardWriter.write(person, version)).first();
            assertThat(card.getVersion().getVersion()).isEqualTo(version.number());
            if (!person.name().display().isEmpty()) {
                assertThat(card.getFormattedName().getValue())
                        .isEqualTo(person.name().display());
            }
            assertThat(card.getEmails().stream().map(email -> email.getValue()))
                    .containsExactlyElementsOf(person.channels().stream()
                            .filter(channel -> channel.kind() == Kind.EMAIL)
                            .map(Channel::value)
                            .toList());
            assertThat(
                            card.getNotes().isEmpty()
                                    ? ""
                                    : card.getNotes().getFirst().getValue())
                    .isEqualToNormalizingNewlines(person.note());
            assertThat(card.getPhotos().isEmpty()).isEqualTo(person.photo() == null);
        }
    }

    @Test
    void writesBirthdaysWithoutYearAsPhonesKnowThem() {
        PersonRecord person = PersonRecord.builder(Origin.none())
                .name(PersonName.of("Ana", "Oliveira"))
                .date(new ImportantDate(ImportantDate.Kind.BIRTHDAY, "", PartialDate.ofDay(4, 3)))
                .build();
        assertThat(VCardWriter.write(person, Version.V3)).contains("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-03\r\n");
        assertThat(VCardWriter.write(person, Version.V4)).contains("BDAY:--0403\r\n");
    }

    @Test
    void aPersonWithoutNameGetsASubstituteThatIsNotReadAsAName() {
        PersonRecord person = PersonRecord.builder(Origin.none())
                .channel(Channel.of(Kind.EMAIL, "ana@example.org"))
                .build();
        String card = VCardWriter.write(person, Version.V4);
        assertThat(card).contains("FN;DERIVED=true:ana@example.org\r\n");
        assertThat(Reading.of(card).only().name()).isEqualTo(PersonName.EMPTY);
    }
}
