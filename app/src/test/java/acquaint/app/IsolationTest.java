package acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contacts;
import acquaint.app.interactions.Commitment;
import acquaint.app.interactions.Interaction;
import acquaint.app.interactions.Interactions;
import acquaint.app.platform.Database;
import acquaint.app.platform.Ids;
import acquaint.formats.PersonName;
import acquaint.tables.DefaultSchema;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nothing of one account shows in another. Takes every address that the application answers, whichever module has it,
 * and asks for it as another account with the first one's ids: a new page is tested the day it is added.
 */
class IsolationTest {

    private static final String MARK = "Zwölfseelen";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)}");

    /** The parameters by which forms name things. */
    private static final List<String> ID_PARAMETERS =
            List.of("id", "ids", "with", "contact", "contacts", "interaction", "action", "import", "token");

    private static App app;
    private static Account owner;
    private static final Set<String> ownerIds = new LinkedHashSet<>();

    @BeforeAll
    static void fillOneAccount() {
        app = App.startServer();
        owner = app.newAccount();
        Contact contact = Contact.named(
                Ids.next(), PersonName.of(MARK + " Person"), app.clock().instant());
        UUID added = app.get(Contacts.class).save(owner.id(), contact, "Added " + MARK + ".");
        Interaction interaction = new Interaction(
                Ids.next(),
                Interaction.Kind.CONVERSATION,
                Interaction.Direction.BOTH,
                app.clock().instant(),
                "About " + MARK,
                MARK + " evening",
                Interaction.Balance.UNKNOWN,
                List.of(Interaction.Participant.of(contact.id())),
                app.clock().instant());
        Commitment commitment = new Commitment(
                Ids.next(),
                interaction.id(),
                contact.id(),
                true,
                "send " + MARK,
                LocalDate.of(2026, 11, 2),
                Commitment.Status.OPEN,
                null,
                app.clock().instant(),
                null);
        app.get(Interactions.class).note(owner.id(), interaction, List.of(commitment), "Noted " + MARK + ".");
        Browser browser = Browser.signedIn(app, owner);
        browser.get("/import");
        browser.upload(
                "/import",
                MARK + ".vcf",
                ("BEGIN:VCARD\r\nVERSION:3.0\r\nN:" + MARK + ";Imported\r\nFN:" + MARK + "\r\nEND:VCARD\r\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        ownerIds.add(added.toString());
        ownerIds.addAll(idsOf(owner.id()));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void noAddressShowsOrChangesWhatIsAnotherAccounts() {
        Browser stranger = Browser.signedIn(app);
        Map<String, List<Record>> before = rows(owner.id());
        List<String> asked = new ArrayList<>();
        for (RequestMappingInfo address : addresses()) {
            for (String pattern : address.getPatternValues()) {
                for (String path : paths(pattern)) {
                    for (RequestMethod method : methods(address)) {
                        HttpResponse<String> answer = ask(stranger, method, path);
                        assertThat(answer.body()).as("%s %s", method, path).doesNotContain(MARK);
                        asked.add(method + " " + path);
                    }
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(rows(owner.id())).isEqualTo(before);
    }

    @Test
    void noAddressAnswersWithoutSigningInButThoseThatMust() {
        Browser nobody = new Browser(app.url());
        for (RequestMappingInfo address : addresses()) {
            for (String pattern : address.getPatternValues()) {
                String path = paths(pattern).getFirst();
                HttpResponse<String> answer = nobody.get(path);
                boolean open = answer.uri().getPath().matches("/(sign-in|first-run|join/.*|static/.*|error|health)");
                // what a key opens is open to everybody, and tells a wrong key that there is nothing
                boolean byKey = path.startsWith("/join/") || path.startsWith("/demo/enter/");
                assertThat(open || answer.statusCode() == 401 || answer.statusCode() == 404 && byKey)
                        .as("%s answers %s at %s", path, answer.statusCode(), answer.uri())
                        .isTrue();
                assertThat(answer.body()).doesNotContain(MARK);
            }
        }
    }

    private static Set<RequestMappingInfo> addresses() {
        return app.get(RequestMappingHandlerMapping.class).getHandlerMethods().keySet();
    }

    private static Set<RequestMethod> methods(RequestMappingInfo address) {
        Set<RequestMethod> methods = address.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
    }

    /** The pattern with each variable replaced by each of the owner's ids in turn. */
    private static List<String> paths(String pattern) {
        if (!VARIABLE.matcher(pattern).find()) {
            return List.of(pattern);
        }
        return ownerIds.stream()
                .map(id -> VARIABLE.matcher(pattern).replaceAll(Matcher.quoteReplacement(id)))
                .toList();
    }

    private static HttpResponse<String> ask(Browser browser, RequestMethod method, String path) {
        // The stranger must stay signed in to go on asking.
        if (path.equals("/sign-out") || path.startsWith("/demo") || path.startsWith("/settings/delete")) {
            return browser.get("/welcome");
        }
        if (method == RequestMethod.GET) {
            return browser.get(path + "?q=zwolf&" + String.join("&", idFields()));
        }
        List<String> fields =
                new ArrayList<>(List.of("q", "zwolf", "tag", "x", "status", "DONE", "do", "done", "text", "x"));
        fields.addAll(idPairs());
        return browser.send(method.name(), path, fields.toArray(String[]::new));
    }

    private static List<String> idFields() {
        List<String> pairs = idPairs();
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            fields.add(pairs.get(i) + "=" + pairs.get(i + 1));
        }
        return fields;
    }

    private static List<String> idPairs() {
        List<String> pairs = new ArrayList<>();
        for (String parameter : ID_PARAMETERS) {
            pairs.add(parameter);
            pairs.add(ownerIds.iterator().next());
        }
        return pairs;
    }

    /** Every id in the owner's rows. */
    private static Set<String> idsOf(UUID account) {
        Set<String> ids = new LinkedHashSet<>();
        rows(account)
                .values()
                .forEach(rows -> rows.forEach(row -> {
                    for (Object value : row.intoArray()) {
                        if (value instanceof UUID id && !id.equals(account)) {
                            ids.add(id.toString());
                        }
                    }
                }));
        return ids;
    }

    /** Everything an account has, but its sessions, by table. */
    private static Map<String, List<Record>> rows(UUID account) {
        Map<String, List<Record>> rows = new TreeMap<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            Field<UUID> field = table.field(DSL.name("account_id"), UUID.class);
            if (field != null && !table.getName().equals("session")) {
                rows.put(table.getName(), List.copyOf(app.get(Database.class).read(sql -> sql.selectFrom(table)
                        .where(field.eq(account))
                        .fetch())));
            }
        }
        return rows;
    }
}
