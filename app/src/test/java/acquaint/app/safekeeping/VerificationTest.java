package acquaint.app.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contacts;
import acquaint.app.platform.Database;
import acquaint.app.platform.Ids;
import acquaint.formats.PersonName;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Db.class)
class VerificationTest {

    @Parameter
    Db db;

    private App app;
    private String url;
    private Account account;

    @BeforeEach
    void fill() {
        url = db.freshUrl();
        app = App.start("--acquaint.database-url=" + url);
        account = app.newAccount();
        add("Mina Rahimi");
        UUID gone = add("李娜");
        app.get(Contacts.class).trash(account.id(), List.of(gone));
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void aDatabaseThatWasOnlyUsedIsWhole() {
        assertThat(report().findings()).isEmpty();
        assertThat(report().people()).isEqualTo(2);
        assertThat(report().changes()).isEqualTo(3);
    }

    @Test
    void everyBreakIsFound() {
        breaks("delete from change_log where seq = 2", "has a gap");
        breaks("delete from search_entry where entity = 'contact'", "cannot be found by searching");
        breaks("update contact set photo = 'nothing'", "photo that is missing");
        breaks("update contact set id = account_id where display_name = 'Mina Rahimi'", "the change log does not know");
        breaks("update change_log set after = null", "the change log does not know");
        breaks(
                "insert into change_sequence (account_id, last_seq) values ('%s', 3)".formatted(Ids.next()),
                "belong to no account");
    }

    private void breaks(String statement, String expected) {
        Database database = app.get(Database.class);
        try {
            database.write(sql -> {
                sql.execute(statement);
                return null;
            });
            assertThat(report().findings()).as(statement).anyMatch(finding -> finding.contains(expected));
        } finally {
            app.close();
            fill();
        }
    }

    private Verification.Report report() {
        return app.get(Database.class).file().map(Verification::of).orElseGet(() -> Verification.of(url));
    }

    private UUID add(String name) {
        Contact contact =
                Contact.named(Ids.next(), PersonName.of(name), app.clock().instant());
        app.get(Contacts.class).save(account.id(), contact, "Added.");
        return contact.id();
    }
}
