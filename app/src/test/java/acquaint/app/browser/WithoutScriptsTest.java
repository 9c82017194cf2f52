package acquaint.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import acquaint.app.App;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What matters most works where no script runs. */
class WithoutScriptsTest {

    @AutoClose
    private final App app = App.startServer();

    @AutoClose
    @RegisterExtension
    final Chromium chromium = new Chromium();

    private Page page;

    @Test
    void fromTheFirstPersonToTheFirstPromiseKept() {
        page = chromium.withoutScripts(app.url());
        begin();
        addSomebodyByHand();
        addWayToReachThem();
        noteConversationAndConfirmItsPromise();
        importAndTakeItBack();
        app.clock().forward(Duration.ofDays(1));
        keepThePromiseNextDay();
    }

    private void begin() {
        page.navigate("/");
        page.fill("#name", "Amara Okafor");
        page.fill("#email", "amara@mail.example");
        page.fill("#password", "correct horse");
        page.click("text=Begin");
        page.click("text=Add someone by hand");
    }

    private void addSomebodyByHand() {
        page.fill("#name", "Hòa Nguyễn");
        page.click("text=Add them");
        assertThat(page.locator("h1")).hasText("Hòa Nguyễn");
        assertThat(page.locator("#flash")).containsText("Hòa Nguyễn");
    }

    private void addWayToReachThem() {
        page.click("#details .acts >> text=Edit");
        Locator rows = page.locator("#ways .rep");
        int before = rows.count();
        page.click("button[name=add][value=ways]");
        assertThat(rows).hasCount(before + 1);
        assertThat(page.locator("#name")).hasValue("Hòa Nguyễn");
        rows.last().getByLabel("Address or number").fill("hoa@songhong.example");
        page.click("#keep .go");
        assertThat(page.locator("#reach")).containsText("hoa@songhong.example");
    }

    private void noteConversationAndConfirmItsPromise() {
        page.click("header.top >> text=Note a conversation");
        page.getByLabel("With whom").fill("Hòa Nguyễn");
        page.getByLabel("What happened?").fill("I send her the slides tomorrow");
        page.click("text=Keep it");
        assertThat(page.locator("h1")).hasText("Did you promise this?");
        page.getByLabel("Keep the promise:").check();
        page.click("text=Remind me");
        assertThat(page.locator("#flash")).containsText("send her the slides");
    }

    private void importAndTakeItBack() {
        page.click("#nav >> text=Import");
        page.setInputFiles("#files", Journey.fixture("Connections.csv"));
        page.click("text=Look at it");
        page.click("button[value=go]");
        assertThat(page.locator("#flash")).containsText("Imported 5 people");
        page.click("text=Undo this import");
        assertThat(page.locator("main")).containsText("This import was undone.");
        page.click("#nav >> text=People");
        assertThat(page.locator(".person")).hasCount(1);
    }

    private void keepThePromiseNextDay() {
        page.click("#nav >> text=Today");
        Locator promised = page.locator("[aria-labelledby=g-mine] .row");
        assertThat(promised).containsText("send her the slides");
        promised.locator("button[value=done]").click();
        assertThat(promised).hasCount(0);
        page.click("#flash >> text=Undo");
        assertThat(promised).containsText("Hòa Nguyễn");
    }
}
