package acquaint.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Browser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SigningInTest {

    private static App app;

    @BeforeAll
    static void start() {
        app = App.startServer();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void firstRunMakesTheFirstAccountAndNoSecondOne() {
        try (App fresh = App.startServer()) {
            Browser browser = new Browser(fresh.url());
            assertThat(browser.get("/").body()).contains("Who are you?");
            assertThat(browser.post("/first-run", "name", "Amara", "email", "nonsense", "password", "correct horse")
                            .body())
                    .contains("Give an e-mail address")
                    .contains("value=\"Amara\"");
            assertThat(browser.post(
                                    "/first-run",
                                    "name",
                                    "Amara Okafor",
                                    "email",
                                    "amara@mail.example",
                                    "password",
                                    "correct horse")
                            .body())
                    .contains("Hello, Amara.");
            assertThat(new Browser(fresh.url()).get("/first-run").body()).contains("Welcome back");
        }
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingWhichPartIsWrong() {
        Account account = app.newAccount();
        Browser browser = new Browser(app.url());
        browser.get("/sign-in");
        HttpResponse<String> wrong = browser.post("/sign-in", "email", account.email(), "password", "wrong horse");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("do not belong together").contains(account.email());
        HttpResponse<String> unknown = browser.post("/sign-in", "email", "nobody@mail.example", "password", "x");
        assertThat(unknown.body()).contains("do not belong together");
    }

    @Test
    void guessingIsSlowedDown() {
        Account account = app.newAccount();
        Browser browser = new Browser(app.url());
        browser.get("/sign-in");
        for (int i = 0; i < 10; i++) {
            browser.post("/sign-in", "email", account.email(), "password", "guess " + i);
        }
        assertThat(browser.post("/sign-in", "email", account.email(), "password", "correct horse")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void aFormWithoutTheTokenOfItsPageIsRefused() {
        Browser browser = Browser.signedIn(app);
        Browser stranger = new Browser(app.url());
        assertThat(stranger.post("/sign-out").statusCode()).isEqualTo(403);
        assertThat(browser.get("/welcome").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSession() {
        Browser browser = Browser.signedIn(app);
        assertThat(browser.get("/welcome").body()).contains("How would you like to begin?");
        assertThat(browser.post("/sign-out").body()).contains("Welcome back");
        assertThat(browser.get("/welcome").body()).contains("Welcome back");
    }

    @Test
    void everyAnswerForbidsWhatAPageDoesNotNeed() {
        var headers = new Browser(app.url()).get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    }
}
