package acquaint.app.safekeeping;

import acquaint.app.platform.DailyJob;
import acquaint.app.platform.Database;
import acquaint.app.platform.Home;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** A copy of the SQLite file every day; PostgreSQL has tools of its own for that. */
@Component
class DailyCopy implements DailyJob {

    private final Database database;
    private final Home home;

    DailyCopy(Database database, Home home) {
        this.database = database;
        this.home = home;
    }

    @Override
    public String name() {
        return "daily copy";
    }

    @Override
    public void run(Instant now) {
        database.file().ifPresent(file -> new Copies(home.copies()).makeDaily(file, now));
    }
}
