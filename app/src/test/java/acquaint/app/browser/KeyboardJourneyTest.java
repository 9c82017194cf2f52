package acquaint.app.browser;

import com.microsoft.playwright.Page;

/** The journey with the keyboard alone: nothing is clicked. */
class KeyboardJourneyTest extends Journey {

    @Override
    Page page(String base) {
        return chromium.laptop(base);
    }

    @Override
    Hand hand(Page page) {
        return new Keys(page);
    }
}
