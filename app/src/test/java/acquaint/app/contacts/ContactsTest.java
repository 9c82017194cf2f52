package acquaint.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact.Affiliation;
import acquaint.app.contacts.Contact.Channel;
import acquaint.app.contacts.Contact.ImportantDate;
import acquaint.app.contacts.Contact.Place;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Ids;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Db.class)
class ContactsTest {

    @Parameter
    Db db;

    private App app;
    private Account account;
    private Contacts contacts;

    @BeforeEach
    void start() {
        app = db.app();
        account = app.newAccount();
        contacts = app.get(Contacts.class);
    }

    @Test
    void keepsEveryPartOfAContact() {
        Contact mina = mina();
        contacts.save(account.id(), mina, "Added Mina.");
        assertThat(contacts.get(account.id(), mina.id())).isEqualTo(mina);
    }

    @Test
    void undoesAndRedoesAChange() {
        Contact mina = mina();
        contacts.save(account.id(), mina, "Added Mina.");
        UUID change = contacts.tag(account.id(), List.of(mina.id()), "backups");
        ChangeLog log = app.get(ChangeLog.class);

        UUID undo = log.undo(account.id(), change).action();
        assertThat(contacts.get(account.id(), mina.id())).isEqualTo(mina);

        log.undo(account.id(), undo);
        assertThat(contacts.get(account.id(), mina.id()).tags()).contains("backups");
        assertThat(log.find(account.id(), change))
                .get()
                .extracting(action -> action.undoable())
                .isEqualTo(true);
    }

    @Test
    void undoOfAnAdditionRemovesTheContactAndRedoBringsItBack() {
        Contact mina = mina();
        UUID added = contacts.save(account.id(), mina, "Added Mina.");
        ChangeLog log = app.get(ChangeLog.class);
        UUID undo = log.undo(account.id(), added).action();
        assertThat(contacts.find(account.id(), mina.id())).isEmpty();
        assertThat(contacts.suggest(account.id(), "mina", 5)).isEmpty();
        log.undo(account.id(), undo);
        assertThat(contacts.get(account.id(), mina.id())).isEqualTo(mina);
    }

    @Test
    void anotherAccountSeesNothing() {
        Contact mina = mina();
        contacts.save(account.id(), mina, "Added Mina.");
        Account other = app.newAccount();
        assertThat(contacts.find(other.id(), mina.id())).isEmpty();
        assertThat(contacts.list(other.id(), ContactQuery.everybody(10))).isEmpty();
        assertThat(contacts.suggest(other.id(), "mina", 10)).isEmpty();
    }

    @Test
    void findsByBeginningsWithoutDiacriticsInAnyScript() {
        add("José Núñez");
        add("李娜");
        add("Jürgen Groß");
        add("Анна Каренина");
        assertThat(found("nunez")).containsExactly("José Núñez");
        assertThat(found("NÚÑ jos")).containsExactly("José Núñez");
        assertThat(found("li na")).containsExactly("李娜");
        assertThat(found("娜")).containsExactly("李娜");
        assertThat(found("juergen")).containsExactly("Jürgen Groß");
        assertThat(found("gross")).containsExactly("Jürgen Groß");
        assertThat(found("karen")).containsExactly("Анна Каренина");
        assertThat(found("Кар")).containsExactly("Анна Каренина");
        assertThat(found("\"') OR * name:")).isEmpty();
    }

    @Test
    void pagesThroughTheListWithoutGapsOrDoubles() {
        for (int i = 0; i < 25; i++) {
            add("Person " + (char) ('A' + i % 5));
        }
        for (ContactQuery.Sort sort : ContactQuery.Sort.values()) {
            List<UUID> seen = new ArrayList<>();
            ContactQuery.Cursor cursor = null;
            do {
                ContactQuery query =
                        new ContactQuery("", List.of(), "", "", ContactQuery.Condition.ANY, sort, cursor, 7);
                List<ContactRow> page = contacts.list(account.id(), query);
                page.forEach(row -> seen.add(row.id()));
                cursor = page.size() < 7 ? null : ContactList.cursor(query, page.getLast());
            } while (cursor != null);
            assertThat(seen).as("%s", sort).hasSize(25).doesNotHaveDuplicates();
        }
    }

    private List<String> found(String typed) {
        return contacts.suggest(account.id(), typed, 10).stream()
                .map(ContactRow::name)
                .toList();
    }

    private void add(String name) {
        contacts.save(
                account.id(),
                Contact.named(Ids.next(), PersonName.of(name), app.clock().instant()),
                "Added " + name + ".");
    }

    private Contact mina() {
        Instant now = app.clock().instant();
        return new Contact(
                Ids.next(),
                PersonName.of("Mina", "Rahimi").withNickname("Mi").withPhonetic("MEE-na", ""),
                "she/her",
                List.of(
                        new Affiliation("Nordlys", "Data", "Head of data", PartialDate.ofMonth(2024, 3), null, now),
                        new Affiliation(
                                "Orla", "", "Engineer", PartialDate.ofYear(2019), PartialDate.ofYear(2023), now)),
                List.of(new Channel(Kind.EMAIL, "mina@nordlys.example", Use.PROFESSIONAL, "work", true, now)),
                List.of(new Place("work", "", "Oslo", "", "", "Norway", "Europe/Oslo", now)),
                List.of(new ImportantDate(acquaint.formats.ImportantDate.Kind.BIRTHDAY, "", PartialDate.ofDay(2, 29))),
                List.of("data", "norway"),
                "At Data Evening, through João",
                LocalDate.of(2024, 3, 14),
                "Rebuilds their backups.",
                null,
                "urn:uuid:1",
                List.of("X-FAVOURITE-TEA:oolong", "X-OTHER;TYPE=a:b"),
                now,
                null);
    }
}
