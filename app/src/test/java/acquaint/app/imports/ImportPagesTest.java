package acquaint.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Browser;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.contacts.ContactQuery;
import acquaint.app.contacts.ContactRow;
import acquaint.app.contacts.Contacts;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Db.class)
class ImportPagesTest {

    private static final String CONNECTIONS = """
            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Mina,Rahimi,https://www.linkedin.com/in/mina,mina@nordlys.example,Nordlys,Head of data,03 May 2021
            Ifeoma,Nwosu,https://www.linkedin.com/in/ifeoma,,Stream,Engineer,04 May 2021
            """;

    private static final Map<Db, App> SERVERS = new EnumMap<>(Db.class);

    private final App app;
    private Account account;
    private Browser browser;

    ImportPagesTest(Db db) {
        app = SERVERS.computeIfAbsent(db, one -> App.startServer("--acquaint.database-url=" + one.freshUrl()));
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(App::close);
        SERVERS.clear();
    }

    @BeforeEach
    void signIn() {
        account = app.newAccount();
        browser = Browser.signedIn(app, account);
    }

    @Test
    void aFileIsLookedAtImportedAndTakenBack() {
        HttpResponse<String> preview = upload("Connections.csv", CONNECTIONS);
        assertThat(preview.body()).contains("Mina Rahimi", "Ifeoma Nwosu", "What to take");
        assertThat(people()).isEmpty();

        HttpResponse<String> done =
                finish(browser.post(preview.uri().getPath(), keepAll(preview, "tag", "from LinkedIn")));
        assertThat(done.body()).contains("Imported 2 people from Connections.csv.");
        assertThat(people()).extracting(ContactRow::name).containsExactly("Ifeoma Nwosu", "Mina Rahimi");
        assertThat(people().getFirst().tags()).containsExactly("from LinkedIn");
        assertThat(browser.get("/import").body())
                .contains("Imported 2 people from Connections.csv.", "Undo this import");

        HttpResponse<String> undone = browser.post(done.uri().getPath() + "/undo");
        assertThat(undone.body()).contains("This import was undone.");
        assertThat(people()).isEmpty();
    }

    @Test
    void theFlashUndoesAnImportButKeepsWhomOneTouched() {
        HttpResponse<String> done = importAll("Connections.csv", CONNECTIONS);
        Matcher undo = Pattern.compile("/undo/[0-9a-f-]+").matcher(done.body());
        assertThat(undo.find()).isTrue();
        UUID mina = people().get(1).id();
        app.get(Contacts.class).tag(account.id(), List.of(mina), "met");
        HttpResponse<String> undone =
                browser.post(undo.group(), "back", done.uri().getPath());
        assertThat(undone.body()).contains("Still there", "Mina Rahimi").doesNotContain("Ifeoma");
        assertThat(people()).extracting(ContactRow::id).containsExactly(mina);
    }

    @Test
    void importingTheSameFileAgainSaysThatNothingIsNew() {
        importAll("Connections.csv", CONNECTIONS);
        HttpResponse<String> again = upload("Connections.csv", CONNECTIONS);
        assertThat(again.body()).contains("There is nothing to do", "the same row, imported on 2 November 2026");
        assertThat(finish(browser.post(again.uri().getPath(), keepAll(again))).body())
                .contains("Everything in it was known already");
        assertThat(people()).hasSize(2);
    }

    @Test
    void aRowThatWasUntickedIsRememberedOverPagesAndStaysOut() {
        HttpResponse<String> preview = upload("Connections.csv", CONNECTIONS);
        List<String> rows = shown(preview);
        HttpResponse<String> page = browser.post(
                preview.uri().getPath(),
                "shown",
                rows.get(0),
                "shown",
                rows.get(1),
                "keep",
                rows.get(1),
                "go",
                "NEW:0",
                "tag",
                "x & y");
        assertThat(page.body()).contains("value=\"x &amp; y\"");
        finish(browser.post(preview.uri().getPath(), "go", "go"));
        assertThat(people()).extracting(ContactRow::name).containsExactly("Ifeoma Nwosu");
    }

    @Test
    void whatCannotBeReadIsSaidWithItsLineAndARemedyAndTheRestIsRead() {
        HttpResponse<String> preview = upload(
                "people.vcf",
                "BEGIN:VCARD\nVERSION:3.0\nFN:Mina Rahimi\nBDAY:1980-02-31\nEND:VCARD\n"
                        + "BEGIN:VCARD\nVERSION:3.0\nFN:Ifeoma Nwosu\n");
        assertThat(preview.body()).contains("Mina Rahimi", "Ifeoma Nwosu", "Line 4", "1980-02-31", "Line 6");
    }

    @Test
    void aZipIsRefusedInASentence() {
        HttpResponse<String> answer =
                finish(browser.upload("/import", "Connections.csv", new byte[] {'P', 'K', 3, 4, 20, 0}));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("This file could not be read", "Connections.csv");
    }

    @Test
    void choosingNoFileSaysSo() {
        browser.get("/import");
        HttpResponse<String> answer = browser.upload("/import", "", new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose a file first.");
    }

    @Test
    void anotherAccountCannotLookAtCommitOrUndoAnImport() {
        HttpResponse<String> preview = upload("Connections.csv", CONNECTIONS);
        String path = preview.uri().getPath();
        Browser stranger = Browser.signedIn(app);
        stranger.get("/import");
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.get(path + "/progress").statusCode()).isEqualTo(404);
        assertThat(stranger.post(path, "go", "go").statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/undo").statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/discard").statusCode()).isEqualTo(404);
        assertThat(people()).isEmpty();
    }

    @Test
    void aFileThatIsSetAsideIsForgotten() {
        HttpResponse<String> preview = upload("Connections.csv", CONNECTIONS);
        assertThat(browser.post(preview.uri().getPath() + "/discard").body()).doesNotContain("Connections.csv</bdi>");
        assertThat(browser.get(preview.uri().getPath()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> importAll(String name, String content) {
        HttpResponse<String> preview = upload(name, content);
        return finish(browser.post(preview.uri().getPath(), keepAll(preview)));
    }

    private HttpResponse<String> upload(String name, String content) {
        browser.get("/import");
        return finish(browser.upload("/import", name, content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Asks again while it is under way, as the page does. */
    private HttpResponse<String> finish(HttpResponse<String> answer) {
        HttpResponse<String> now = answer;
        while (now.body().contains("id=\"progress\"")) {
            HttpResponse<String> poll = browser.get(now.uri().getPath() + "/progress");
            if (poll.headers().firstValue("HX-Redirect").isPresent()) {
                now = browser.get(poll.headers().firstValue("HX-Redirect").get());
            }
        }
        return now;
    }

    private static List<String> shown(HttpResponse<String> page) {
        return Pattern.compile("name=\"shown\" value=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String[] keepAll(HttpResponse<String> page, String... more) {
        List<String> fields = new java.util.ArrayList<>(List.of("go", "go"));
        for (String row : shown(page)) {
            fields.addAll(List.of("shown", row, "keep", row));
        }
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private List<ContactRow> people() {
        return app.get(Contacts.class).list(account.id(), ContactQuery.everybody(100));
    }
}
