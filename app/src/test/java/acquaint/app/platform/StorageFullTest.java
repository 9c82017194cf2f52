package acquaint.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import acquaint.app.App;
import acquaint.app.Browser;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.ContactQuery;
import acquaint.app.contacts.Contacts;
import acquaint.formats.PersonName;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A full disk, played by SQLite's own limit on the pages of its file, which fails in the same way. */
class StorageFullTest {

    @Test
    void aFullDiskRefusesTheWriteKeepsWhatWasThereAndGoesOnOnceThereIsRoom() {
        try (App app = App.startServer("--acquaint.database-url=" + Db.SQLITE.freshUrl())) {
            Account account = app.newAccount();
            Contacts contacts = app.get(Contacts.class);
            contacts.save(account.id(), named("Ngozi", app), "Added Ngozi.");
            Browser browser = Browser.signedIn(app, account);
            browser.get("/people/new");

            limitPages(app, true);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 2000; i++) {
                            contacts.save(account.id(), named("Person " + i, app), "Added.");
                        }
                    })
                    .isInstanceOf(StorageFull.class)
                    .hasMessageContaining("disk is full");
            int kept = contacts.count(account.id(), ContactQuery.everybody(1));
            HttpResponse<String> refused = browser.post(
                    "/people/new", "id", Ids.next().toString(), "name", "Tariq", "note", "a long note ".repeat(1000));
            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(refused.body()).contains("disk is full").contains("What you had stays");
            assertThat(contacts.count(account.id(), ContactQuery.everybody(1))).isEqualTo(kept);

            limitPages(app, false);
            contacts.save(account.id(), named("Leilani", app), "Added Leilani.");
            assertThat(contacts.suggest(account.id(), "leil", 1)).hasSize(1);
            assertThat(contacts.suggest(account.id(), "ngoz", 1)).hasSize(1);
        }
    }

    private static Contact named(String name, App app) {
        return Contact.named(Ids.next(), PersonName.of(name), app.clock().instant());
    }

    private static void limitPages(App app, boolean limited) {
        app.get(Database.class).write(sql -> {
            int pages = sql.fetchOne("pragma page_count").get(0, Integer.class);
            return sql.fetch("pragma max_page_count = " + (limited ? pages + 5 : 1_000_000_000));
        });
    }
}
