package acquaint.app.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.Browser;
import acquaint.app.Db;
import acquaint.app.contacts.Contacts;
import acquaint.app.platform.Back;
import acquaint.app.platform.Ids;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Notes afterwards: looking at them, changing them, and who may. */
@ParameterizedClass
@EnumSource(Db.class)
class NotedPagesTest extends NotesOverHttp {

    @Test
    void anotherAccountsPeopleNotesAndPromisesAreOutOfReach() {
        UUID mina = add("Mina Rahimi");
        browser.post("/note", "with", mina.toString(), "text", "Secret.");
        browser.post("/promises", "contact", mina.toString(), "text", "send the slides");
        UUID note = only().id();
        UUID promise =
                interactions.commitmentsWith(account.id(), mina).getFirst().id();

        Browser other = Browser.signedIn(app);
        other.get("/note");
        HttpResponse<String> answer = other.post("/note", "with", mina.toString(), "text", "Hello.");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("Mina Rahimi");
        for (String path : List.of(
                "/notes/" + note,
                "/notes/" + note + "/edit",
                "/notes/" + note + "/promises",
                "/promises/" + promise,
                "/people/" + mina + "/notes")) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
        }
        other.get("/note");
        for (String path : List.of(
                "/notes/" + note + "/edit",
                "/notes/" + note + "/remove",
                "/notes/" + note + "/promises",
                "/promises/" + promise,
                "/promises/" + promise + "/done",
                "/promises/" + promise + "/drop",
                "/promises/" + promise + "/open")) {
            assertThat(other.post(path, "text", "x", "with", mina.toString()).statusCode())
                    .as(path)
                    .isEqualTo(404);
            other.get("/note");
        }
        assertThat(other.post("/promises", "contact", mina.toString(), "text", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(only().note()).isEqualTo("Secret.");
    }

    @Test
    void neverSendsTheBrowserToAnotherServer() {
        UUID mina = add("Mina Rahimi");
        for (String back :
                List.of("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)")) {
            assertThat(browser.post("/note", "with", mina.toString(), "text", back, "back", back)
                            .uri()
                            .toString())
                    .startsWith(app.url() + "/");
        }
        assertThat(Back.local("//evil.example/", "/")).isEqualTo("/");
        assertThat(Back.local("/\\evil.example", "/")).isEqualTo("/");
    }

    @Test
    void somebodyInTheTrashIsStillNamedOnOldNotes() {
        UUID mina = add("Mina Rahimi");
        UUID lina = add("李娜");
        browser.post("/note", "with", mina.toString(), "with", lina.toString(), "text", "Lunch.");
        app.get(Contacts.class).trash(account.id(), List.of(lina));
        assertThat(browser.get("/people/" + mina).body()).contains("李娜", "in the trash");
    }

    @Test
    void theTimelineGoesOnPageByPageWithoutGaps() {
        UUID mina = add("Mina Rahimi");
        for (int i = 0; i < 45; i++) {
            Interaction note = new Interaction(
                    Ids.next(),
                    Interaction.Kind.CALL,
                    Interaction.Direction.BOTH,
                    app.clock().instant(),
                    "Call number " + i + ".",
                    "",
                    Interaction.Balance.UNKNOWN,
                    List.of(Interaction.Participant.of(mina)),
                    app.clock().instant());
            interactions.note(account.id(), note, List.of(), "Noted.");
        }
        StringBuilder seen = new StringBuilder(browser.get("/people/" + mina).body());
        Matcher more;
        int pages = 1;
        String last = seen.toString();
        while ((more = Pattern.compile("href=\"(/people/[^\"]+/notes\\?after=[^\"]+)\"")
                        .matcher(last))
                .find()) {
            last = browser.get(more.group(1)).body();
            seen.append(last);
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        for (int i = 0; i < 45; i++) {
            assertThat(seen).contains("Call number " + i + ".");
        }
    }

    @Test
    void editingKeepsTheTimeAndRemovingCanBeUndone() {
        UUID mina = add("Mina Rahimi");
        browser.post("/note", "with", mina.toString(), "text", "Tea.");
        Interaction before = only();
        String page = browser.get("/notes/" + before.id() + "/edit").body();
        assertThat(page).contains("Tea.", "value=\"2026-11-02\"", "value=\"12:00\"");
        browser.post(
                "/notes/" + before.id() + "/edit",
                "with",
                mina.toString(),
                "text",
                "Green tea.",
                "on",
                "2026-11-02",
                "time",
                "12:00");
        assertThat(only().note()).isEqualTo("Green tea.");
        assertThat(only().happenedAt()).isEqualTo(before.happenedAt());

        HttpResponse<String> removed = browser.post("/notes/" + before.id() + "/remove");
        assertThat(all()).isEmpty();
        browser.post(undo(removed), "back", "/people/" + mina);
        assertThat(only().note()).isEqualTo("Green tea.");
    }

    @Test
    void emptyPagesSayWhatToDoFirst() {
        assertThat(browser.get("/notes").body()).contains("Nothing noted yet");
        assertThat(browser.get("/promises").body()).contains("Nothing is promised");
        assertThat(browser.get("/people/" + add("Mina Rahimi")).body()).contains("Nothing is noted yet.");
    }
}
