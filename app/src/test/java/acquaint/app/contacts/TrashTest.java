package acquaint.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.platform.Ids;
import acquaint.formats.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Db.class)
class TrashTest {

    @Parameter
    Db db;

    private App app;
    private Account account;
    private Contacts contacts;
    private Trash trash;
    private Instant now;

    @BeforeEach
    void start() {
        app = db.app();
        account = app.newAccount();
        contacts = app.get(Contacts.class);
        trash = app.get(Trash.class);
        now = app.clock().instant();
    }

    @Test
    void saysWhenEachIsGoneForGood() {
        contacts.trash(account.id(), List.of(person("Mina Rahimi")));
        assertThat(trash.page(account, null).people())
                .extracting(Trash.Line::name, Trash.Line::gone)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Mina Rahimi", "in 4 weeks"));
    }

    @Test
    void removesAfterThirtyDaysAndNotBefore() {
        UUID mina = person("Mina Rahimi");
        contacts.trash(account.id(), List.of(mina));
        trash.run(now.plus(Duration.ofDays(29)));
        assertThat(contacts.find(account.id(), mina)).isPresent();
        trash.run(now.plus(Duration.ofDays(30)));
        assertThat(contacts.find(account.id(), mina)).isEmpty();
    }

    @Test
    void leavesThoseWhoWereRestored() {
        UUID mina = person("Mina Rahimi");
        contacts.trash(account.id(), List.of(mina));
        contacts.restore(account.id(), List.of(mina));
        trash.run(now.plus(Duration.ofDays(31)));
        assertThat(contacts.get(account.id(), mina).trashed()).isFalse();
    }

    @Test
    void leadsThroughALongTrash() {
        for (int i = 0; i < 130; i++) {
            contacts.trash(account.id(), List.of(person("Person " + i)));
        }
        Trash.Page first = trash.page(account, null);
        Trash.Page second = trash.page(account, ContactQuery.Cursor.parse(first.next()));
        assertThat(first.people()).hasSize(100);
        assertThat(second.people()).hasSize(30).doesNotContainAnyElementsOf(first.people());
        assertThat(second.next()).isNull();
    }

    private UUID person(String name) {
        UUID id = Ids.next();
        contacts.save(account.id(), Contact.named(id, PersonName.of(name), now), "Added.");
        return id;
    }
}
