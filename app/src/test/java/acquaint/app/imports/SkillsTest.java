package acquaint.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Browser;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.imports.ImportRows.Summary;
import acquaint.formats.Source;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Skills and endorsements of an import wait for the user to say who can help with what. */
@ParameterizedClass
@EnumSource(Db.class)
class SkillsTest {

    private static final String CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
            + "Ngozi,Adeyemi,https://www.linkedin.com/in/ngozi-adeyemi,,Globex,Head of Optics,03 May 2021\n";

    private static final String GIVEN =
            "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status\n"
                    + "2023/05/10 12:00:00 UTC,Optics,Ngozi,Adeyemi,www.linkedin.com/in/ngozi-adeyemi,ACCEPTED\n";

    private static final String MINE = "Name\nPublic Speaking\nLens grinding\n";

    private static final Map<Db, App> SERVERS = new EnumMap<>(Db.class);

    private final App app;
    private Account account;
    private Browser browser;

    SkillsTest(Db db) {
        app = SERVERS.computeIfAbsent(db, one -> App.startServer("--acquaint.database-url=" + one.freshUrl()));
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(App::close);
        SERVERS.clear();
    }

    @BeforeEach
    void signIn() {
        account = app.newAccount();
        browser = Browser.signedIn(app, account);
    }

    @Test
    void whatOneIsEndorsedForAndEndorsesIsSuggestedAndNotSaid() {
        bringIn();
        String help = browser.get("/help").body();
        assertThat(help).contains("Public Speaking", "Lens grinding", "Optics", "Ngozi Adeyemi");
        assertThat(browser.get("/search?q=Optics").body()).doesNotContain("Can help with");
    }

    @Test
    void undoOfTheImportTakesTheSuggestionsBack() {
        Summary done = bringIn();
        app.get(Imports.class).undo(account.id(), done.file().id());
        assertThat(browser.get("/help").body()).doesNotContain("Public Speaking", "Optics");
    }

    @Test
    void theSameFilesAgainSuggestNothingTwice() {
        bringIn();
        bringIn();
        assertThat(browser.get("/help").body().split("Lens grinding", -1)).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void anotherAccountSeesNoneOfIt() {
        bringIn();
        assertThat(Browser.signedIn(app).get("/help").body()).doesNotContain("Public Speaking", "Ngozi");
    }

    private Summary bringIn() {
        Imports imports = app.get(Imports.class);
        Summary preview = imports.stage(
                account,
                List.of(
                        source("Connections.csv", CONNECTIONS),
                        source("Endorsement_Given_Info.csv", GIVEN),
                        source("Skills.csv", MINE)),
                Reading.WITHOUT_TEXTS);
        return imports.commit(account, preview.file().id(), Choice.ALL);
    }

    private static Source source(String name, String text) {
        return Source.of(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
