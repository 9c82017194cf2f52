package acquaint.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class FirstPagesTest {

    @Test
    void theFirstPagesCanBeUsedByEverybodyAtAnySize() {
        try (App app = App.startServer();
                Chromium chromium = new Chromium()) {
            Page page = chromium.phone(app.url());
            page.navigate("/");
            assertThat(page.locator("h1").textContent()).contains("Who are you?");
            Chromium.assertAccessible(page);
            page.fill("#name", "Amara Okafor");
            page.fill("#email", "amara@mail.example");
            page.fill("#password", "correct horse");
            page.click("button:has-text('Begin')");
            assertThat(page.locator("h1").textContent()).contains("How would you like to begin?");
            Chromium.assertAccessible(page);
            chromium.assertQuiet();
        }
    }
}
