package acquaint.app.browser;

import com.microsoft.playwright.Page;

/** The journey on a laptop, with a mouse. */
class JourneyTest extends Journey {

    @Override
    Page page(String base) {
        return chromium.laptop(base);
    }

    @Override
    Hand hand(Page page) {
        return Pointer.mouse(page);
    }
}
