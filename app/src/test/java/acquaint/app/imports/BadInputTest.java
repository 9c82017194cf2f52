package acquaint.app.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Browser;
import acquaint.app.accounts.Account;
import acquaint.app.contacts.ContactQuery;
import acquaint.app.contacts.ContactRow;
import acquaint.app.contacts.Contacts;
import acquaint.app.platform.Ids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people bring that is not as it should be, over HTTP, to what the page says about it. */
class BadInputTest {

    private static App app;

    private Account account;
    private Browser browser;

    @BeforeAll
    static void start() {
        app = App.startServer();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @BeforeEach
    void signIn() {
        account = app.newAccount();
        browser = Browser.signedIn(app, account);
    }

    /**
     * A file somebody might really bring.
     *
     * @param people who is in the account once the file was imported
     * @param said what the page says about it
     */
    private record Bad(String what, String name, Iterable<byte[]> content, List<String> people, List<String> said) {

        Bad people(String... all) {
            return new Bad(what, name, content, List.of(all), said);
        }

        Bad said(String... all) {
            return new Bad(what, name, content, people, List.of(all));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private static final String HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
    private static final String MINA =
            "Mina,Rahimi,https://www.linkedin.com/in/mina,,Nordlys,Head of data,03 May 2021\n";
    private static final String JURGEN =
            "Jürgen,Größer,https://www.linkedin.com/in/juergen,,Stream,Engineer,04 May 2021\n";
    private static final String BOTH = HEAD + MINA + JURGEN;
    private static final String CARD =
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mina Rahimi\r\nEMAIL:mina@nordlys.example\r\nEND:VCARD\r\n";

    static Stream<Bad> whatIsWrongIsSaidWithItsLineAndTheRestIsBroughtIn() {
        String[] two = {"Jürgen Größer", "Mina Rahimi"};
        return Stream.of(
                bad("another encoding", "Connections.csv", BOTH.getBytes(ISO_8859_1))
                        .people(two),
                bad("UTF-16", "Connections.csv", ("\uFEFF" + BOTH).getBytes(UTF_16LE))
                        .people(two),
                bad("a byte-order mark", "Connections.csv", bytes("\uFEFF" + BOTH))
                        .people(two),
                bad(
                                "mixed line ends",
                                "Connections.csv",
                                bytes(HEAD.replace("\n", "\r\n") + MINA.replace("\n", "\r") + JURGEN))
                        .people(two),
                bad(
                                "a card that breaks off",
                                "cards.vcf",
                                bytes(CARD + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ifeoma Nwosu\r\nTEL:+3519"))
                        .people("Ifeoma Nwosu", "Mina Rahimi")
                        .said("Line 6", "the file ends within the card", "Export the file again"),
                bad(
                                "10,000 columns",
                                "wide.csv",
                                bytes(HEAD.strip() + columns() + "\n" + MINA.strip() + columns() + "\n" + JURGEN))
                        .people(two)
                        .said("Line 1", "more than 2,000 columns", "Delete the columns that are not needed."),
                bad("a photo of 20 MB", "cards.vcf", bytes(withPhoto(new byte[20 << 20]) + CARD))
                        .people("Ifeoma Nwosu", "Mina Rahimi")
                        .said("Line 4", "the photo of 20,479 KB is larger", "Make the photo smaller"),
                bad("a photo that is none", "cards.vcf", bytes(withPhoto(new byte[2000]) + CARD))
                        .people("Ifeoma Nwosu", "Mina Rahimi")
                        .said("Line 1", "the photo is no picture that can be shown here", "Add the photo by hand"),
                bad(
                                "a day that does not exist",
                                "Connections.csv",
                                bytes(HEAD + MINA.replace("03 May", "31 Feb") + JURGEN))
                        .people(two)
                        .said("Line 2", "“31 Feb 2021” is no date", "Enter the right date by hand."),
                bad(
                                "a birthday that does not exist",
                                "cards.vcf",
                                bytes(CARD.replace("END:", "BDAY:1980-02-31\r\nEND:")))
                        .people("Mina Rahimi")
                        .said("Line 5", "“1980-02-31” is no date"),
                bad(
                                "an e-mail address that is none",
                                "Connections.csv",
                                bytes(HEAD + MINA + JURGEN.replace("juergen,,", "juergen,at home,")))
                        .people(two)
                        .said("Line 3", "“at home” is no e-mail address", "Correct it there"),
                bad(
                                "NUL bytes",
                                "Connections.csv",
                                bytes(BOTH.replace("Mina", "Mi\0na").replace("Nordlys", "\0Nordlys")))
                        .people(two),
                bad(
                                "NUL bytes in a card",
                                "cards.vcf",
                                bytes(CARD.replace("Mina", "Mi\0na").replace("END:", "NOTE:a\0b\r\nEND:")))
                        .people("Mina Rahimi"),
                bad(
                                "half a character",
                                "Connections.csv",
                                ("\uFEFF" + BOTH.replace("Head", "He\uD800ad")).getBytes(UTF_16LE))
                        .people(two),
                bad("a line of 200 MB", "Connections.csv", line200())
                        .people(two)
                        .said(
                                "Line 3",
                                "longer than 8,388,608 characters",
                                "Look at the file in a text editor there."));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsWrongIsSaidWithItsLineAndTheRestIsBroughtIn(Bad bad) {
        HttpResponse<String> page = send(bad);
        assertThat(page.body()).contains("This is what would happen; nothing is changed yet.", bad.name());
        assertThat(bad.said()).allSatisfy(said -> assertThat(page.body()).contains(said));
        assertThat(people()).isEmpty();
        finished(browser.post(page.uri().getPath(), "go", "go"));
        assertThat(people()).containsExactlyElementsOf(bad.people());
    }

    static Stream<Bad> aFileThatCannotBeReadIsRefusedWithAReasonAndAWayOn() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        return Stream.of(
                bad("a zip of something else", "Connections.csv", zip("holiday.png"))
                        .said("is a zip archive"),
                bad("a PDF", "cv.pdf", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes(ISO_8859_1))
                        .said("is a PDF document", "Export the list as CSV or vCard"),
                bad("a picture", "me.vcf", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})
                        .said("is a picture", "type the person in by hand"),
                bad("noise", "noise.csv", noise).said("is no text but a binary file", "Export the contacts"),
                bad("nothing", "empty.csv", new byte[0]).said("is empty", "Export it again"),
                bad("blanks", "blank.csv", bytes("\n\n  \n")).said("is blank", "Export it again"),
                bad("a header and nobody", "Connections.csv", bytes(HEAD))
                        .said("There is nobody in", "Export it again"),
                bad("a page to sign in", "contacts.csv", bytes("<!doctype html><title>Sign in</title>"))
                        .said("is a web page", "download the export again"));
    }

    @ParameterizedTest
    @MethodSource
    void aFileThatCannotBeReadIsRefusedWithAReasonAndAWayOn(Bad bad) {
        HttpResponse<String> page = send(bad);
        assertThat(page.body()).contains("This file could not be read", "“" + bad.name() + "”", "Choose another file");
        assertThat(page.body()).contains(bad.said());
        assertThat(people()).isEmpty();
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsKeptAndComesOutHarmless() {
        String row = "=Ada,+Nagy,,ada@mail.example,\"=HYPERLINK(\"\"https://evil.example\"\")\",@SUM(A1),05 May 2021\n";
        HttpResponse<String> page = send(bad("formulas", "Connections.csv", bytes(HEAD + row)));
        finished(browser.post(page.uri().getPath(), "go", "go"));
        assertThat(people()).containsExactly("=Ada +Nagy");
        String csv = browser.get("/export/acquaint.csv").body();
        assertThat(csv).contains("'=Ada", "'@SUM(A1)", "'=HYPERLINK");
        assertThat(Stream.of(csv.split("[,\r\n]")).map(cell -> cell.replaceFirst("^\"", "")))
                .noneMatch(cell -> cell.startsWith("=") || cell.startsWith("@"));
    }

    @Test
    void aFileBeyondTheLimitIsRefusedInASentenceBeforeItIsReadWhole() {
        HttpResponse<String> page = browser.uploadAs("files", "/import", "huge.csv", megabytes(270));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("That file is larger than the 256 MB that can be taken here.");
        assertThat(people()).isEmpty();
    }

    @Test
    void aPhotoThatIsTooLargeIsSaidBesideTheFieldAndNothingTypedIsLost() {
        browser.get("/people/new");
        HttpResponse<String> page = browser.uploadAs(
                "photo-file",
                "/people/new",
                "me.jpg",
                megabytes(25),
                "id",
                Ids.next().toString(),
                "name",
                "Mina Rahimi");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("This picture has more than 20 MB. Choose a smaller one.", "value=\"Mina Rahimi\"");
        assertThat(people()).isEmpty();
    }

    @Test
    void pastedTextOfAbsurdSizeIsRefusedInASentence() {
        browser.get("/people/paste");
        HttpResponse<String> page = browser.post("/people/paste", "text", "Mina Rahimi, Nordlys\n".repeat(300_000));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("more text than the 2 MB", "save it as a file and import that");
    }

    private HttpResponse<String> send(Bad bad) {
        browser.get("/import");
        return finished(browser.uploadAs("files", "/import", bad.name(), bad.content()));
    }

    /** The page once what goes on in the background is done. */
    private HttpResponse<String> finished(HttpResponse<String> page) {
        Imports imports = app.get(Imports.class);
        HttpResponse<String> now = page;
        while (now.body().contains("You can leave this page")) {
            imports.await(imports.list(account.id()).getFirst().id(), Duration.ofMinutes(1));
            now = browser.get(now.uri().getPath());
        }
        return now;
    }

    private List<String> people() {
        return app.get(Contacts.class).list(account.id(), ContactQuery.everybody(50)).stream()
                .map(ContactRow::name)
                .toList();
    }

    private static Bad bad(String what, String name, byte[] content) {
        return bad(what, name, List.of(content));
    }

    private static Bad bad(String what, String name, Iterable<byte[]> content) {
        return new Bad(what, name, content, List.of(), List.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** Made while it is sent. */
    private static Iterable<byte[]> line200() {
        return () -> Stream.of(Stream.of(bytes(HEAD + MINA)), stream(megabytes(200)), Stream.of(bytes("\n" + JURGEN)))
                .flatMap(parts -> parts)
                .iterator();
    }

    private static Iterable<byte[]> megabytes(int count) {
        byte[] piece = bytes("x".repeat(1 << 20));
        return () -> Stream.generate(() -> piece).limit(count).iterator();
    }

    private static Stream<byte[]> stream(Iterable<byte[]> parts) {
        return StreamSupport.stream(parts.spliterator(), false);
    }

    private static String columns() {
        return IntStream.range(0, 10_000).mapToObj(i -> ",c" + i).collect(Collectors.joining());
    }

    private static String withPhoto(byte[] photo) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ifeoma Nwosu\r\nPHOTO;ENCODING=b;TYPE=JPEG:"
                + Base64.getMimeEncoder(74, bytes("\r\n ")).encodeToString(photo) + "\r\nEND:VCARD\r\n";
    }

    private static byte[] zip(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
