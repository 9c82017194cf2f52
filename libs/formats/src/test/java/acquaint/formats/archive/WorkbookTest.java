package acquaint.formats.archive;

import static acquaint.formats.archive.Workbooks.row;
import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.AttendeeRecord;
import acquaint.formats.Channel.Kind;
import acquaint.formats.ColumnMapping;
import acquaint.formats.Detection;
import acquaint.formats.Field;
import acquaint.formats.FormatRecord;
import acquaint.formats.Formats;
import acquaint.formats.Options;
import acquaint.formats.PersonRecord;
import acquaint.formats.Reading;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.Warning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks as Excel, LibreOffice and export programs write them. */
class WorkbookTest {

    private static final String HEADER = row(1, "First name", "Last name", "E-mail");

    /** The text of the first sheet. */
    private static String text(Workbooks book) throws IOException {
        Source source = book.source();
        try (ZipArchive zip = ZipArchive.open(source)) {
            try (InputStream in = Workbook.sheets(source, zip).getFirst().open()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static String cell(String type, String style, String value) throws IOException {
        return text(new Workbooks()
                        .formats(style)
                        .sheet("S", "<row><c t=\"" + type + "\" s=\"0\"><v>" + value + "</v></c></row>"))
                .strip();
    }

    @Test
    void isReadSheetBySheetAsTables() {
        Reading reading = Reading.of(new Workbooks()
                .sheet("Speakers", HEADER, row(2, "Amina", "Diallo", "amina@example.org"))
                .sheet("Büro &amp; Team", HEADER, row(2, "Jürgen", "Groß", "j@example.org"))
                .source());
        assertThat(reading.names()).containsExactly("Amina Diallo", "Jürgen Groß");
        PersonRecord second = reading.people().getLast();
        assertThat(second.origin().file()).isEqualTo("book.xlsx/Büro & Team");
        assertThat(second.origin().line()).isEqualTo(2);
        assertThat(reading.summary().detection().system()).isEqualTo(System.TABLE);
        assertThat(reading.summary().detection().reason())
                .isEqualTo("A workbook with 2 sheets; 2 can be read (Table of people).");
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void ofAnEventSystemIsReadAsThatSystems() {
        Reading reading = Reading.of(new Workbooks()
                .sheet(
                        "Attendees",
                        row(
                                1,
                                "ID",
                                "First Name",
                                "Last Name",
                                "Email",
                                "Status",
                                "Check Ins",
                                "Product ID",
                                "Product Name",
                                "Event ID",
                                "Public ID",
                                "Short ID",
                                "Created Date",
                                "Last Updated Date",
                                "Notes"),
                        row(
                                2,
                                "7",
                                "Wanjiru",
                                "Kamau",
                                "w@example.org",
                                "ACTIVE",
                                "",
                                "3",
                                "Early bird",
                                "9",
                                "A-1",
                                "a_1",
                                "2025-03-01 10:00:00"))
                .source());
        assertThat(reading.summary().detection().system()).isEqualTo(System.HI_EVENTS);
        AttendeeRecord attendee = reading.all(AttendeeRecord.class).getFirst();
        assertThat(attendee.ticket()).isEqualTo("Early bird");
        assertThat(attendee.person().name().family()).isEqualTo("Kamau");
    }

    @Test
    void leavesHiddenSheetsAndChartsOut() throws IOException {
        Source source = new Workbooks()
                .hidden("Lists", HEADER)
                .sheet("People", HEADER)
                .relation("rId9", "chartsheet", "chartsheets/sheet1.xml")
                .source();
        try (ZipArchive zip = ZipArchive.open(source)) {
            assertThat(Workbook.sheets(source, zip)).extracting(Source::name).containsExactly("book.xlsx/People");
        }
    }

    @Test
    void joinsTheRunsOfSharedTextsWithoutJapaneseReadings() throws IOException {
        Workbooks book = new Workbooks()
                .shared(
                        "<r><t>山田</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 太郎</t></r><rPh sb=\"0\" eb=\"2\"><t>ヤマダ</t></rPh>",
                        "<t>one_x000D_&#10;two &amp; \"three\"</t>",
                        "<t/>")
                .sheet(
                        "S",
                        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>99</v></c></row>");
        assertThat(text(book)).isEqualTo("山田 太郎,\"one\ntwo & \"\"three\"\"\"\n");
    }

    @Test
    void keepsGapsSoThatCellsStayInTheirColumnsAndRowsOnTheirLines() throws IOException {
        Workbooks book = new Workbooks()
                .sheet(
                        "S",
                        row(1, "Title"),
                        "<row r=\"4\" spans=\"1:5\"><c r=\"B4\" t=\"str\"><f>UPPER(A1)</f><v>b</v></c><c r=\"E4\" t=\"str\"><v>e</v></c>"
                                + "<c r=\"F4\" s=\"3\"/></row>",
                        "<row><c t=\"str\"><v>next</v></c><c t=\"str\"><v>x</v></c></row>");
        assertThat(text(book)).isEqualTo("Title\n\n\n,b,,,e\nnext,x\n");
    }

    @ParameterizedTest
    @CsvSource({
        // type, format, value, text
        "n, 14, 45356, 2024-03-05",
        "n, 22, 45356.4375, 2024-03-05 10:30:00",
        "n, 14, 45356.5, 2024-03-05 12:00:00",
        "n, 17, 43831, 2020-01",
        "n, 16, 45721, --03-05",
        "n, 20, 0.4375, 10:30:00",
        "n, 14, 59, 1900-02-28",
        "n, 14, 61, 1900-03-01",
        "n, 14, 60, 60",
        "n, 14, 0, 0",
        "n, 14, 9999999, 9999999",
        "n, dd.mm.yyyy hh:mm, 45356.000011574, 2024-03-05 00:00:01",
        "n, [$-407]d. mmmm yyyy;@, 45356, 2024-03-05",
        "n, yyyy\"年\"m\"月\"d\"日\", 45356, 2024-03-05",
        "n, m/d/yy h:mm AM/PM, 45356.75, 2024-03-05 18:00:00",
        "n, yyyy-mm-dd\\Thh:mm:ss.000, 45356.75, 2024-03-05 18:00:00",
        "n, TT.MM.JJJJ, 45356, 2024-03-05",
        "n, mmm-yy, 43831, 2020-01",
        "n, yyyy, 43831, 2020",
        "n, '#,##0.00 \"USD\"', 45356, 45356",
        "n, 0.00E+00, 45356, 45356",
        "n, 00000, 1067, 01067",
        "n, General, 4.42079460018E11, 442079460018",
        "n, General, 0.30000000000000004, 0.3",
        "n, General, 12345678901234567, 12345678901234567",
        "n, General, 1E99, 1"
                + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
        "n, General, 1E999999999, 1E999999999",
        "n, General, ten, ten",
        "b, General, 1, TRUE",
        "b, General, 0, FALSE",
        "d, 14, 2024-03-05T10:30:00, 2024-03-05T10:30:00",
        "str, General, ana@example.org, ana@example.org"
    })
    void writesACellAsItShows(String type, String format, String value, String text) throws IOException {
        assertThat(cell(type, format, value)).isEqualTo(text);
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookSaysSo() throws IOException {
        Workbooks book = new Workbooks().from1904().formats("14").sheet("S", "<row><c s=\"0\"><v>43894</v></c></row>");
        assertThat(text(book).strip()).isEqualTo("2024-03-05");
    }

    @Test
    void leavesErrorsEmpty() throws IOException {
        assertThat(cell("e", "General", "#N/A")).isEmpty();
    }

    @Test
    void canBeMappedByHand() throws IOException {
        Source source = new Workbooks()
                .sheet("Notes", row(1, "Remember the milk"))
                .sheet("People", row(1, "Name", "E-mail", "Fruit"), row(2, "Noor Haddad", "noor@example.org", "Fig"))
                .source();
        ColumnMapping guess = Formats.mapping(source).orElseThrow();
        assertThat(guess.columns()).extracting(ColumnMapping.Column::header).contains("Fruit");
        List<FormatRecord> records = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        Formats.read(source, guess.with("Fruit", Field.NOTE), Options.DEFAULT, Reading.into(records, warnings));
        assertThat(records).hasSize(1);
        assertThat(((PersonRecord) records.getFirst()).note()).contains("Fig");
    }

    @Test
    void readsTelephoneNumbersAndBirthdaysOfPeople() {
        Reading reading = Reading.of(new Workbooks()
                .formats("0", "14")
                .sheet(
                        "S",
                        row(1, "Name", "Mobile phone", "Birthday"),
                        "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Łukasz Żak</t></is></c><c r=\"B2\"><v>48221234567</v></c>"
                                + "<c r=\"C2\" s=\"1\"><v>31149</v></c></row>")
                .source());
        assertThat(reading.values(Kind.PHONE)).containsExactly("48221234567");
        assertThat(reading.people().getFirst().dates().getFirst().date()).hasToString("1985-04-12");
    }

    @Test
    void isReadAsFarAsItIsWhole() {
        Workbooks book = new Workbooks()
                .sheet(
                        "S",
                        HEADER,
                        row(2, "Amina", "Diallo", "amina@example.org"),
                        "<row r=\"3\"><c t=\"str\"><v>Bo</oops>")
                .sheet("T", HEADER, row(2, "Jürgen", "Groß", "j@example.org"));
        Reading reading = Reading.of(book.source());
        assertThat(reading.names()).contains("Amina Diallo", "Jürgen Groß");
        assertThat(reading.warnings())
                .extracting(Warning::sentence)
                .containsExactly(
                        "book.xlsx: “book.xlsx/xl/worksheets/sheet1.xml” is damaged; it was read as far as possible."
                                + " Open the workbook, save it again, and choose that.");
    }

    @Test
    void withoutPeopleIsRefusedWithAReason() {
        Detection detection = Reading.of(new Workbooks()
                        .sheet("Sums", row(1, "Q1", "Q2"), row(2, "3", "4"))
                        .source())
                .summary()
                .detection();
        assertThat(detection.known()).isFalse();
        assertThat(detection.reason()).startsWith("“book.xlsx” is a workbook; none of its sheets");
    }

    @Test
    void opensNoEntitiesAndNoFilesOutside() throws IOException {
        Workbooks book = new Workbooks()
                .shared("<t>x</t>")
                .sheet("S", row(1, "a"))
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE w [<!ENTITY a \"lol\"><!ENTITY b SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
                                + "<row><c t=\"str\"><v>&a;&b;</v></c></row></sheetData></worksheet>");
        assertThat(text(book)).doesNotContain("lol").hasSizeLessThan(4);
    }

    @Test
    void ofManyEscapedCharactersIsReadToItsEnd() throws IOException {
        // the JDK bounds what entities expand to, and counts those of XML itself in some versions
        String[] rows = IntStream.rangeClosed(1, 60_000)
                .mapToObj(i -> row(i, "A &amp; B &lt;&gt; &quot;" + i + "&#233;", "x"))
                .toArray(String[]::new);
        String text = text(new Workbooks().sheet("S", rows));
        assertThat(text.lines().count()).isEqualTo(60_000);
        assertThat(text).endsWith("\"A & B <> \"\"60000é\",x\n");
    }

    @Test
    void damagedAnywhereNeverThrows() throws IOException {
        byte[] whole = new Workbooks()
                .shared("<t>Amina</t>", "<t>Diallo</t>")
                .formats("14", "yyyy")
                .sheet(
                        "S",
                        HEADER,
                        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c></row>")
                .bytes();
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = whole.clone();
            for (int hits = random.nextInt(1, 5); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThat(Reading.of(Source.of("book.xlsx", damaged)).records().size())
                    .as("seed 7, round " + round)
                    .isLessThan(10);
        }
    }

    @Test
    void ofOtherOfficesIsRefusedWithWhatToDo() {
        Detection detection = Reading.of(Source.of(
                        "table.ods",
                        new Workbooks()
                                .part("content.xml", "<x/>")
                                .part("META-INF/manifest.xml", "<x/>")
                                .part("xl/workbook.bin", "")
                                .bytes()))
                .summary()
                .detection();
        assertThat(detection.known()).isFalse();
    }
}
