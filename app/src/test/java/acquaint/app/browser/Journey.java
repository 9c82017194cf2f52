package acquaint.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import acquaint.app.App;
import acquaint.app.browser.Hand.Place;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From nothing to the first promise kept, as somebody goes through it in the first two days. */
abstract class Journey {

    /** In both files, and on nobody's keyboard. */
    private static final String ZANETA = "Żaneta Wiśniewska";

    @AutoClose
    private final App app = App.startServer();

    @AutoClose
    @RegisterExtension
    final Chromium chromium = new Chromium();

    private Page page;
    private Hand hand;

    abstract Page page(String base);

    abstract Hand hand(Page page);

    @Test
    void fromAnAddressBookToTheFirstPromiseKept() {
        page = page(app.url());
        hand = hand(page);
        begin();
        bringInAddressBooks();
        findWithoutDiacritics();
        noteConversationWithPromise();
        app.clock().forward(Duration.ofDays(1));
        keepThePromiseNextDay();
    }

    private void begin() {
        page.navigate("/");
        Standards.assertKept(page);
        hand.write(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)), "Amara Okafor");
        hand.write(page.getByLabel("E-mail"), "amara@mail.example");
        hand.write(page.getByLabel("Password"), "correct horse");
        hand.use(button("Begin"));
        assertThat(heading()).hasText("Hello, Amara. How would you like to begin?");
        hand.use(link("Import a file"));
    }

    private void bringInAddressBooks() {
        bringIn("Connections.csv", "new people5", "known, with news0");
        assertThat(flash()).containsText("Imported 5 people from Connections.csv.");
        hand.go(Place.IMPORT);
        bringIn("contacts.csv", "new people2", "known, with news1");
        assertThat(flash()).containsText("Imported 2 people from contacts.csv");
    }

    private void bringIn(String file, String... counts) {
        hand.choose(page.getByLabel("Drop files here, or choose them"), fixture(file));
        assertThat(page.locator("#files-said")).containsText(file);
        hand.use(button("Look at it"));
        assertThat(heading()).hasText(file);
        for (String count : counts) {
            assertThat(page.locator(".counts")).containsText(count);
        }
        hand.use(button("Import"));
        assertThat(page.locator(".counts")).containsText("people added");
    }

    private void findWithoutDiacritics() {
        hand.go(Place.PEOPLE);
        assertThat(page.locator(".person")).hasCount(7);
        hand.use(page.locator("summary.chip").filter(new Locator.FilterOptions().setHasText("Filter")));
        hand.write(page.getByLabel("Words"), "wisniewska");
        hand.use(button("Show these"));
        assertThat(page.locator(".person")).hasCount(1);
        assertThat(page.locator(".person")).containsText(ZANETA);

        find();
        assertThat(page.locator("#reach")).containsText("+48 22 555 01 42");
        assertThat(page.locator("#reach")).containsText("zaneta@poludnie.example");
    }

    private void find() {
        hand.find();
        page.keyboard().type("zaneta wis");
        hand.take(page.locator("#palette").getByRole(AriaRole.OPTION).filter(named(ZANETA)));
        assertThat(heading()).hasText(ZANETA);
    }

    private void noteConversationWithPromise() {
        hand.go(Place.TODAY);
        assertThat(heading()).containsText("Amara");
        hand.compose();
        Locator composer = page.locator("dialog#composer");
        assertThat(composer.getByLabel("With whom")).isFocused();
        page.keyboard().type("zaneta");
        hand.take(composer.getByRole(AriaRole.OPTION).filter(named(ZANETA)));
        assertThat(composer.locator(".chip")).hasText(Pattern.compile(ZANETA));
        hand.write(composer.getByLabel("What happened?"), "I send her the slides tomorrow");
        hand.use(composer.getByLabel("Keep the promise:"));
        hand.use(composer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep it")));
        assertThat(flash()).containsText(ZANETA);
        find();
        assertThat(page.locator("#together")).containsText("I send her the slides tomorrow");
        assertThat(page.locator(".promise")).containsText("send her the slides");

        hand.compose();
        assertThat(composer.locator(".chip")).hasText(Pattern.compile(ZANETA));
        assertThat(composer.getByLabel("What happened?")).isFocused();
        page.keyboard().press("Escape");
    }

    private void keepThePromiseNextDay() {
        hand.go(Place.TODAY);
        Locator promised = page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("You promised"))
                .locator(".row");
        assertThat(promised).containsText(ZANETA);
        assertThat(promised.locator(".why")).containsText("send her the slides");
        hand.use(promised.locator("summary").filter(new Locator.FilterOptions().setHasText("Why now")));
        assertThat(promised.locator("details.ev li").first()).isVisible();
        assertThat(promised.locator("q")).containsText("I send her the slides tomorrow");

        hand.use(promised.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Done")));
        assertThat(flash()).isVisible();
        assertThat(promised).hasCount(0);
        hand.use(flash().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo")));
        assertThat(promised).containsText(ZANETA);
        assertThat(promised.locator(".why")).containsText("send her the slides");
    }

    private Locator heading() {
        return page.locator("h1");
    }

    private Locator flash() {
        return page.locator("#flash .flash");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    private static Locator.FilterOptions named(String name) {
        return new Locator.FilterOptions().setHasText(name);
    }

    /** A file that we wrote, with invented people. */
    static Path fixture(String name) {
        try {
            return Path.of(Journey.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
