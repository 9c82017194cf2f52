package acquaint.app.followups;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Browser;
import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contacts;
import acquaint.app.platform.Ids;
import acquaint.formats.PersonName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TodayPagesTest {

    private static App app;

    private Account account;
    private Browser browser;
    private Contact mina;

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
        mina = new Contact(
                Ids.next(),
                PersonName.of("Mina", "Rahimi"),
                "she/her",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "At Data Evening",
                null,
                "",
                null,
                "",
                List.of(),
                app.clock().instant(),
                null);
        app.get(Contacts.class).save(account.id(), mina, "Added Mina.");
        browser.get("/");
    }

    @Test
    void aReminderSetOnTheContactsPageComesUpOnItsDayAndIsDoneAndUndoneThere() {
        String day = day().plusDays(1).toString();
        browser.post("/follow-ups", "contact", mina.id().toString(), "reason", "Ask how the move went", "on", day);
        assertThat(browser.get("/").body()).doesNotContain("You wanted to ").contains("Coming up");

        app.clock().forward(Duration.ofDays(1));
        assertThat(browser.get("/").body()).contains("You wanted to <b>ask how the move went</b>.", "Why now");
        FollowUp reminder =
                app.get(FollowUps.class).open(account.id(), mina.id()).getFirst();
        String done =
                browser.post("/today/follow-up/" + reminder.id(), "do", "done").body();
        assertThat(done).contains("That was it for today", "Done: Ask how the move went.", "Undo");
    }

    @Test
    void aReminderWithoutADayKeepsWhatWasTyped() {
        var answer = browser.post(
                "/follow-ups", "contact", mina.id().toString(), "reason", "Ask about the \"move\"", "on", "31.2.");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Ask about the &#34;move&#34;", "31.2.", "Choose a day");
    }

    @Test
    void aDayThatHasPassedIsNoDayToSnoozeTo() {
        remind();
        FollowUp reminder =
                app.get(FollowUps.class).open(account.id(), mina.id()).getFirst();
        var answer = browser.post("/today/follow-up/" + reminder.id(), "until", "2020-01-01");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(SnoozeDay.MESSAGE);
    }

    @Test
    void anotherAccountsReminderIsNotThere() {
        remind();
        FollowUp reminder =
                app.get(FollowUps.class).open(account.id(), mina.id()).getFirst();
        Browser other = Browser.signedIn(app);
        other.get("/");
        assertThat(other.post("/today/follow-up/" + reminder.id(), "do", "done").statusCode())
                .isEqualTo(404);
        assertThat(other.post("/follow-ups/" + reminder.id() + "/reply", "do", "done")
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.post("/follow-ups/" + reminder.id(), "reason", "x", "on", day().toString())
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.get("/follow-ups/" + reminder.id() + "/edit").statusCode())
                .isEqualTo(404);
        assertThat(other.post("/follow-ups", "contact", mina.id().toString(), "reason", "x", "on", day().toString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void oneLineAboutAStrangerIsNotedRightHere() {
        Contact stranger = Contact.named(
                Ids.next(), PersonName.of("João Oliveira"), app.clock().instant());
        app.get(Contacts.class).save(account.id(), stranger, "Added João.");
        assertThat(browser.get("/").body()).contains("How did you meet?");
        String address = "/today/who/" + stranger.id();
        assertThat(browser.post(address, "do", "line", "line", " ").body()).contains("A few words are enough");
        assertThat(browser.post(address, "do", "line", "line", "At the bakery").body())
                .contains("Noted how you met João Oliveira.");
        assertThat(app.get(Contacts.class).get(account.id(), stranger.id()).howMet())
                .isEqualTo("At the bakery");
    }

    private void remind() {
        browser.post(
                "/follow-ups", "contact", mina.id().toString(), "reason", "Ask about the move", "on", day().toString());
    }

    private java.time.LocalDate day() {
        return java.time.LocalDate.ofInstant(app.clock().instant(), account.zone());
    }
}
