package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTest {

    private static final String HEADER = "First Name,Last Name,Company,Position,Connected On\n";

    @ParameterizedTest
    @CsvSource({"linkedin-2018.csv,1", "linkedin-2022.csv,4", "linkedin-2023.csv,4", "linkedin-excel-es.csv,1"})
    void recognisesEveryGenerationOfLinkedInConnectionsByItsHeader(String file, int line) {
        Detection detection = Reading.of(Fixtures.source(file)).summary().detection();
        assertThat(detection.system()).isEqualTo(System.LINKEDIN);
        assertThat(detection.confidence()).isGreaterThanOrEqualTo(0.9);
        assertThat(detection.reason()).startsWith("Line " + line + " ");
    }

    @Test
    void readsLinkedInConnections() {
        Reading reading = Reading.of(Fixtures.source("linkedin-2023.csv"));
        assertThat(reading.warnings()).isEmpty();
        PersonRecord soeren = reading.people().get(1);
        assertThat(soeren.origin())
                .isEqualTo(new Origin(
                        System.LINKEDIN,
                        "linkedin-2023.csv",
                        6,
                        "https://www.linkedin.com/in/s%C3%B8ren-%C3%A6r%C3%B8-12345"));
        assertThat(soeren.name().display()).isEqualTo("Søren Ærø");
        assertThat(soeren.affiliations())
                .containsExactly(Affiliation.of("Initech", "", "Director, \"Special\" Projects"));
        assertThat(soeren.since()).isEqualTo(PartialDate.of(2023, 2, 3));
        assertThat(soeren.raw()).startsWith("Søren,Ærø,https").endsWith("03 Feb 2023");
        assertThat(reading.people().get(4).name().display()).isEqualTo("山田太郎");
    }

    @Test
    void keepsTheRowOfAHiddenMember() {
        PersonRecord hidden =
                Reading.of(Fixtures.source("linkedin-2023.csv")).people().get(3);
        assertThat(hidden.name().isEmpty()).isTrue();
        assertThat(hidden.since()).isEqualTo(PartialDate.of(2026, 6, 7));
    }

    @Test
    void readsAmericanDatesOf2018() {
        assertThat(Reading.of(Fixtures.source("linkedin-2018.csv")).people())
                .extracting(PersonRecord::since)
                .containsExactly(PartialDate.of(2018, 1, 5), PartialDate.of(2017, 11, 23));
    }

    @Test
    void readsTwoLanguagesOfDatesInOneColumnOfASpanishExcel() {
        Reading reading = Reading.of(Fixtures.source("linkedin-excel-es.csv"));
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.people())
                .extracting(PersonRecord::since)
                .extracting(PartialDate::toString)
                .containsExactly(
                        "2022-02-10",
                        "2022-01-10",
                        "2021-03-05",
                        "2020-12-24",
                        "2019-09-01",
                        "2018-08-15",
                        "2017-04-30");
        assertThat(reading.names()).contains("Lucía Muñoz", "Begoña Ibáñez");
    }

    @Test
    void readsGoogleContactsOfTheOldGeneration() {
        Reading reading = Reading.of(Fixtures.source("google-old.csv"));
        assertThat(reading.summary().detection().system()).isEqualTo(System.GOOGLE);
        PersonRecord ana = reading.people().getFirst();
        assertThat(ana.name().display()).isEqualTo("Ana Maria Oliveira");
        assertThat(ana.channels())
                .containsExactly(
                        new Channel(Kind.EMAIL, "ana@globex.example", Use.PROFESSIONAL, "", true),
                        new Channel(Kind.EMAIL, "ana.m@globex.example", Use.PROFESSIONAL, "", true),
                        new Channel(Kind.EMAIL, "aninha@example.pt", Use.PERSONAL, "", false),
                        new Channel(Kind.OTHER, "ana.maria", Use.UNKNOWN, "Skype", false),
                        new Channel(Kind.PHONE, "+351 912 555 010", Use.UNKNOWN, "mobile", false),
                        new Channel(Kind.PHONE, "+351 21 555 011", Use.PROFESSIONAL, "fax", false),
                        new Channel(
                                Kind.LINKEDIN,
                                "https://www.linkedin.com/in/ana-oliveira",
                                Use.UNKNOWN,
                                "profile",
                                false));
        assertThat(ana.tags()).containsExactly("Lisbon", "starred");
        assertThat(ana.dates())
                .containsExactlyInAnyOrder(
                        new ImportantDate(ImportantDate.Kind.BIRTHDAY, "", PartialDate.ofDay(4, 3)),
                        new ImportantDate(ImportantDate.Kind.ANNIVERSARY, "", PartialDate.of(2010, 6, 12)));
        assertThat(ana.places()).containsExactly(new Place("home", "Rua da Prata 1", "Lisboa", "", "1100-052", "PT"));
        assertThat(ana.affiliations()).containsExactly(Affiliation.of("Globex", "Research", "Head of Optics"));
        assertThat(ana.note()).contains("met at the fair\nlikes tea", "Allergy: nuts");
        assertThat(ana.extra()).containsExactly("RELATED;VALUE=text;TYPE=spouse:Rui");
        assertThat(reading.warnings()).extracting(Warning::line).containsExactly(6, 7);
        assertThat(reading.people().get(2).note()).isEqualTo("Birthday: 1990-13-45");
        assertThat(reading.people().get(3).note()).isEqualTo("E-mail: soren@");
    }

    @Test
    void readsGoogleContactsOfTheNewGeneration() {
        Reading reading = Reading.of(Fixtures.source("google-new.csv"));
        assertThat(reading.summary().detection().system()).isEqualTo(System.GOOGLE);
        assertThat(reading.names()).containsExactly("Ana Maria Oliveira", "山田太郎", "Zoë Okafor", "");
        PersonRecord ana = reading.people().getFirst();
        assertThat(ana.channels())
                .contains(
                        new Channel(Kind.EMAIL, "praia@example.pt", Use.UNKNOWN, "Praia", false),
                        new Channel(Kind.PHONE, "+351 912 555 019", Use.UNKNOWN, "mobile", false),
                        new Channel(Kind.X, "https://x.com/anaol", Use.UNKNOWN, "profile", false));
        assertThat(ana.photo()).isEqualTo(Photo.of("https://photos.example/ana"));
        assertThat(reading.people().get(1).name().phoneticFamily()).isEqualTo("やまだ");
        assertThat(reading.people().get(3).affiliations()).containsExactly(Affiliation.of("Initech", "", ""));
    }

    @Test
    void readsAnyNumberOfRepeatedGroups() {
        StringBuilder header = new StringBuilder("First Name,Last Name,Labels");
        StringBuilder row = new StringBuilder("Ana,Oliveira,* myContacts");
        for (int i = 1; i <= 30; i++) {
            header.append(",E-mail %d - Label,E-mail %d - Value".formatted(i, i));
            row.append(",Home,ana%d@example.org".formatted(i));
        }
        assertThat(Reading.of(header + "\n" + row).values(Kind.EMAIL))
                .hasSize(30)
                .contains("ana30@example.org");
    }

    @Test
    void readsEverySeparatorAndEncoding() {
        String table = "First Name,Last Name,Company,Position,Connected On\nJosé,Müller,Globex,Chef,10 Jan 2022\n";
        for (String separator : List.of(",", ";", "\t", "|")) {
            for (Charset charset : List.of(
                    StandardCharsets.UTF_8,
                    Charset.forName("windows-1252"),
                    StandardCharsets.UTF_16,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE)) {
                Reading reading = Reading.of(table.replace(",", separator), charset);
                assertThat(reading.names()).as("%s %s", separator, charset).containsExactly("José Müller");
            }
        }
    }

    @Test
    void aQuoteThatNeverClosesCostsOnlyItsRow() {
        Reading reading = Reading.of(HEADER
                + "\"Ana,Oliveira,Globex,Chef,10 Jan 2022\n"
                + "\"Bruno\",Silva,\"Initech, Inc.\",Chef,11 Jan 2022\n"
                + "Zoë,Okafor,Umbrella,\"Cura\ntor\",12 Jan 2022\n");
        assertThat(reading.names()).containsExactly("Ana Oliveira", "Bruno Silva", "Zoë Okafor");
        assertThat(reading.people().get(2).affiliations().getFirst().title()).isEqualTo("Cura\ntor");
        assertThat(reading.people()).extracting(p -> p.origin().line()).containsExactly(2, 3, 4);
    }

    @Test
    void decidesTheOrderOfDayAndMonthOverTheWholeColumn() {
        String header = "First Name,Last Name,Company,Position,Connected On\n";
        assertThat(Reading.of(header + "Ana,O,G,C,03/04/2021\nZoë,O,G,C,25/04/2021\n")
                        .people())
                .extracting(PersonRecord::since)
                .containsExactly(PartialDate.of(2021, 4, 3), PartialDate.of(2021, 4, 25));
        assertThat(Reading.of(header + "Ana,O,G,C,03/04/2021\nZoë,O,G,C,04/25/2021\n")
                        .people())
                .extracting(PersonRecord::since)
                .containsExactly(PartialDate.of(2021, 3, 4), PartialDate.of(2021, 4, 25));
    }

    @Test
    void saysSoOnceWhenNothingTellsTheOrder() {
        Reading reading = Reading.of(HEADER + "Ana,O,G,C,03/04/2021\nZoë,O,G,C,05/06/2021\n");
        assertThat(reading.warnings()).singleElement().satisfies(w -> assertThat(w.message())
                .contains("“03/04/2021”", "read as day/month"));
    }

    @Test
    void readsTenThousandColumnsUpToTheLimit() {
        String wide = "First Name,Last Name,Company,Position,Connected On" + ",x".repeat(10_000) + "\n";
        Reading reading = Reading.of(wide + "Ana,Oliveira,Globex,Chef,10 Jan 2022" + ",y".repeat(10_000) + "\n");
        assertThat(reading.names()).containsExactly("Ana Oliveira");
        assertThat(reading.warnings()).hasSize(1);
        assertThat(reading.warnings().getFirst().message()).contains("columns");
    }

    @Test
    void keepsCellsThatLookLikeFormulas() {
        Reading reading =
                Reading.of("First Name,Last Name,Company,Position,Connected On\n=Ana,+O,@Globex,-Chef,10 Jan 2022\n");
        assertThat(reading.only().name().given()).isEqualTo("=Ana");
        assertThat(reading.only().affiliations()).containsExactly(Affiliation.of("@Globex", "", "-Chef"));
    }

    @Test
    void passesOverAHeaderRepeatedByGluingFilesTogether() {
        byte[] once = Fixtures.bytes("linkedin-2018.csv");
        String text = new String(once, StandardCharsets.UTF_8);
        assertThat(Reading.of(text + text).people()).hasSize(4);
    }

    @Test
    void readsByTheMappingOfTheUser() throws Exception {
        Source source = Fixtures.source("linkedin-2018.csv");
        ColumnMapping mapping = Formats.mapping(source).orElseThrow().with("position", Field.NOTE);
        java.util.List<FormatRecord> records = new java.util.ArrayList<>();
        Summary summary =
                Formats.read(source, mapping, Options.DEFAULT, Reading.into(records, new java.util.ArrayList<>()));
        PersonRecord person = (PersonRecord) records.getFirst();
        assertThat(summary.count(FormatRecord.Kind.PERSON)).isEqualTo(2);
        assertThat(person.note()).isEqualTo("Head of Optics");
        assertThat(person.affiliations()).containsExactly(Affiliation.of("Globex", "", ""));
    }

    @Test
    void saysWhereATableIsCutOff() {
        String header = "First Name,Last Name,Company,Position,Connected On\n";
        Reading inACell = Reading.of(header + "Ana,Oliveira,Globex,Chef,10 Jan 2022\nZoë,Okaf");
        assertThat(inACell.names()).containsExactly("Ana Oliveira", "Zoë Okaf");
        assertThat(inACell.warnings())
                .extracting(Warning::line, Warning::message)
                .containsExactly(tuple(3, "the file ends in the middle of this row; it was read as far as it goes."));
        Reading inAQuote = Reading.of(header + "Ana,Oliveira,Globex,Chef,10 Jan 2022\nZoë,Okafor,\"Acme, In");
        assertThat(inAQuote.names()).containsExactly("Ana Oliveira", "Zoë Okafor");
        assertThat(inAQuote.warnings()).singleElement().satisfies(w -> {
            assertThat(w.line()).isEqualTo(3);
            assertThat(w.message()).startsWith("a quotation mark opens in this row and closes nowhere");
        });
    }

    @Test
    void aLastRowWithoutALineEndIsWhole() {
        Reading reading =
                Reading.of("First Name,Last Name,Company,Position,Connected On\nAna,Oliveira,Globex,Chef,10 Jan 2022");
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void saysThatZeroBytesWereLeftOut() {
        Reading reading = Reading.of(
                "First Name,Last Name,Company,Position,Connected On\nA\0na,Oliveira,Globex,Chef,10 Jan 2022\n");
        assertThat(reading.names()).containsExactly("Ana Oliveira");
        assertThat(reading.warnings()).singleElement().satisfies(w -> assertThat(w.message())
                .startsWith("it holds zero bytes"));
        assertThat(Reading.of(
                                "First Name,Last Name,Company,Position,Connected On\nAna,Oliveira,Globex,Chef,10 Jan 2022\n",
                                StandardCharsets.UTF_16LE)
                        .warnings())
                .isEmpty();
    }
}
