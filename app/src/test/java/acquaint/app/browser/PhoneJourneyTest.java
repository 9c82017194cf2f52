package acquaint.app.browser;

import com.microsoft.playwright.Page;

/** The journey on a phone, with a finger. */
class PhoneJourneyTest extends Journey {

    @Override
    Page page(String base) {
        return chromium.phone(base);
    }

    @Override
    Hand hand(Page page) {
        return Pointer.finger(page);
    }
}
