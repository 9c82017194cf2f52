package acquaint.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.accounts.Account;
import acquaint.app.demo.Demo;
import acquaint.app.demo.DemoDoor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page there is, on a phone and on a laptop: with the invented people, and with nobody yet. */
class EveryPageTest {

    @AutoClose
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @AutoClose
    private static final App APP = App.startServer();

    /** Signed in to the demo network. */
    private static List<Page> full;

    /** Signed in to an account in which nothing is yet. */
    private static List<Page> empty;

    private static List<Page> strangers;

    /** The parts of addresses that differ from run to run, by the names they have in this test. */
    private static final Map<String, String> ADDRESSES = new TreeMap<>();

    @BeforeAll
    static void signIn() {
        Account first = APP.newAccount();
        Account demo = APP.get(Demo.class).begin(ZoneId.of("Europe/Lisbon"), "PT");
        strangers = List.of(CHROMIUM.phone(APP.url()), CHROMIUM.laptop(APP.url()));
        empty = List.of(CHROMIUM.phone(APP.url()), CHROMIUM.laptop(APP.url()));
        full = List.of(CHROMIUM.phone(APP.url()), CHROMIUM.laptop(APP.url()));
        for (Page page : empty) {
            page.navigate("/sign-in");
            page.fill("#email", first.email());
            page.fill("#password", "correct horse");
            page.click("button:has-text('Sign in')");
        }
        for (Page page : full) {
            page.navigate(APP.get(DemoDoor.class).open(demo.id()));
        }
        findAddresses(full.getLast());
        Page inviting = empty.getLast();
        inviting.navigate("/settings");
        inviting.click("button:has-text('Make an invitation')");
        ADDRESSES.put("{invitation}", path(inviting.inputValue("#new-link")));
    }

    private static void findAddresses(Page page) {
        page.navigate("/");
        ADDRESSES.put("{contact}", firstLink(page, "[aria-labelledby=g-mine] a.name"));
        page.navigate("/notes");
        ADDRESSES.put("{note}", firstLink(page, "main a[href^='/notes/']"));
        page.navigate("/promises");
        ADDRESSES.put("{promise}", firstLink(page, "main .promise a.words"));
        page.navigate("/people");
        ADDRESSES.put("{tagged}", firstLink(page, ".toolbar a[href*='tag=']"));
        ADDRESSES.put("{preview}", importing(page, "contacts.csv"));
        page.navigate(importing(page, "Connections.csv"));
        page.click("button[value=go]");
        ADDRESSES.put("{imported}", path(page.url()));
        page.navigate("/import");
        page.setInputFiles(
                "#files",
                new FilePayload("holiday.zip", "application/zip", "PK\3\4 no table".getBytes(StandardCharsets.UTF_8)));
        page.click("button:has-text('Look at it')");
        ADDRESSES.put("{unreadable}", path(page.url()));
        page.navigate("/import");
        page.setInputFiles(
                "#files",
                new FilePayload(
                        "crm.csv",
                        "text/csv",
                        "Wer;An;Farbe\nAna;ana@x.example;rot\n李娜;li@x.example;blau\n"
                                .getBytes(StandardCharsets.UTF_8)));
        page.click("button:has-text('Look at it')");
        ADDRESSES.put("{columns}", path(page.url()) + "/columns");
        page.navigate(importedPerson(page));
        page.click("details:has(#reason) > summary");
        page.fill("#reason", "ask how the first weeks went");
        page.fill("#on", "2026-11-09");
        page.click("form[action*='follow-ups'] button:has-text('Remind me')");
        ADDRESSES.put("{imported person}", path(page.url()));
        ADDRESSES.put("{reminder}", firstLink(page, "a[href^='/follow-ups/']"));
    }

    private static String importing(Page page, String file) {
        page.navigate("/import");
        page.setInputFiles("#files", Journey.fixture(file));
        page.click("button:has-text('Look at it')");
        assertThat(page.locator("h1")).hasText(file);
        return path(page.url());
    }

    private static String importedPerson(Page page) {
        page.navigate("/people?q=muñoz");
        return firstLink(page, ".person a.name");
    }

    private static String firstLink(Page page, String selector) {
        return page.locator(selector).first().getAttribute("href");
    }

    private static String path(String address) {
        return address.startsWith(APP.url()) ? address.substring(APP.url().length()) : address;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?more",
                "/more",
                "/people",
                "{tagged}",
                "/people?q=a&sort=added",
                "/people?show=unnoted&place=Lisbon",
                "/people?q=nobody+has+this",
                "/people/trash",
                "{contact}",
                "{contact}/edit",
                "{contact}/history",
                "{contact}/notes",
                "{imported person}",
                "/people/new",
                "/people/paste",
                "/note",
                "/notes",
                "{note}",
                "{note}/edit",
                "{note}/promises",
                "/promises",
                "{promise}",
                "{reminder}",
                "/search",
                "/search?q=data",
                "/search?q=nobody+has+this",
                "/import",
                "{preview}",
                "{imported}",
                "{unreadable}",
                "{columns}",
                "/help",
                "/export",
                "/settings",
                "/settings/history",
            })
    void withTheInventedPeople(String address) {
        everywhere(full, address, 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/people",
                "/people/trash",
                "/notes",
                "/promises",
                "/search?q=mina",
                "/import",
                "/export",
                "/settings",
                "/settings/history",
                "/settings/delete",
                "/welcome",
                "/demo"
            })
    void withNobodyYet(String address) {
        everywhere(empty, address, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "{invitation}"})
    void beforeSigningIn(String address) {
        everywhere(strangers, address, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/people/00000000-0000-7000-8000-000000000000", "/notes/nonsense"})
    void whereNothingIs(String address) {
        everywhere(full, address, 404);
    }

    private static void everywhere(List<Page> pages, String address, int status) {
        String path = address;
        for (Map.Entry<String, String> one : ADDRESSES.entrySet()) {
            path = path.replace(one.getKey(), one.getValue());
        }
        for (Page page : pages) {
            Response response = page.navigate(path);
            assertThat(response.status()).as(address).isEqualTo(status);
            assertThat(page.url()).as(address).isEqualTo(APP.url() + path);
            Standards.assertKept(page);
        }
    }

    @Test
    void formsThatComeBackWithErrors() {
        for (Page page : full) {
            comesBack(page, "/people/new", () -> page.click("#keep .go"));
            comesBack(page, "/people/paste", () -> {
                page.fill("#text", "?");
                page.click("button:has-text('Look it over')");
            });
            comesBack(page, "/note", () -> page.click(".composer .go"));
            comesBack(page, "/import", () -> page.click("button:has-text('Look at it')"));
            comesBack(page, "/settings", () -> {
                page.fill("#zone", "Middle/Earth");
                page.click("#you .go");
            });
        }
        for (Page page : strangers) {
            comesBack(page, "/sign-in", () -> {
                page.fill("#email", UUID.randomUUID() + "@mail.example");
                page.fill("#password", "wrong");
                page.click("button:has-text('Sign in')");
            });
        }
    }

    private static void comesBack(Page page, String path, Runnable wrongly) {
        page.navigate(path);
        wrongly.run();
        assertThat(page.locator(".errors")).isFocused();
        Standards.assertKept(page);
    }

    @Test
    void dialogs() {
        for (Page page : full) {
            boolean phone = page.viewportSize().width < 500;
            Hand hand = phone ? Pointer.finger(page) : new Keys(page);
            page.navigate("/people");
            hand.find();
            assertThat(page.locator("#palette .hit").first()).isVisible();
            Standards.assertKept(page);
            page.keyboard().type("sl");
            assertThat(page.locator("#palette mark").first()).isVisible();
            Standards.assertKept(page);
            page.keyboard().type("qqq");
            assertThat(page.locator("#palette")).containsText("Nothing holds");
            Standards.assertAccessible(page);
            page.keyboard().press("Escape");

            hand.compose();
            assertThat(page.locator("#note-who")).isFocused();
            page.keyboard().type("Mi");
            assertThat(page.locator("#note-who-found .hit").first()).isVisible();
            Standards.assertKept(page);
            page.keyboard().press("Enter");
            hand.write(page.locator("#note-text"), "I send you the slides on Friday");
            hand.use(page.locator("#composer .offer summary"));
            hand.use(page.locator("#composer summary:has-text('When, where')"));
            Standards.assertKept(page);
            page.locator("#composer textarea").fill("");
            page.keyboard().press("Escape");

            if (!phone) {
                page.keyboard().press("?");
                assertThat(page.locator("#help")).isVisible();
                Standards.assertKept(page);
            }
        }
    }

    @Test
    void menus() {
        for (Page page : full) {
            for (String address : List.of("/", "/people", ADDRESSES.get("{contact}"), "/promises")) {
                page.navigate(address);
                List<Locator> summaries =
                        page.locator("main details.menu > summary:visible").all();
                for (Locator summary : summaries.subList(0, Math.min(4, summaries.size()))) {
                    summary.click();
                    assertThat(page.locator("details.menu[open] > .menu-list")).isVisible();
                    Standards.assertFits(page);
                    assertThat(page.evaluate("""
                                    () => {
                                      const box = document.querySelector('details.menu[open] > .menu-list').getBoundingClientRect();
                                      return box.left >= 0 && box.right <= document.documentElement.clientWidth;
                                    }"""))
                            .as("The menu of %s at %s can be seen whole", summary, page.url())
                            .isEqualTo(true);
                    Standards.assertAccessible(page, "details.menu[open]");
                    page.keyboard().press("Escape");
                    assertThat(page.locator("details.menu[open]")).hasCount(0);
                }
            }
        }
    }

    @Test
    void peopleChosen() {
        for (Page page : full) {
            page.navigate("/people");
            page.locator(".person .pick").first().click();
            assertThat(page.locator(".selbar")).containsText("1 person");
            Standards.assertKept(page);
            page.click(".selbar summary");
            Standards.assertKept(page);
        }
    }

    @Test
    void skipLinksComeFirstAndLeadToTheContentAndTheNavigation() {
        Page page = full.getLast();
        for (String target : List.of("content", "nav")) {
            page.navigate("/people");
            page.keyboard().press("Tab");
            if (target.equals("nav")) {
                page.keyboard().press("Tab");
            }
            assertThat(page.locator("a.skip:focus")).isInViewport();
            page.keyboard().press("Enter");
            assertThat(page.locator("#" + target)).isFocused();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/people", "{contact}"})
    void aFirstVisitIsSmall(String address) {
        Page page = CHROMIUM.laptop(APP.url());
        page.context().addCookies(full.getLast().context().cookies());
        Traffic traffic = Traffic.of(page);
        page.navigate(ADDRESSES.getOrDefault(address, address));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(traffic.bytes()).as("bytes of %s: %s", address, traffic).isBetween(10_000L, 100 * 1024L);
        page.context().close();
    }
}
