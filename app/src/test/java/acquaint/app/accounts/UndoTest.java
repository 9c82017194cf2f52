package acquaint.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Browser;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contacts;
import acquaint.app.platform.Ids;
import acquaint.formats.PersonName;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UndoTest {

    private static App app;

    private Account account;
    private Browser browser;

    @BeforeAll
    static void startServer() {
        app = App.startServer();
    }

    @AfterAll
    static void stopServer() {
        app.close();
    }

    @BeforeEach
    void signIn() {
        account = app.newAccount();
        browser = Browser.signedIn(app, account);
        browser.get("/people");
    }

    @Test
    void saysWhatWasTakenBackAndWhatIsBackAgain() {
        UUID mina = add("Mina Rahimi");
        HttpResponse<String> tagged = browser.post("/people/" + mina + "/tag", "tag", "data");
        HttpResponse<String> undone = undo(tagged);
        assertThat(said(undone)).isEqualTo("Taken back: “Mina Rahimi is tagged ‘data’”.");
        HttpResponse<String> redone = undo(undone);
        assertThat(said(redone)).isEqualTo("Back again: “Mina Rahimi is tagged ‘data’”.");
        assertThat(said(undo(redone))).isEqualTo("Taken back: “Mina Rahimi is tagged ‘data’”.");
    }

    @Test
    void comesBackToThePlaceOnThePage() {
        UUID mina = add("Mina Rahimi");
        HttpResponse<String> tagged = browser.post("/people/" + mina + "/tag", "tag", "data");
        assertThat(tagged.uri().getFragment()).isEqualTo("tagged");
        assertThat(back(tagged)).isEqualTo("/people/" + mina + "#tagged");
        HttpResponse<String> undone = undo(tagged);
        assertThat(undone.uri().getPath()).isEqualTo("/people/" + mina);
        assertThat(undone.uri().getFragment()).isEqualTo("tagged");
        assertThat(back(undone)).isEqualTo("/people/" + mina + "#tagged");
    }

    @Test
    void keepsTheFiltersOfAList() {
        UUID mina = add("Mina Rahimi");
        HttpResponse<String> tagged =
                browser.post("/people/selected?q=mina&sort=added", "do", "tag", "label", "R&D", "ids", mina.toString());
        HttpResponse<String> undone = undo(tagged);
        assertThat(undone.uri().getPath()).isEqualTo("/people");
        assertThat(undone.uri().getQuery()).startsWith("q=mina&sort=added&done=");
        assertThat(undone.body()).contains("Mina Rahimi");
    }

    @Test
    void neverLeavesThisServer() {
        UUID mina = add("Mina Rahimi");
        for (String elsewhere :
                new String[] {"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:x"}) {
            HttpResponse<String> tagged = browser.post("/people/" + mina + "/tag", "tag", elsewhere);
            HttpResponse<String> undone = browser.post(action(tagged), "back", elsewhere);
            assertThat(undone.uri().toString()).startsWith(app.url() + "/");
        }
    }

    private UUID add(String name) {
        Contact contact =
                Contact.named(Ids.next(), PersonName.of(name), app.clock().instant());
        app.get(Contacts.class).save(account.id(), contact, "Added " + name + ".");
        return contact.id();
    }

    /** Presses the button of what the page says was done. */
    private HttpResponse<String> undo(HttpResponse<String> page) {
        return browser.post(action(page), "back", back(page));
    }

    private static String action(HttpResponse<String> page) {
        return first("action=\"(/undo/[^\"]+)\"", page.body());
    }

    private static String back(HttpResponse<String> page) {
        return first("(?s)id=\"flash\".*?name=\"back\" value=\"([^\"]+)\"", page.body())
                .replace("&amp;", "&");
    }

    private static String said(HttpResponse<String> page) {
        return first("(?s)class=\"flash\">\\s*<p dir=\"auto\">([^<]+)</p>", page.body());
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
