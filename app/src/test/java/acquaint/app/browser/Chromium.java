package acquaint.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Debian's Chromium for the tests of whole journeys: register it as an extension. After each test it fails on any
 * request to elsewhere and on script errors; when a test fails, it leaves pictures of its pages in
 * {@code target/screenshots}.
 */
final class Chromium
        implements AutoCloseable,
                AfterEachCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A laptop's window. */
    Page laptop(String base) {
        return page(base, new NewContextOptions().setViewportSize(1280, 800));
    }

    /** A phone's screen, with touch. */
    Page phone(String base) {
        return page(
                base,
                new NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true));
    }

    /** A laptop's window in which no script runs. */
    Page withoutScripts(String base) {
        return page(base, new NewContextOptions().setViewportSize(1280, 800).setJavaScriptEnabled(false));
    }

    private Page page(String base, NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(base)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Lisbon")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(base)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                complaints.add("Asked for " + request.url());
            }
        });
        page.onPageError(error -> complaints.add("Script error at " + page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add("Console at " + page.url() + ": " + message.text());
            }
        });
        return page;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).isEmpty();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        picture(test);
        throw failure;
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext tests, Throwable failure) throws Throwable {
        picture(tests);
        throw failure;
    }

    private void picture(ExtensionContext test) {
        String name = test.getRequiredTestClass().getSimpleName()
                + test.getTestMethod().map(method -> "." + method.getName()).orElse("")
                + test.getDisplayName().replaceAll("[^\\p{Alnum}]+", "-");
        int number = 0;
        for (BrowserContext context : browser.contexts()) {
            for (Page page : context.pages()) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + "." + ++number + ".png"))
                        .setFullPage(true));
            }
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
