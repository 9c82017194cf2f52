package acquaint.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What every page keeps to. */
final class Standards {

    /** What may differ between light and dark; everything else is looked at once. */
    private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    /** The rules of colour again, by the axe that is in the page already. */
    private static final String COLOURS = """
            async ({rules, parts}) => {
              const seen = await axe.run(parts.length ? {include: parts} : document, {runOnly: rules, resultTypes: ['violations']});
              return seen.violations.flatMap(rule => rule.nodes.map(node => `in the dark: ${rule.id} at ${node.target}: ${node.html}`));
            }""";

    private static final int NARROWEST = 320;

    private Standards() {}

    /** Whether the page is whole, fits, and can be used by everybody. */
    static void assertKept(Page page) {
        assertWhole(page);
        assertFits(page);
        assertAccessible(page);
    }

    /** What axe finds on the page, or in the parts named, in light and dark; each finding with its place. */
    static void assertAccessible(Page page, String... parts) {
        List<String> found = new ArrayList<>();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        List.of(parts).forEach(axe::include);
        for (Rule rule : axe.analyze().getViolations()) {
            rule.getNodes()
                    .forEach(node -> found.add(rule.getId() + " at " + node.getTarget() + ": " + node.getHtml()));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        found.addAll(strings(page.evaluate(COLOURS, Map.of("rules", RULES_OF_COLOUR, "parts", List.of(parts)))));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(found).as("axe at %s", page.url()).isEmpty();
    }

    private static List<String> strings(Object evaluated) {
        return ((List<?>) evaluated).stream().map(String::valueOf).toList();
    }

    /** Whether nothing makes the page scroll sideways, at its width and, on a phone, at the narrowest. */
    static void assertFits(Page page) {
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        assertFitsNow(page);
        if (width < 500) {
            page.setViewportSize(NARROWEST, height);
            assertFitsNow(page);
            page.setViewportSize(width, height);
        }
    }

    private static void assertFitsNow(Page page) {
        assertThat(page.evaluate("""
                        () => {
                          const width = document.documentElement.clientWidth;
                          if (document.documentElement.scrollWidth <= width) return [];
                          return [...document.body.querySelectorAll('*')]
                            .filter(one => one.checkVisibility() && one.getBoundingClientRect().right > width + 1)
                            .slice(0, 5).map(one => one.outerHTML.slice(0, 200)).concat('scrolls sideways');
                        }"""))
                .as("%s at %d px", page.url(), page.viewportSize().width)
                .isEqualTo(List.of());
    }

    /** One heading, a title, skip links that lead somewhere, no id twice, no word of the machine. */
    static void assertWhole(Page page) {
        assertThat(page.title()).as("title of %s", page.url()).matches("\\S.* · Acquaint");
        assertThat(page.evaluate("""
                        () => {
                          const found = [];
                          const headings = [...document.querySelectorAll('h1')].filter(one => one.checkVisibility());
                          if (headings.length !== 1 || !headings[0].textContent.trim()) found.push('h1: ' + headings.length);
                          const skips = [...document.querySelectorAll('a.skip')];
                          if (!skips.length) found.push('no skip link');
                          for (const skip of skips) {
                            const target = document.querySelector(skip.hash);
                            if (target?.tabIndex !== -1 || !target.hasAttribute('tabindex')) found.push(skip.hash + ' takes no focus');
                          }
                          const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
                          found.push(...ids.filter((id, at) => ids.indexOf(id) !== at).map(id => 'twice: ' + id));
                          for (const word of document.body.innerText.match(/\\bnull\\b|\\bundefined\\b|\\$\\{|Optional\\[/g) ?? []) found.push(word);
                          return found;
                        }""")).as("%s", page.url()).isEqualTo(List.of());
    }
}
