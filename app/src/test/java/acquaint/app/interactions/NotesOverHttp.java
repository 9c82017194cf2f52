package acquaint.app.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Browser;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contacts;
import acquaint.app.platform.Ids;
import acquaint.formats.PersonName;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/**
 * The application over HTTP with an account that has nobody yet. The clock stands at Monday, 2 November 2026, noon UTC;
 * the accounts live in Lisbon.
 */
abstract class NotesOverHttp {

    @Parameter
    Db db;

    static App app;
    Account account;
    Browser browser;
    Interactions interactions;

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

    UUID add(String name) {
        Contact contact =
                Contact.named(Ids.next(), PersonName.of(name), app.clock().instant());
        app.get(Contacts.class).save(account.id(), contact, "Added " + name + ".");
        return contact.id();
    }

    List<Interaction> all() {
        return app.get(Timelines.class).all(account.id(), null, 100).notes();
    }

    Interaction only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    static String undo(HttpResponse<String> page) {
        Matcher form = Pattern.compile("action=\"(/undo/[^\"]+)\"").matcher(page.body());
        assertThat(form.find()).as("offers undo").isTrue();
        return form.group(1);
    }
}
