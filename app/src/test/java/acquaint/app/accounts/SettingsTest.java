package acquaint.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Browser;
import acquaint.app.Db;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contacts;
import acquaint.app.platform.Database;
import acquaint.app.platform.Ids;
import acquaint.app.safekeeping.Verification;
import acquaint.formats.PersonName;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Db.class)
class SettingsTest {

    private static final Map<Db, App> SERVERS = new EnumMap<>(Db.class);

    @Parameter
    Db db;

    private App app;
    private Account account;
    private Browser browser;

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(App::close);
        SERVERS.clear();
    }

    @BeforeEach
    void signIn() {
        app = SERVERS.computeIfAbsent(db, key -> {
            App server = App.startServer("--acquaint.database-url=" + key.freshUrl());
            server.newAccount();
            return server;
        });
        account = app.newAccount();
        browser = Browser.signedIn(app, account);
        browser.get("/settings");
    }

    @Test
    void keepsWhatIsChangedAndLosesNothingThatIsWrong() {
        browser.post("/settings", "name", "李娜 Okafor", "zone", "Asia/Tokyo", "country", "JP", "dailyLimit", "9");
        assertThat(accounts().find(account.id())).get().satisfies(now -> {
            assertThat(now.name()).isEqualTo("李娜 Okafor");
            assertThat(now.zone().getId()).isEqualTo("Asia/Tokyo");
            assertThat(now.country()).isEqualTo("JP");
            assertThat(now.dailyLimit()).isEqualTo(9);
        });
        var answer =
                browser.post("/settings", "name", "Amara", "zone", "Mars/Base", "country", "QQ", "dailyLimit", "21");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Choose a time zone",
                        "Choose a country",
                        "from 1 to 20",
                        "value=\"Mars/Base\"",
                        "value=\"21\"");
        assertThat(accounts().find(account.id()).orElseThrow().dailyLimit()).isEqualTo(9);
    }

    @Test
    void aNewPasswordNeedsTheCurrentOneAndSignsOtherBrowsersOut() {
        Browser other = Browser.signedIn(app, account);
        assertThat(browser.post("/settings/password", "current", "wrong", "password", "new horse battery")
                        .body())
                .contains("That is not your password");
        browser.post("/settings/password", "current", "correct horse", "password", "new horse battery");
        assertThat(accounts().signIn(account.email(), "new horse battery")).isPresent();
        assertThat(accounts().signIn(account.email(), "correct horse")).isEmpty();
        assertThat(browser.get("/settings").uri().getPath()).isEqualTo("/settings");
        assertThat(other.get("/settings").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void aTokenIsShownOnceAndServesUntilItIsRevoked() throws Exception {
        String page = browser.post("/settings/tokens", "name", "Backup script").body();
        String token = first("id=\"new-token\" value=\"([^\"]+)\"", page);
        assertThat(browser.get("/settings").body()).contains("Backup script").doesNotContain(token);
        assertThat(api(token)).isEqualTo(200);
        String id = first("/settings/tokens/([^/]+)/revoke", page);

        Browser stranger = Browser.signedIn(app);
        stranger.get("/settings");
        stranger.post("/settings/tokens/" + id + "/revoke");
        assertThat(api(token)).isEqualTo(200);

        browser.post("/settings/tokens/" + id + "/revoke");
        assertThat(api(token)).isEqualTo(401);
    }

    @Test
    void onlyTheFirstAccountInvites() {
        assertThat(browser.get("/settings").body()).doesNotContain("Make an invitation");
        assertThat(browser.post("/settings/invite").statusCode()).isEqualTo(404);

        Browser first = Browser.signedIn(app, accounts().all().getFirst());
        first.get("/settings");
        String link = first(
                "id=\"new-link\" value=\"([^\"]+)\"",
                first.post("/settings/invite").body());
        Browser invited = new Browser(app.url());
        assertThat(invited.get(URI.create(link).getPath()).body()).contains("Who are you?");
        invited.post(
                URI.create(link).getPath(),
                "name",
                "Tariq",
                "email",
                UUID.randomUUID() + "@mail.example",
                "password",
                "eight letters");
        assertThat(invited.get("/settings").body()).contains("Tariq");
        assertThat(new Browser(app.url()).get(URI.create(link).getPath()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theHistoryShowsWhatWasDoneAndTakesItBack() {
        UUID id = add("Mina Rahimi");
        String page = browser.get("/settings/history").body();
        assertThat(page).contains("Added Mina Rahimi.");
        browser.post("/undo/" + first("action=\"/undo/([^\"]+)\"", page), "back", "/settings/history");
        assertThat(app.get(Contacts.class).find(account.id(), id)).isEmpty();
        assertThat(browser.get("/settings/history").body()).contains("Taken back: “Added Mina Rahimi”.", "taken back");
    }

    @Test
    void pagesThroughALongHistory() {
        for (int i = 0; i < 60; i++) {
            add("Person " + i);
        }
        String page = browser.get("/settings/history").body();
        assertThat(page).contains("Added Person 59.", "Added Person 10.").doesNotContain("Added Person 9.");
        String older = browser.get("/settings/history?after=" + first("history\\?after=([^\"]+)", page))
                .body();
        assertThat(older).contains("Added Person 9.", "Added Person 0.").doesNotContain("Added Person 10.");
    }

    @Test
    void deletingAnAccountAsksForThePasswordAndLeavesNothingBehind() {
        add("Mina Rahimi");
        UUID stays = app.newAccount().id();
        browser.get("/settings/delete");
        assertThat(browser.post("/settings/delete", "password", "wrong").statusCode())
                .isEqualTo(422);
        assertThat(accounts().find(account.id())).isPresent();
        browser.post("/settings/delete", "password", "correct horse");
        assertThat(accounts().find(account.email())).isEmpty();
        assertThat(accounts().find(stays)).isPresent();
        assertThat(browser.get("/settings").uri().getPath()).isEqualTo("/sign-in");
        app.get(Database.class)
                .file()
                .ifPresent(file -> assertThat(Verification.of(file).findings()).isEmpty());
    }

    private UUID add(String name) {
        Contact contact =
                Contact.named(Ids.next(), PersonName.of(name), app.clock().instant());
        app.get(Contacts.class).save(account.id(), contact, "Added " + name + ".");
        return contact.id();
    }

    private Accounts accounts() {
        return app.get(Accounts.class);
    }

    private int api(String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(app.url() + "/api/v1/openapi"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
