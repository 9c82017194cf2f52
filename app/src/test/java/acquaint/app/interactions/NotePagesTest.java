package acquaint.app.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.Db;
import acquaint.app.contacts.ContactQuery;
import acquaint.app.contacts.Contacts;
import acquaint.app.platform.Ids;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Noting a conversation. */
@ParameterizedClass
@EnumSource(Db.class)
class NotePagesTest extends NotesOverHttp {

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
}
