package acquaint.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.Browser;
import acquaint.app.contacts.Contact.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A contact's page, its history, and pasting. */
class ContactPagesTest extends ContactsOverHttp {

    @Test
    void thePageSaysHowToReachThemAndWhy() {
        Contact contact = imported(app.clock().instant());
        String page = browser.get("/people/" + contact.id()).body();
        assertThat(page)
                .contains("Head of data at Nordlys", "Oslo, Norway", "13:00 there")
                .contains("href=\"mailto:mina@nordlys.example\" title=\"Why this way: the professional e-mail\"")
                .contains("personal: ask first", "href=\"tel:+4722000000\"")
                .contains("turns 42 in 4 months");
    }

    @Test
    void aPersonalChannelIsTheLastChoiceAndScriptsAreNeverLinks() {
        Instant now = app.clock().instant();
        Channel personal = new Channel(Kind.EMAIL, "mina@home.example", Use.PERSONAL, "", true, now);
        Channel phone = new Channel(Kind.PHONE, "+47 22 00 00 00", Use.PROFESSIONAL, "", false, now);
        Channel script = new Channel(Kind.WEBSITE, "javascript:alert(1)", Use.PROFESSIONAL, "", true, now);
        assertThat(Reach.best(List.of(personal, phone, script)))
                .get()
                .extracting(Reach::channel)
                .isEqualTo(phone);
        assertThat(Reach.best(List.of(personal, script)))
                .get()
                .extracting(Reach::reason)
                .asString()
                .contains("ask first");
        assertThat(Reach.best(List.of(script))).isEmpty();
    }

    @Test
    void theHistorySaysFieldByFieldWhatChangedAndGoesBack() {
        UUID id = add("name", "Mina Rahimi", "jobs-0-title", "Engineer", "jobs-0-organisation", "Orla");
        edit(id, "jobs-0-title", "Head of data", "tags", "data");
        String page = browser.get("/people/" + id + "/history").body();
        assertThat(page).contains("<del>Orla, Engineer</del>", "<ins>Orla, Head of data</ins>", "<ins>data</ins>");
        Matcher first = Pattern.compile("name=\"to\" value=\"(\\d+)\"").matcher(page);
        assertThat(first.find()).isTrue();
        HttpResponse<String> back = browser.post("/people/" + id + "/history", "to", first.group(1));
        assertThat(back.body()).contains("Engineer at Orla", "Mina Rahimi is as before.", "Undo");
        assertThat(contacts.get(account.id(), id).tags()).isEmpty();
    }

    @Test
    void theTrashGivesBackAndEachStepCanBeUndone() {
        UUID id = add("name", "Mina Rahimi");
        browser.post("/people/" + id + "/trash");
        assertThat(contacts.get(account.id(), id).trashed()).isTrue();
        assertThat(browser.get("/people/" + id).body()).contains("Gone for good on 2 December 2026", "Restore");
        HttpResponse<String> restored = browser.post("/people/" + id + "/restore");
        assertThat(restored.body()).contains("Mina Rahimi is back from the trash.", "Undo");
        assertThat(contacts.get(account.id(), id).trashed()).isFalse();
        assertThat(browser.post("/people/" + id + "/tag", "tag", " #data ").body())
                .contains("Undo");
        assertThat(contacts.get(account.id(), id).tags()).containsExactly("data");
        browser.post("/people/" + id + "/untag", "tag", "data");
        assertThat(contacts.get(account.id(), id).tags()).isEmpty();
    }

    @Test
    void aPastedSignatureIsShownToLookOverAndNothingIsKeptUnseen() {
        browser.get("/people/paste");
        HttpResponse<String> answer =
                browser.post("/people/paste", "text", "Mina Rahimi\nHead of data\nNordlys AS\nmina@nordlys.example");
        assertThat(answer.body())
                .contains("value=\"Mina Rahimi\"", "value=\"Head of data\"", "value=\"mina@nordlys.example\"");
        assertThat(contacts.list(account.id(), ContactQuery.everybody(10))).isEmpty();
        assertThat(browser.post("/people/paste", "text", "?").statusCode()).isEqualTo(422);
    }

    @Test
    void aPastedAddressThatIsKnownOffersToAddToThatCard() {
        UUID id = add("name", "Mina", "ways-0-value", "mina@nordlys.example");
        String text = "Mina Rahimi\nHead of data at Nordlys\nmina@nordlys.example\n+47 22 00 00 00";
        assertThat(browser.post("/people/paste", "text", text).body()).contains("You know", "Add it to their card");
        List<String> fields = fields(browser.post("/people/paste", "text", text, "into", id.toString())
                .body());
        browser.post("/people/" + id + "/edit", fields.toArray(String[]::new));
        Contact mina = contacts.get(account.id(), id);
        assertThat(mina.headline()).isEqualTo("Head of data, Nordlys");
        assertThat(mina.channels())
                .extracting(Channel::value)
                .containsExactly("mina@nordlys.example", "+47 22 00 00 00");
    }

    @Test
    void anotherAccountFindsNobodyAtTheAddress() {
        UUID id = add("name", "Mina Rahimi");
        Browser other = Browser.signedIn(app);
        for (String page : List.of("", "/edit", "/history")) {
            assertThat(other.get("/people/" + id + page).statusCode()).as(page).isEqualTo(404);
        }
        for (String deed : List.of("/edit", "/trash", "/restore")) {
            assertThat(other.post("/people/" + id + deed).statusCode()).as(deed).isEqualTo(404);
        }
        assertThat(other.post("/people/" + id + "/tag", "tag", "x").statusCode())
                .isEqualTo(404);
        assertThat(other.post("/people/" + id + "/untag", "tag", "x").statusCode())
                .isEqualTo(404);
        assertThat(other.post("/people/" + id + "/history", "to", "1").statusCode())
                .isEqualTo(404);
    }
}
