package acquaint.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Browser;
import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact.Channel;
import acquaint.app.platform.Ids;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonName;
import java.net.http.HttpResponse;
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

/** The application over HTTP with an account that has nobody yet, and the form of a contact as a browser sends it. */
abstract class ContactsOverHttp {

    static App app;

    Account account;
    Browser browser;
    Contacts contacts;

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

    UUID add(String... fields) {
        UUID id = Ids.next();
        List<String> all = new ArrayList<>(List.of("id", id.toString()));
        all.addAll(List.of(fields));
        browser.get("/people/new");
        HttpResponse<String> answer = browser.post("/people/new", all.toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return id;
    }

    /** Opens the form of a contact, changes some fields and sends it. */
    void edit(UUID id, String... changed) {
        List<String> fields = fields(browser.get("/people/" + id + "/edit").body());
        for (int i = 0; i < changed.length; i += 2) {
            set(fields, changed[i], changed[i + 1]);
        }
        HttpResponse<String> answer = browser.post("/people/" + id + "/edit", fields.toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    static void set(List<String> fields, String name, String value) {
        for (int i = 0; i < fields.size(); i += 2) {
            if (fields.get(i).equals(name)) {
                fields.set(i + 1, value);
                return;
            }
        }
        throw new AssertionError("The form has no field " + name);
    }

    /** Names and values in turn of what a browser would send of the page's form, as it stands. */
    static List<String> fields(String page) {
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

    static String attribute(String attributes, String name) {
        Matcher attribute = Pattern.compile("(?:^| )" + name + "=\"([^\"]*)\"").matcher(attributes);
        return attribute.find() ? unescaped(attribute.group(1)) : "";
    }

    static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** A contact as an import would leave it. */
    Contact imported(Instant seen) {
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
