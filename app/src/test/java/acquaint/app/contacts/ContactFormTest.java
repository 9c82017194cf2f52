package acquaint.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.contacts.Contact.Channel;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Ids;
import acquaint.formats.PartialDate;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Adding and editing by the form. */
class ContactFormTest extends ContactsOverHttp {

    @Test
    void aNameAloneIsEnough() {
        UUID id = add("name", "李娜");
        assertThat(contacts.get(account.id(), id).name().display()).isEqualTo("李娜");
        assertThat(browser.get("/people/" + id).body()).contains("<bdi>李娜</bdi>", "Only the name is known so far");
    }

    @Test
    void everythingTypedIsKept() {
        UUID id = add(
                "name",
                "",
                "given",
                "Mina",
                "family",
                "Rahimi",
                "prefix",
                "Dr.",
                "phoneticGiven",
                "MEE-na",
                "pronouns",
                "she/her",
                "howMet",
                "At Data Evening",
                "metOn",
                "14 March 2024",
                "tags",
                "data, #oslo ,data",
                "note",
                "Rebuilds\r\ntheir backups.",
                "jobs-3-title",
                "Head of data",
                "jobs-3-organisation",
                "Nordlys",
                "jobs-3-from",
                "March 2025",
                "jobs-9-organisation",
                "Orla",
                "jobs-9-to",
                "2023",
                "ways-0-kind",
                "",
                "ways-0-value",
                "mina@nordlys.example",
                "ways-0-use",
                "PROFESSIONAL",
                "ways-0-preferred",
                "on",
                "ways-1-kind",
                "LINKEDIN",
                "ways-1-value",
                "Mina-Rahimi",
                "ways-1-use",
                "UNKNOWN",
                "places-0-locality",
                "Oslo",
                "places-0-country",
                "Norway",
                "days-0-kind",
                "BIRTHDAY",
                "days-0-date",
                "8. März");
        Contact mina = contacts.get(account.id(), id);
        assertThat(mina.name().display()).isEqualTo("Dr. Mina Rahimi");
        assertThat(mina.pronouns()).isEqualTo("she/her");
        assertThat(mina.metOn()).isEqualTo(LocalDate.of(2024, 3, 14));
        assertThat(mina.tags()).containsExactly("data", "oslo");
        assertThat(mina.note()).isEqualTo("Rebuilds\ntheir backups.");
        assertThat(mina.affiliations())
                .extracting(Contact.Affiliation::text)
                .containsExactly("Head of data, Nordlys", "Orla");
        assertThat(mina.affiliations().getFirst().from()).isEqualTo(PartialDate.ofMonth(2025, 3));
        assertThat(mina.channels())
                .extracting(Channel::value)
                .containsExactly("mina@nordlys.example", "https://www.linkedin.com/in/mina-rahimi");
        assertThat(mina.channels().getFirst().preferred()).isTrue();
        assertThat(mina.places().getFirst().zone()).isEqualTo("Europe/Oslo");
        assertThat(mina.dates().getFirst().date()).isEqualTo(PartialDate.ofDay(3, 8));
    }

    @Test
    void theFamilyNameComesFirstInHanAndTheUserMayOverruleTheWholeName() {
        UUID han = add("given", "太郎", "family", "山田");
        assertThat(contacts.get(account.id(), han).name().display()).isEqualTo("山田太郎");
        UUID own = add("given", "Béla", "family", "Kovács", "name", "Kovács Béla");
        assertThat(contacts.get(account.id(), own).name().display()).isEqualTo("Kovács Béla");
    }

    @Test
    void aChangedPartChangesTheComposedNameButNotOneThatTheUserWrote() {
        UUID id = add("given", "Mina", "family", "Rahimi");
        edit(id, "family", "Rahimi-Berg");
        assertThat(contacts.get(account.id(), id).name().display()).isEqualTo("Mina Rahimi-Berg");
        UUID own = add("given", "Béla", "family", "Kovács", "name", "Kovács Béla");
        edit(own, "family", "Kovács-Nagy");
        assertThat(contacts.get(account.id(), own).name().display()).isEqualTo("Kovács Béla");
    }

    @Test
    void aFormThatIsSentTwiceAddsOnePerson() {
        UUID id = add("name", "Kenji Watanabe");
        browser.post("/people/new", "id", id.toString(), "name", "Kenji Watanabe");
        assertThat(contacts.list(account.id(), ContactQuery.everybody(10))).hasSize(1);
    }

    @Test
    void wrongInputSaysWhatAndLosesNothing() {
        HttpResponse<String> answer = browser.post(
                "/people/new",
                "id",
                Ids.next().toString(),
                "name",
                "",
                "pronouns",
                "they/them",
                "days-0-kind",
                "BIRTHDAY",
                "days-0-date",
                "31 February",
                "ways-0-kind",
                "EMAIL",
                "ways-0-value",
                "mina@",
                "metOn",
                "29 February 2023");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("4 things to look at", "href=\"#days-0-date\"", "“31 February” does not exist")
                .contains(
                        "“29 February 2023” does not exist",
                        "The e-mail “mina@” is not complete",
                        "A name alone is enough")
                .contains("value=\"they/them\"", "value=\"31 February\"", "value=\"mina@\"");
        assertThat(contacts.list(account.id(), ContactQuery.everybody(10))).isEmpty();
    }

    @Test
    void rowsAreAddedAndRemovedWithoutScripts() {
        String id = Ids.next().toString();
        String more = browser.post("/people/new", "id", id, "name", "Ana", "ways-0-value", "one", "add", "ways")
                .body();
        assertThat(more).contains("value=\"Ana\"", "name=\"ways-0-value\" value=\"one\"", "name=\"ways-1-value\"");
        String fewer = browser.post(
                        "/people/new",
                        "id",
                        id,
                        "name",
                        "Ana",
                        "ways-0-value",
                        "one",
                        "ways-1-value",
                        "two",
                        "remove",
                        "ways-0")
                .body();
        assertThat(fewer).contains("name=\"ways-0-value\" value=\"two\"").doesNotContain("value=\"one\"");
        assertThat(contacts.find(account.id(), UUID.fromString(id))).isEmpty();
    }

    @Test
    void anEditKeepsWhatTheFormDoesNotShowAndTheAgeOfWhatDidNotChange() {
        Instant old = app.clock().instant().minus(Duration.ofDays(430));
        Contact before = imported(old);
        assertThat(browser.get("/people/" + before.id()).body()).contains("seen 14 months ago");
        edit(before.id(), "ways-1-value", "+47 22 00 00 01");
        Contact after = contacts.get(account.id(), before.id());
        assertThat(after.vcardUid()).isEqualTo("urn:uuid:7");
        assertThat(after.vcardExtra()).containsExactly("X-TEA:oolong");
        assertThat(after.createdAt()).isEqualTo(old);
        assertThat(after.channels())
                .extracting(Channel::seenAt)
                .containsExactly(old, app.clock().instant());
        assertThat(after.affiliations()).isEqualTo(before.affiliations());
        assertThat(after.places()).isEqualTo(before.places());
        assertThat(after.dates()).isEqualTo(before.dates());
    }

    @Test
    void sendingAnUntouchedFormChangesNothing() {
        Contact before = imported(app.clock().instant().minus(Duration.ofDays(500)));
        edit(before.id());
        assertThat(contacts.get(account.id(), before.id())).isEqualTo(before);
        assertThat(app.get(ChangeLog.class).history(account.id(), "contact", before.id(), 10))
                .hasSize(1);
    }

    @Test
    void whoeverWasSlowerSeesTheOthersChangeAndChooses() {
        UUID id = add("name", "Mina Rahimi", "pronouns", "she/her");
        List<String> mine = fields(browser.get("/people/" + id + "/edit").body());
        contacts.tag(account.id(), List.of(id), "backups");
        set(mine, "pronouns", "they/them");
        HttpResponse<String> answer = browser.post("/people/" + id + "/edit", mine.toArray(String[]::new));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains(
                        "was changed while you were writing", "<ins>backups</ins>", "value=\"they/them\"", "Keep mine");
        assertThat(contacts.get(account.id(), id).pronouns()).isEqualTo("she/her");
        browser.post("/people/" + id + "/edit", fields(answer.body()).toArray(String[]::new));
        assertThat(contacts.get(account.id(), id).pronouns()).isEqualTo("they/them");
    }
}
