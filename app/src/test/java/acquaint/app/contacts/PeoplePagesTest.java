package acquaint.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Browser;
import acquaint.app.accounts.Account;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Ids;
import acquaint.formats.PersonName;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeoplePagesTest {

    private static App app;

    private Account account;
    private Browser browser;
    private Contacts contacts;

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
        contacts = app.get(Contacts.class);
    }

    @Test
    void saysWhatToDoFirstWhenNobodyIsThere() {
        String page = browser.get("/people").body();
        assertThat(page).contains("href=\"/import\"", "href=\"/people/new\"", "href=\"/demo\"");
        assertThat(page).doesNotContain("class=\"toolbar\"");
    }

    @Test
    void leadsThroughEverybodyByPlainLinks() {
        for (int i = 0; i < 120; i++) {
            add("Person %03d".formatted(i));
        }
        Set<String> seen = new LinkedHashSet<>();
        String next = "/people?sort=added";
        int pages = 0;
        while (next != null) {
            String page = browser.get(next).body();
            pages++;
            names(page).forEach(name -> assertThat(seen.add(name)).as(name).isTrue());
            next = first("class=\"btn\" id=\"more\" href=\"([^\"]+)\"", page);
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(120);
    }

    @Test
    void showsOnlyWhomTheFiltersMeanAndLeadsBackOutOfEach() {
        UUID mina = add("Mina Rahimi");
        add("José Núñez");
        contacts.tag(account.id(), List.of(mina), "R&D <ü> 50%");
        String page = browser.get("/people?tag=R%26D+%3C%C3%BC%3E+50%25&q=rah").body();
        assertThat(names(page)).containsExactly("Mina Rahimi");
        assertThat(page).contains("R&amp;D &lt;ü&gt; 50%");
        String withoutWords = first("href=\"([^\"]+)\" aria-current=\"true\" aria-label=\"“rah”", page);
        assertThat(names(browser.get(withoutWords).body())).containsExactly("Mina Rahimi");
        String withoutTag = first("href=\"([^\"]+)\" aria-current=\"true\" aria-label=\"R&", page);
        assertThat(withoutTag).isEqualTo("/people?q=rah");
    }

    @Test
    void saysSoAndLeadsOnWhenNobodyFits() {
        add("Mina Rahimi");
        String page = browser.get("/people?q=zzz").body();
        assertThat(page).contains("Nobody here fits that.", "Show everybody");
    }

    @Test
    void tagsAndUntagsThoseWhoWereChosenAndOffersUndo() {
        UUID mina = add("Mina Rahimi");
        UUID jose = add("José Núñez");
        browser.get("/people");
        HttpResponse<String> tagged = browser.post(
                "/people/selected?sort=added",
                "do",
                "tag",
                "label",
                "  at  sea ",
                "ids",
                mina.toString(),
                "ids",
                jose.toString());
        assertThat(tagged.body()).contains("2 people are tagged “at sea”.", "Undo");
        assertThat(tagged.uri().getQuery()).startsWith("sort=added&done=");
        assertThat(contacts.get(account.id(), mina).tags()).containsExactly("at sea");

        String undo = first("action=\"(/undo/[^\"]+)\"", tagged.body());
        browser.post(undo, "back", "/people");
        assertThat(contacts.get(account.id(), mina).tags()).isEmpty();
    }

    @Test
    void asksForTheTagAndForgetsNobodyWhenNoneWasTyped() {
        UUID mina = add("Mina Rahimi");
        browser.get("/people");
        String page = browser.post("/people/selected", "do", "tag", "label", " ", "ids", mina.toString())
                .body();
        assertThat(page).contains("name=\"ids\" value=\"" + mina, "aria-invalid=\"true\"");
    }

    @Test
    void putsThoseWhoWereChosenIntoTheTrashOfThisAccountOnly() {
        UUID mina = add("Mina Rahimi");
        browser.get("/people");
        Browser other = Browser.signedIn(app);
        other.get("/people");
        other.post("/people/selected", "do", "trash", "ids", mina.toString());
        assertThat(contacts.get(account.id(), mina).trashed()).isFalse();
        browser.post("/people/selected", "do", "trash", "ids", mina.toString());
        assertThat(contacts.get(account.id(), mina).trashed()).isTrue();
    }

    @Test
    void suggestsPeopleByTheBeginningsOfTheirNames() {
        UUID mina = add("Mina Rahimi");
        HttpResponse<String> found = browser.get("/people/suggest?q=rah");
        assertThat(found.body()).startsWith("[{\"id\":\"" + mina + "\",\"name\":\"Mina Rahimi\",\"detail\":\"\"}");
        assertThat(Browser.signedIn(app).get("/people/suggest?q=rah").body()).doesNotContain("Rahimi");
    }

    @Test
    void offersWhatWasTypedAsSomebodyNewUnlessTheyAreKnownOrItIsASentence() {
        add("Mina Rahimi");
        assertThat(browser.get("/people/suggest?q=Petra").body())
                .isEqualTo("[{\"id\":null,\"name\":\"Petra\",\"detail\":\"\"}]");
        assertThat(browser.get("/people/suggest?q=mina+rahimi").body()).doesNotContain("null");
        assertThat(browser.get("/people/suggest?q=Had+lunch+with+Petra.").body())
                .isEqualTo("[]");
    }

    @Test
    void saysSoWhenSoManyHoldTheWordsThatOnlyTheLatestAreShown() {
        String said = "Very many hold these words";
        List<Contact> many = IntStream.range(0, ContactList.MOST_FOUND)
                .mapToObj(i -> Contact.named(
                        Ids.next(), PersonName.of("Person " + i), app.clock().instant()))
                .toList();
        app.get(ChangeLog.class)
                .act(account.id(), "edit", "Added.", act -> act.addAll(contacts.store(), many.subList(1, many.size())));
        assertThat(browser.get("/people?q=person").body()).doesNotContain(said);
        contacts.save(account.id(), many.getFirst(), "Added.");
        assertThat(browser.get("/people?q=person").body()).contains(said);
        assertThat(browser.get("/people?q=person&tag=none").body()).contains(said);
        assertThat(browser.get("/people").body()).doesNotContain(said);
    }

    @Test
    void bearsNonsenseInTheAddress() {
        add("Mina Rahimi");
        for (String query : List.of(
                "after=nonsense",
                "after=00000000-0000-0000-0000-000000000000~%00",
                "q=%22%27%29+OR+*+name%3A%00",
                "q=" + "a".repeat(5000),
                "tag=%7Bx%7D&sort=none&show=trashed",
                "organisation=%F0%9F%98%80%00")) {
            assertThat(browser.get("/people?" + query).statusCode()).as(query).isEqualTo(200);
        }
    }

    @Test
    void restoresFromTheTrash() {
        UUID mina = add("Mina Rahimi");
        contacts.trash(account.id(), List.of(mina));
        assertThat(browser.get("/people/trash").body()).contains("Mina Rahimi", "Gone for good in 4 weeks");
        String page =
                browser.post("/people/trash/restore", "one", mina.toString()).body();
        assertThat(page).contains("Mina Rahimi is back from the trash.", "Undo");
        assertThat(contacts.get(account.id(), mina).trashed()).isFalse();
    }

    @Test
    void letsTheBrowserOfThisAccountKeepAPhotoForEver() throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(9, 9, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", bytes);
        String hash = app.get(acquaint.app.platform.Database.class)
                .write(sql -> app.get(Pictures.class).keep(sql, account.id(), bytes.toByteArray()));
        HttpResponse<String> photo = browser.get("/photos/" + hash);
        assertThat(photo.statusCode()).isEqualTo(200);
        assertThat(photo.headers().firstValue("cache-control")).hasValue("max-age=31536000, private, immutable");
        assertThat(photo.headers().firstValue("content-type")).hasValue("image/jpeg");
        assertThat(Browser.signedIn(app).get("/photos/" + hash).statusCode()).isEqualTo(404);
    }

    @Test
    void answersThePaletteWithSectionsOfLinksAndTheSearchPageWithTheSame() {
        UUID mina = add("Mina <b>Rahimi");
        String fragment = browser.get("/search?q=rah&fragment").body();
        assertThat(fragment)
                .startsWith("<section")
                .contains("href=\"/people/" + mina + "\"", "Mina &lt;b&gt;<mark>Rah</mark>imi");
        assertThat(browser.get("/search?q=rah").body()).contains("<mark>Rah</mark>imi");
        assertThat(browser.get("/search?fragment&q=").body()).contains("href=\"/note\" data-compose");
        assertThat(browser.get("/search?q=%3Cscript%3Ezz").body())
                .contains("&lt;script&gt;zz")
                .doesNotContain("<script>zz");
    }

    private UUID add(String name) {
        UUID id = Ids.next();
        contacts.save(
                account.id(), Contact.named(id, PersonName.of(name), app.clock().instant()), "Added.");
        return id;
    }

    private static List<String> names(String page) {
        List<String> names = new ArrayList<>();
        Matcher matcher = Pattern.compile("data-open><bdi>([^<]+)</bdi>").matcher(page);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static String first(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        return matcher.find() ? matcher.group(1).replace("&amp;", "&") : null;
    }
}
