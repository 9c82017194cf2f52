package acquaint.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Browser;
import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact.Channel;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Ids;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonName;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactPagesTest {

    private static App app;

    private Account account;
    private Browser browser;
    private Contacts contacts;

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
        app.clock().set(Instant.parse("2026-11-02T12:00:00Z"));
        account = app.newAccount();
        browser = Browser.signedIn(app, account);
        contacts = app.get(Contacts.class);
    }

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

    private UUID add(String... fields) {
        UUID id = Ids.next();
        List<String> all = new ArrayList<>(List.of("id", id.toString()));
        all.addAll(List.of(fields));
        browser.get("/people/new");
        HttpResponse<String> answer = browser.post("/people/new", all.toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return id;
    }

    /** Opens the form of a contact, changes some fields and sends it. */
    private void edit(UUID id, String... changed) {
        List<String> fields = fields(browser.get("/people/" + id + "/edit").body());
        for (int i = 0; i < changed.length; i += 2) {
            set(fields, changed[i], changed[i + 1]);
        }
        HttpResponse<String> answer = browser.post("/people/" + id + "/edit", fields.toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void set(List<String> fields, String name, String value) {
        for (int i = 0; i < fields.size(); i += 2) {
            if (fields.get(i).equals(name)) {
                fields.set(i + 1, value);
                return;
            }
        }
        throw new AssertionError("The form has no field " + name);
    }

    /** Names and values in turn of what a browser would send of the page's form, as it stands. */
    private static List<String> fields(String page) {
        String form = page.substring(page.indexOf("<form class=\"form\""), page.indexOf("id=\"keep\""))
                .replaceAll("(?s)<template>.*?</template>", "");
        List<String> fields = new ArrayList<>();
        Matcher input = Pattern.compile("(?s)<input ([^>]*)>|<select [^>]*name=\"([^\"]+)\".*?</select>"
                        + "|<textarea [^>]*name=\"([^\"]+)\"[^>]*>(.*?)</textarea>")
                .matcher(form);
        while (input.find()) {
            if (input.group(1) != null) {
                String attributes = input.group(1);
                if (!attributes.contains("type=\"checkbox\"") || attributes.contains(" checked")) {
                    fields.add(attribute(attributes, "name"));
                    fields.add(attribute(attributes, "value"));
                }
            } else if (input.group(2) != null) {
                Matcher chosen = Pattern.compile("value=\"([^\"]*)\" selected").matcher(input.group());
                fields.add(input.group(2));
                fields.add(chosen.find() ? chosen.group(1) : "");
            } else {
                fields.add(input.group(3));
                fields.add(unescaped(input.group(4)));
            }
        }
        int csrf = fields.indexOf("_csrf");
        fields.subList(csrf, csrf + 2).clear();
        return fields;
    }

    private static String attribute(String attributes, String name) {
        Matcher attribute = Pattern.compile("(?:^| )" + name + "=\"([^\"]*)\"").matcher(attributes);
        return attribute.find() ? unescaped(attribute.group(1)) : "";
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** A contact as an import would leave it. */
    private Contact imported(Instant seen) {
        Contact contact = new Contact(
                Ids.next(),
                PersonName.of("Mina", "Rahimi"),
                "she/her",
                List.of(
                        new Contact.Affiliation("Nordlys", "", "Head of data", PartialDate.ofYear(2025), null, seen),
                        new Contact.Affiliation(
                                "Orla \"& Co\"",
                                "",
                                "",
                                PartialDate.ofMonth(2019, 3),
                                PartialDate.of(2023, 1, 31),
                                seen)),
                List.of(
                        new Channel(Kind.EMAIL, "mina@nordlys.example", Use.PROFESSIONAL, "work", false, seen),
                        new Channel(Kind.PHONE, "+47 22 00 00 00", Use.PERSONAL, "mobile", false, seen)),
                List.of(new Contact.Place("work", "Storgata 1\n2nd floor", "Oslo", "", "0155", "Norway", null, seen)),
                List.of(
                        new Contact.ImportantDate(
                                acquaint.formats.ImportantDate.Kind.BIRTHDAY, "", PartialDate.of(1985, 3, 8)),
                        new Contact.ImportantDate(
                                acquaint.formats.ImportantDate.Kind.OTHER,
                                "sabbatical",
                                new PartialDate(null, 4, null))),
                List.of("data", "oslo"),
                "At Data Evening",
                LocalDate.of(2024, 3, 14),
                "Rebuilds <their> backups.\nAll night.",
                null,
                "urn:uuid:7",
                List.of("X-TEA:oolong"),
                seen,
                null);
        contacts.save(account.id(), contact, "Added Mina.");
        return contacts.get(account.id(), contact.id());
    }
}
