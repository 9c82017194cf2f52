package acquaint.app.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Browser;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.ContactQuery;
import acquaint.app.contacts.Contacts;
import acquaint.app.platform.Back;
import acquaint.app.platform.Ids;
import acquaint.formats.PersonName;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The clock stands at Monday, 2 November 2026, noon UTC; the accounts live in Lisbon. */
@ParameterizedClass
@EnumSource(Db.class)
class NotePagesTest {

    @Parameter
    Db db;

    private static App app;
    private Account account;
    private Browser browser;
    private Interactions interactions;

    @BeforeParameterizedClassInvocation
    static void startServer(Db db) {
        app = App.startServer("--acquaint.database-url=" + db.freshUrl());
    }

    @AfterParameterizedClassInvocation
    static void stopServer() {
        app.close();
    }

    @BeforeEach
    void signIn() {
        interactions = app.get(Interactions.class);
        account = app.newAccount();
        browser = Browser.signedIn(app, account);
        browser.get("/note");
    }

    @Test
    void notesAConversationFromWhoAndOneLine() {
        UUID mina = add("Mina Rahimi");
        HttpResponse<String> answer = browser.post("/note", "who", "mina rahimi", "text", "Backups take all night.");
        assertThat(answer.uri().getPath()).isEqualTo("/people/" + mina);
        assertThat(answer.body()).contains("Noted: conversation with Mina Rahimi.", "Undo", "Backups take all night.");
        assertThat(only().happenedAt()).isEqualTo(app.clock().instant());
    }

    @Test
    void undoTakesTheNoteBackAndRedoBringsItAgain() {
        UUID mina = add("Mina Rahimi");
        HttpResponse<String> noted = browser.post("/note", "with", mina.toString(), "text", "Tea.");
        HttpResponse<String> undone = browser.post(undo(noted), "back", "/people/" + mina);
        assertThat(all()).isEmpty();
        browser.post(undo(undone), "back", "/people/" + mina);
        assertThat(only().note()).isEqualTo("Tea.");
    }

    @Test
    void linksTheTimelineOfEverybodyNamed() {
        UUID mina = add("Mina Rahimi");
        UUID lina = add("李娜");
        UUID jose = add("José Núñez");
        browser.post("/note", "with", mina.toString(), "who", "Jose Nunez", "text", "Lunch with @李娜 in the park.");
        assertThat(only().contacts()).containsExactly(mina, jose, lina);
        for (UUID id : List.of(mina, lina, jose)) {
            assertThat(browser.get("/people/" + id).body()).contains("Lunch with @李娜 in the park.");
        }
        assertThat(browser.get("/people/" + mina).body()).contains("/people/" + lina, "/people/" + jose);
    }

    @Test
    void aNameNotKnownYetBecomesAMentionedPersonAndLaterAContact() {
        UUID mina = add("Mina Rahimi");
        browser.post("/note", "with", mina.toString(), "text", "She works with @Petra Novák on storage.");
        Interaction note = only();
        assertThat(note.participants())
                .containsExactly(Interaction.Participant.of(mina), Interaction.Participant.mentioned("Petra Novák"));
        assertThat(browser.get("/people/" + mina).body()).contains("Make a contact", "Never");

        HttpResponse<String> made = browser.post("/notes/" + note.id() + "/contact", "name", "Petra Novák");
        assertThat(made.body()).contains("Added Petra Novák.", "She works with @Petra Novák on storage.");
        assertThat(only().contacts()).hasSize(2);

        browser.post(undo(made), "back", "/notes/" + note.id());
        assertThat(only()).isEqualTo(note);
        assertThat(app.get(Contacts.class).list(account.id(), ContactQuery.everybody(10)))
                .hasSize(1);
    }

    @Test
    void aMentionedPersonCanBeLeftANameForEver() {
        UUID mina = add("Mina Rahimi");
        browser.post("/note", "with", mina.toString(), "new", "Petra");
        HttpResponse<String> page =
                browser.post("/notes/" + only().id() + "/never", "name", "Petra", "back", "/people/" + mina);
        assertThat(page.uri().getPath()).isEqualTo("/people/" + mina);
        assertThat(page.body()).contains("Petra stays a name in the note.").doesNotContain("Make a contact");
        browser.post("/notes/" + only().id() + "/edit", "with", mina.toString(), "new", "Petra", "text", "More.");
        assertThat(only().participants().getLast().dismissed()).isTrue();
    }

    @Test
    void theSameFormSentTwiceNotesOnce() {
        UUID mina = add("Mina Rahimi");
        String id = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer =
                    browser.post("/note", "id", id, "with", mina.toString(), "new", "Petra", "text", "Tea.");
            assertThat(answer.body()).contains("Noted: conversation with Mina Rahimi and Petra.");
        }
        assertThat(all()).hasSize(1);
    }

    @Test
    void theSameFormFilledAnewAfterGoingBackIsAnotherNote() {
        UUID mina = add("Mina Rahimi");
        String id = Ids.next().toString();
        browser.post("/note", "id", id, "with", mina.toString(), "text", "Tea.");
        browser.post("/note", "id", id, "with", mina.toString(), "text", "Coffee.");
        browser.post("/note", "id", id, "with", mina.toString(), "text", "Coffee.");
        assertThat(all()).extracting(Interaction::note).containsExactlyInAnyOrder("Tea.", "Coffee.");
    }

    @Test
    void aNoteCanBeKeptAgainAfterItWasUndone() {
        UUID mina = add("Mina Rahimi");
        String id = Ids.next().toString();
        String[] fields = {"id", id, "with", mina.toString(), "text", "Tea."};
        HttpResponse<String> noted = browser.post("/note", fields);
        browser.post(undo(noted), "back", "/people/" + mina);
        browser.post("/note", fields);
        assertThat(only().note()).isEqualTo("Tea.");
    }

    @Test
    void anIncompleteFormComesBackWithEverythingTyped() {
        add("Mina Rahimi");
        HttpResponse<String> answer = browser.post(
                "/note",
                "text",
                "Talked <b>long</b>.",
                "on",
                "someday",
                "time",
                "25:99",
                "occasion",
                "Data Evening",
                "kind",
                "CALL",
                "balance",
                "I_TALKED");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("With whom was it?", "“someday” is no day we can read", "“25:99” is no time we can read")
                .contains("Talked &lt;b&gt;long&lt;/b&gt;.", "value=\"someday\"", "value=\"Data Evening\"")
                .contains("value=\"CALL\" checked", "value=\"I_TALKED\" checked");
        assertThat(all()).isEmpty();
    }

    @Test
    void aSentenceInThePlaceOfNamesIsToldSoAndNobodyIsMadeOfIt() {
        HttpResponse<String> answer = browser.post("/note", "who", "Had lunch with Mina yesterday.");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("That reads like a sentence.", "value=\"Had lunch with Mina yesterday.\"");
        assertThat(all()).isEmpty();
    }

    @Test
    void anEmptyFormAsksForOneLine() {
        HttpResponse<String> answer = browser.post("/note");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Write one line about what happened, and with whom.");
    }

    @Test
    void takesDaysInWordsInTheAccountsZone() {
        UUID mina = add("Mina Rahimi");
        browser.post("/note", "with", mina.toString(), "on", "yesterday", "time", "18:30");
        assertThat(only().happenedAt()).hasToString("2026-11-01T18:30:00Z");
        assertThat(browser.get("/people/" + mina).body()).contains("yesterday");
    }

    @Test
    void refusesWhatIsStillToCome() {
        UUID mina = add("Mina Rahimi");
        HttpResponse<String> answer = browser.post("/note", "with", mina.toString(), "on", "tomorrow");
        assertThat(answer.body()).contains("That day is still to come.", "Mina Rahimi");
        assertThat(all()).isEmpty();
    }

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

    private UUID add(String name) {
        Contact contact =
                Contact.named(Ids.next(), PersonName.of(name), app.clock().instant());
        app.get(Contacts.class).save(account.id(), contact, "Added " + name + ".");
        return contact.id();
    }

    private List<Interaction> all() {
        return app.get(Timelines.class).all(account.id(), null, 100).notes();
    }

    private Interaction only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private static String undo(HttpResponse<String> page) {
        Matcher form = Pattern.compile("action=\"(/undo/[^\"]+)\"").matcher(page.body());
        assertThat(form.find()).as("offers undo").isTrue();
        return form.group(1);
    }
}
