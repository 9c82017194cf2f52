package acquaint.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The keyboard alone: what cannot be reached by Tab cannot be used. */
final class Keys implements Hand {

    private static final int FARTHEST = 300;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    @Override
    public void use(Locator target) {
        reach(target);
        press("checkbox".equals(target.getAttribute("type")) ? "Space" : "Enter");
    }

    @Override
    public void write(Locator field, String text) {
        reach(field);
        page.keyboard().type(text);
    }

    @Override
    public void choose(Locator field, Path file) {
        reach(field);
        page.waitForFileChooser(() -> press("Space")).setFiles(file);
    }

    @Override
    public void take(Locator option) {
        option.waitFor();
        for (int step = 0; !"true".equals(option.getAttribute("aria-selected")); step++) {
            if (step > FARTHEST) {
                throw new AssertionError("The arrow keys do not reach " + option);
            }
            press("ArrowDown");
        }
        press("Enter");
    }

    @Override
    public void find() {
        press("Control+k");
    }

    @Override
    public void compose() {
        press("l");
    }

    @Override
    public void go(Place place) {
        press("g");
        press(place.letter);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private void reach(Locator target) {
        target.waitFor();
        for (int step = 0; !(boolean) target.evaluate("one => one === document.activeElement"); step++) {
            if (step > FARTHEST) {
                throw new AssertionError("Tab does not reach " + target);
            }
            press("Tab");
        }
    }
}
