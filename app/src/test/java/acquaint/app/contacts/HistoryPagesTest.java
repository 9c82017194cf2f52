package acquaint.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Browser;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.accounts.Accounts;
import acquaint.app.platform.Cause;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Ids;
import acquaint.formats.PersonName;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock stands at noon UTC on 2 November 2026. */
class HistoryPagesTest {

    private static App app;

    private Account account;
    private Browser browser;

    @BeforeAll
    static void startServer() {
        app = App.startServer();
    }

    @AfterAll
    static void stopServer() {
        app.close();
    }

    @BeforeEach
    void signIn() {
        account = app.newAccount();
        browser = Browser.signedIn(app, account);
    }

    @Test
    void saysByNameWhoDidItAndWhenInTheirZone() {
        app.get(Accounts.class)
                .change(account.id(), "Amara Okafor", ZoneId.of("Asia/Tokyo"), "JP", account.dailyLimit());
        browser.get("/people/new");
        UUID mina = Ids.next();
        browser.post("/people/new", "id", mina.toString(), "name", "Mina Rahimi");
        assertThat(history(mina)).contains("<b><bdi>Amara Okafor</bdi></b> added this card", "today, 21:00");
    }

    @Test
    void saysWhichProgramDidIt() throws Exception {
        browser.get("/settings");
        String made = browser.post("/settings/tokens", "name", "Phone <sync>").body();
        Matcher token = Pattern.compile("id=\"new-token\" value=\"([^\"]+)\"").matcher(made);
        assertThat(token.find()).isTrue();
        UUID mina = Ids.next();
        HttpResponse<String> put = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(app.url() + "/api/v1/contacts/" + mina))
                                .header("Authorization", "Bearer " + token.group(1))
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"name\": {\"display\": \"Mina\"}}"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(put.statusCode()).isEqualTo(201);
        assertThat(history(mina)).contains("The program “Phone &lt;sync&gt;”", "added this card");
    }

    @Test
    void saysWhichImportBroughtThemAndLeadsThere() {
        browser.get("/import");
        String card = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Mina Rahimi\r\nEND:VCARD\r\n";
        String preview = browser.upload("/import", "my phone.vcf", card.getBytes(StandardCharsets.UTF_8))
                .uri()
                .getPath();
        browser.get(preview);
        browser.post(preview, "go", "go");
        UUID mina = app.get(Contacts.class)
                .list(account.id(), ContactQuery.everybody(1))
                .getFirst()
                .id();
        assertThat(history(mina))
                .contains("The import of <a href=\"" + preview + "\"><bdi>my phone.vcf</bdi></a>", "brought this card");
    }

    @Test
    void saysWhatAcquaintDidOfItself() {
        assertThat(history(add(app, account))).contains("<b><bdi>Acquaint</bdi></b> added this card");
    }

    @Test
    void withoutPagesItWasTheCommandLine() {
        App without = Db.SQLITE.app();
        Account other = without.newAccount();
        UUID mina = add(without, other);
        assertThat(without.get(ChangeLog.class)
                        .history(other.id(), "contact", mina, 1)
                        .getFirst()
                        .cause()
                        .by())
                .isEqualTo(Cause.By.COMMAND);
    }

    private static UUID add(App app, Account account) {
        Contact mina =
                Contact.named(Ids.next(), PersonName.of("Mina"), app.clock().instant());
        app.get(Contacts.class).save(account.id(), mina, "Added.");
        return mina.id();
    }

    private String history(UUID id) {
        return browser.get("/people/" + id + "/history").body();
    }
}
