package acquaint.app.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.Db;
import acquaint.app.contacts.Contacts;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Promises in what is noted, and what becomes of them. */
@ParameterizedClass
@EnumSource(Db.class)
class NotedPromisesTest extends NotesOverHttp {

    @Test
    void aPromiseInTheTextIsAskedAboutAndStoredOnlyWhenConfirmed() {
        UUID mina = add("Mina Rahimi");
        HttpResponse<String> asked =
                browser.post("/note", "with", mina.toString(), "text", "I send the slides next Tuesday");
        assertThat(asked.body()).contains("Did you promise this?", "send the slides", "2026-11-10");
        assertThat(only().note()).isEqualTo("I send the slides next Tuesday");
        assertThat(interactions.commitmentsWith(account.id(), mina)).isEmpty();

        HttpResponse<String> kept = browser.post(
                "/notes/" + only().id() + "/promises",
                "promise",
                "0",
                "promise-0-keep",
                "yes",
                "promise-0-text",
                "send her the slides",
                "promise-0-due",
                "2026-11-11",
                "promise-0-by",
                "me",
                "back",
                "/people/" + mina);
        assertThat(kept.body()).contains("Noted the promise: send her the slides.", "11 November");
        assertThat(interactions.commitmentsWith(account.id(), mina))
                .singleElement()
                .satisfies(promise -> {
                    assertThat(promise.byMe()).isTrue();
                    assertThat(promise.dueOn()).isEqualTo(LocalDate.of(2026, 11, 11));
                    assertThat(promise.interaction()).isEqualTo(only().id());
                });
    }

    @Test
    void promisesAreOfferedWhileWritingAndKeptWithTheNote() {
        UUID mina = add("Mina Rahimi");
        HttpResponse<String> offered =
                browser.get("/note/promises?text=She%20will%20send%20me%20the%20deck%20tomorrow");
        assertThat(offered.body())
                .contains("promise-0-said", "send me the deck", "2026-11-03")
                .doesNotContain("<html");

        HttpResponse<String> noted = browser.post(
                "/note",
                "with",
                mina.toString(),
                "text",
                "She will send me the deck tomorrow",
                "promise",
                "0",
                "promise-0-said",
                "them send me the deck",
                "promise-0-keep",
                "yes",
                "promise-0-text",
                "send me the deck",
                "promise-0-due",
                "2026-11-03",
                "promise-0-by",
                "them");
        assertThat(noted.uri().getPath()).isEqualTo("/people/" + mina);
        assertThat(interactions.commitmentsWith(account.id(), mina))
                .singleElement()
                .satisfies(promise -> assertThat(promise.byMe()).isFalse());

        browser.post(undo(noted), "back", "/people/" + mina);
        assertThat(interactions.commitmentsWith(account.id(), mina)).isEmpty();
    }

    @Test
    void aPromiseOfferedAndNotTickedIsNotStoredAndNotAskedAboutAgain() {
        UUID mina = add("Mina Rahimi");
        HttpResponse<String> noted = browser.post(
                "/note",
                "with",
                mina.toString(),
                "text",
                "She will send me the deck tomorrow",
                "promise",
                "0",
                "promise-0-said",
                "them send me the deck",
                "promise-0-text",
                "send me the deck");
        assertThat(noted.uri().getPath()).isEqualTo("/people/" + mina);
        assertThat(interactions.commitmentsWith(account.id(), mina)).isEmpty();
    }

    @Test
    void aPromiseToAMentionedPersonMakesThemAContact() {
        browser.post(
                "/note",
                "new",
                "Petra",
                "text",
                "I send the slides",
                "promise",
                "0",
                "promise-0-said",
                "me send the slides",
                "promise-0-keep",
                "yes",
                "promise-0-text",
                "send the slides");
        UUID petra = only().contacts().getFirst();
        assertThat(app.get(Contacts.class).get(account.id(), petra).name().display())
                .isEqualTo("Petra");
        assertThat(interactions.commitmentsWith(account.id(), petra)).hasSize(1);
    }

    @Test
    void aPromiseIsDoneSnoozedDroppedAndOpenedAgainFromThePageItStandsOn() {
        UUID mina = add("Mina Rahimi");
        String back = "/people/" + mina;
        HttpResponse<String> added = browser.post(
                "/promises", "contact", mina.toString(), "text", "send the slides", "due", "Friday", "back", back);
        assertThat(added.uri().getPath()).isEqualTo(back);
        assertThat(added.body()).contains("send the slides", "Friday");
        String promise = "/promises/"
                + interactions.commitmentsWith(account.id(), mina).getFirst().id();

        HttpResponse<String> done = browser.post(promise + "/done", "back", back);
        assertThat(done.uri().getPath()).isEqualTo(back);
        assertThat(done.body()).contains("Done: send the slides.", "kept today", "Undo");
        browser.post(undo(done), "back", back);
        assertThat(interactions.commitmentsWith(account.id(), mina).getFirst().status())
                .isEqualTo(Commitment.Status.OPEN);

        assertThat(browser.post(promise + "/snooze", "days", "7", "back", back).body())
                .contains("rests until 9 November");
        assertThat(browser.post(promise + "/drop", "back", "/promises?show=me")
                        .uri()
                        .toString())
                .contains("/promises?show=me&done=");
        assertThat(browser.get("/promises?show=closed").body()).contains("dropped today");
        assertThat(browser.post(promise + "/open", "back", back).body()).contains("Open again: send the slides.");
    }
}
