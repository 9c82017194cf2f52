package acquaint.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A mouse, or a finger on glass. */
final class Pointer implements Hand {

    private final Page page;
    private final Consumer<Locator> press;

    private Pointer(Page page, Consumer<Locator> press) {
        this.page = page;
        this.press = press;
    }

    static Pointer mouse(Page page) {
        return new Pointer(page, Locator::click);
    }

    static Pointer finger(Page page) {
        return new Pointer(page, Locator::tap);
    }

    @Override
    public void use(Locator target) {
        press.accept(target);
    }

    @Override
    public void write(Locator field, String text) {
        press.accept(field);
        page.keyboard().type(text);
    }

    @Override
    public void choose(Locator field, Path file) {
        page.waitForFileChooser(() -> press.accept(field)).setFiles(file);
    }

    @Override
    public void take(Locator option) {
        press.accept(option);
    }

    @Override
    public void find() {
        press.accept(page.locator("header.top input[type=search]"));
    }

    @Override
    public void compose() {
        press.accept(page.locator("header.top a[data-compose]:visible, #nav a[data-compose]:visible"));
    }

    @Override
    public void go(Place place) {
        press.accept(page.locator("#nav")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(place.label))
                .first());
    }
}
