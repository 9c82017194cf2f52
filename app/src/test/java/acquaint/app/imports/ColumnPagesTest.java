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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Naming the columns of a table of which nothing is known. */
@ParameterizedClass
@EnumSource(Db.class)
class ColumnPagesTest {

    private static final String UNKNOWN = """
            Wer;Schreiben an;Bei;Farbe
            Ana Oliveira;ana@globex.example;Globex;rot
            李娜;li@initech.example;Initech;blau
            """;

    private static final Map<Db, App> SERVERS = new EnumMap<>(Db.class);

    private final App app;
    private Account account;
    private Browser browser;

    ColumnPagesTest(Db db) {
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
    void aTableOfWhichNothingIsKnownOffersItsColumns() {
        HttpResponse<String> refused = upload("crm.csv");
        assertThat(refused.body()).contains("This file could not be read", "What the columns mean");
        String columns =
                browser.get(refused.uri().getPath() + "/columns?file=0").body();
        assertThat(columns)
                .contains("Schreiben an", "ana@globex.example · li@initech.example", "No column names anybody");
    }

    @Test
    void showsWhatWouldComeOfItBeforeItIsRead() {
        String address = upload("crm.csv").uri().getPath() + "/columns";
        browser.get(address);
        String sample = browser.post(address, "c0", "name", "c1", "email", "c3", "custom", "go", "sample")
                .body();
        assertThat(sample).contains("李娜", "li@initech.example", "Farbe: blau").doesNotContain("<html");
        assertThat(people()).isEmpty();
    }

    @Test
    void readsTheTableAsTheUserSaysAndRemembersIt() {
        HttpResponse<String> preview = named();
        assertThat(preview.body()).contains("What to take", "Ana Oliveira", "李娜");
        finish(browser.post(preview.uri().getPath(), "go", "go"));
        assertThat(people()).extracting(ContactRow::name).containsExactlyInAnyOrder("Ana Oliveira", "李娜");
        assertThat(people()).extracting(ContactRow::headline).contains("Globex");

        HttpResponse<String> again = upload("next-month.csv");
        assertThat(again.body()).contains("What to take").doesNotContain("could not be read");
    }

    @Test
    void whatWasSaidCanBeForgotten() {
        String address = named().uri().getPath() + "/columns";
        browser.get(address);
        assertThat(browser.post(address, "go", "forget").body()).contains("This file could not be read");
    }

    @Test
    void withoutAColumnThatNamesAnybodyItIsNotRead() {
        String address = upload("crm.csv").uri().getPath() + "/columns";
        browser.get(address);
        assertThat(browser.post(address, "c3", "note", "go", "read").body())
                .contains("Say first which column holds the names")
                .contains("value=\"note\" selected");
    }

    @Test
    void nonsenseIsLeftAsItWas() {
        String address = upload("crm.csv").uri().getPath() + "/columns";
        browser.get(address);
        assertThat(browser.post(address, "c0", "nonsense", "c99", "name", "file", "0", "go", "look")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get(address + "?file=7").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherAccountNeitherSeesTheColumnsNorWhatWasSaid() {
        String path = named().uri().getPath();
        Browser stranger = Browser.signedIn(app);
        stranger.get("/import");
        assertThat(stranger.get(path + "/columns").statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/columns", "c0", "name", "go", "read").statusCode())
                .isEqualTo(404);
        browser = stranger;
        assertThat(upload("crm.csv").body()).contains("This file could not be read");
    }

    private HttpResponse<String> named() {
        String address = upload("crm.csv").uri().getPath() + "/columns";
        browser.get(address);
        return finish(
                browser.post(address, "c0", "name", "c1", "email", "c2", "organisation", "c3", "ignore", "go", "read"));
    }

    private HttpResponse<String> upload(String name) {
        browser.get("/import");
        return finish(browser.upload("/import", name, UNKNOWN.getBytes(StandardCharsets.UTF_8)));
    }

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

    private List<ContactRow> people() {
        return app.get(Contacts.class).list(account.id(), ContactQuery.everybody(100));
    }
}
