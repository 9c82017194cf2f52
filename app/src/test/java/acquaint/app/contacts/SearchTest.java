package acquaint.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.interactions.Commitment;
import acquaint.app.interactions.Interaction;
import acquaint.app.interactions.Interaction.Participant;
import acquaint.app.interactions.Interactions;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Ids;
import acquaint.formats.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Db.class)
class SearchTest {

    @Parameter
    Db db;

    private App app;
    private Account account;
    private Contacts contacts;
    private Instant now;

    @BeforeEach
    void start() {
        app = db.app();
        account = app.newAccount();
        contacts = app.get(Contacts.class);
        now = app.clock().instant();
    }

    @Test
    void findsPeopleNotesAndPromisesInThatOrder() {
        UUID mina = person("Mina Rahimi", "");
        note(mina, "Rebuilding their backups in spring.", "send the backup slides");
        person("Backer Lindqvist", "");
        List<Search.Group> groups = search("back");
        assertThat(groups).extracting(Search.Group::heading).containsExactly("People", "Notes", "Promises");
        assertThat(text(groups.get(0))).containsExactly("[Back]er Lindqvist");
        assertThat(text(groups.get(1))).containsExactly("Rebuilding their [back]ups in spring.");
        assertThat(text(groups.get(2))).containsExactly("send the [back]up slides");
        assertThat(groups.get(1).results().getFirst().href()).isEqualTo("/people/" + mina + "#together");
    }

    @Test
    void putsTheWholeNameFirstThenBeginningsThenLaterNamesAndThoseTalkedToLatelyBeforeOthers() {
        person("Joanna An", "");
        person("Anna Berg", "");
        UUID lately = person("Anna Zorn", "");
        person("An", "");
        note(lately, "Hello.", "wave");
        assertThat(names("an")).containsExactly("[An]", "[An]na Zorn", "[An]na Berg", "Joanna [An]");
    }

    @Test
    void findsTheWholeNameEvenAmongHundredsOfNewerOnes() {
        UUID first = person("Anna", "");
        app.get(ChangeLog.class)
                .act(
                        account.id(),
                        "import",
                        "Added.",
                        act -> act.addAll(
                                contacts.store(),
                                java.util.stream.IntStream.range(0, 400)
                                        .mapToObj(i -> Contact.named(Ids.next(), PersonName.of("Anna Newer " + i), now))
                                        .toList()));
        assertThat(search("anna").getFirst().results().getFirst().href()).isEqualTo("/people/" + first);
    }

    @Test
    void showsWhereInACardTheWordStands() {
        person(
                "José Núñez",
                "We talked for an hour about many things, among them the old harbour and his sailing boat.");
        Search.Result found = search("harb").getFirst().results().getFirst();
        assertThat(marks(found.text())).isEqualTo("José Núñez");
        assertThat(marks(found.detail())).contains("the old [harb]our and his").startsWith("… ");
    }

    @Test
    void marksWhatTheFoldedWordsFound() {
        person("José Núñez", "");
        person("Jürgen Groß", "");
        person("李娜", "");
        assertThat(names("nunez")).containsExactly("José [Núñez]");
        assertThat(names("juerg")).containsExactly("[Jürgen] Groß");
        assertThat(names("li na")).containsExactly("[李娜]");
        assertThat(names("娜")).containsExactly("李[娜]");
    }

    @Test
    void findsByOneLetterAndByTwo() {
        UUID xi = person("Xi Wei", "");
        note(xi, "Xylophones, of all things.", "x");
        assertThat(search("x")).extracting(Search.Group::heading).containsExactly("People", "Notes", "Promises");
        assertThat(names("xi")).containsExactly("[Xi] Wei");
    }

    @Test
    void leavesOutTheTrashAndOtherAccounts() {
        UUID mina = person("Mina Rahimi", "");
        assertThat(app.get(Search.class).find(app.newAccount(), "mina", 5)).isEmpty();
        contacts.trash(account.id(), List.of(mina));
        assertThat(search("mina")).isEmpty();
    }

    @Test
    void bearsWhateverIsTyped() {
        person("Mina Rahimi", "100% {safe} \\ _ \"quoted\"");
        for (String typed : List.of(
                "\"",
                "'",
                "') OR 1=1 --",
                "name : mina",
                "mina NOT rahimi",
                "NEAR(mina rahimi)",
                "*",
                "^mina",
                "{",
                "\\",
                "%",
                "_",
                "&",
                "|",
                "!",
                ":*",
                "<script>",
                "\uD83D",
                "\uFFFF",
                "a ".repeat(90),
                "😀",
                "\u200d",
                "zq")) {
            app.get(Search.class).find(account, typed, 5);
            contacts.suggest(account.id(), typed, 5);
        }
        assertThat(names("%")).isEmpty();
        assertThat(contacts.suggest(account.id(), "_ina", 5)).isEmpty();
    }

    @Test
    void namesCommandsByTheirBeginnings() {
        assertThat(Commands.matching(List.of("imp")))
                .extracting(Commands.Command::href)
                .containsExactly("/import");
        assertThat(Commands.matching(List.of("go", "peo")))
                .extracting(Commands.Command::href)
                .containsExactly("/people");
        assertThat(Commands.matching(List.of())).hasSizeGreaterThan(5);
    }

    private List<Search.Group> search(String typed) {
        return app.get(Search.class).find(account, typed, 5);
    }

    private List<String> names(String typed) {
        return search(typed).stream()
                .filter(group -> group.heading().equals("People"))
                .flatMap(group -> text(group).stream())
                .toList();
    }

    private static List<String> text(Search.Group group) {
        return group.results().stream().map(one -> marks(one.text())).toList();
    }

    private static String marks(Marked text) {
        return text.pieces().stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    private UUID person(String name, String note) {
        UUID id = Ids.next();
        Contact contact = Contact.named(id, PersonName.of(name), now);
        contacts.save(
                account.id(),
                new Contact(
                        id,
                        contact.name(),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        null,
                        note,
                        null,
                        "",
                        List.of(),
                        now,
                        null),
                "Added.");
        return id;
    }

    private void note(UUID with, String text, String promise) {
        UUID id = Ids.next();
        app.get(Interactions.class)
                .note(
                        account.id(),
                        new Interaction(
                                id,
                                Interaction.Kind.CALL,
                                Interaction.Direction.BOTH,
                                now.minus(Duration.ofDays(1)),
                                text,
                                "",
                                Interaction.Balance.UNKNOWN,
                                List.of(Participant.of(with)),
                                now),
                        List.of(new Commitment(
                                Ids.next(), id, with, true, promise, null, Commitment.Status.OPEN, null, now, null)),
                        "Noted.");
    }
}
