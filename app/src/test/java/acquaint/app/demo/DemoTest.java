package acquaint.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Browser;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.accounts.DemoVisits;
import acquaint.app.contacts.ContactQuery;
import acquaint.app.contacts.Contacts;
import acquaint.app.contacts.SearchIndex;
import acquaint.app.platform.Database;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Db.class)
class DemoTest {

    @Parameter
    Db db;

    private static final Map<Db, App> APPS = new EnumMap<>(Db.class);

    private App app;

    @BeforeEach
    void start() {
        app = APPS.computeIfAbsent(db, one -> App.startServer("--acquaint.database-url=" + one.freshUrl()));
    }

    @AfterAll
    static void stop() {
        APPS.values().forEach(App::close);
        APPS.clear();
    }

    @Test
    void lookingAroundEndsWhereItBeganAndLeavesNothing() {
        Browser browser = Browser.signedIn(app);
        assertThat(browser.get("/").body()).contains("Who comes to mind first?");
        assertThat(browser.get("/demo").body()).contains("Look around").doesNotContain("Leave the demo");

        String demo = browser.post("/demo").body();
        assertThat(demo).contains("Leave the demo", "You promised", "Who was that again?");
        Account throwAway = newestDemo();
        assertThat(app.get(Contacts.class).count(throwAway.id(), ContactQuery.everybody(1)))
                .isEqualTo(DemoNetwork.PEOPLE);

        assertThat(browser.post("/demo/leave").body()).contains("Who comes to mind first?");
        assertThat(app.get(Contacts.class).count(throwAway.id(), ContactQuery.everybody(1)))
                .isZero();
        assertThat(found(throwAway)).isEmpty();
    }

    @Test
    void theAddressOfTheCommandLineSignsInOnce() {
        Account throwAway = app.get(Demo.class).begin(ZoneId.of("Europe/Lisbon"), "PT");
        String path = app.get(DemoDoor.class).open(throwAway.id());
        assertThat(new Browser(app.url()).get(path).body()).contains("Leave the demo");
        assertThat(new Browser(app.url()).get(path).statusCode()).isEqualTo(404);
        assertThat(new Browser(app.url()).get("/demo/enter/nonsense").statusCode())
                .isEqualTo(404);
    }

    @Test
    void demosNobodyLeftAreRemovedAfterADay() {
        Account forgotten = app.get(Demo.class).begin(ZoneId.of("Europe/Lisbon"), "PT");
        app.clock().forward(Duration.ofHours(25));
        app.get(Demo.class).begin(ZoneId.of("Europe/Lisbon"), "PT");
        assertThat(app.get(Contacts.class).count(forgotten.id(), ContactQuery.everybody(1)))
                .isZero();
    }

    private List<SearchIndex.Hit> found(Account account) {
        return app.get(Database.class)
                .read(sql -> app.get(SearchIndex.class).byWords(sql, account.id(), "data", List.of("contact"), 5));
    }

    private Account newestDemo() {
        return app.get(DemoVisits.class).forgotten(app.clock().instant().plusSeconds(1)).stream()
                .map(id ->
                        app.get(acquaint.app.accounts.Accounts.class).find(id).orElseThrow())
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
