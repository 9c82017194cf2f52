package acquaint.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.Db;
import acquaint.app.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Db.class)
class JobsTest {

    @Parameter
    Db db;

    private final TestClock clock = new TestClock();
    private final List<Instant> runs = new ArrayList<>();
    private final String name = "test-" + UUID.randomUUID();
    private boolean fails;
    private Database database;

    @BeforeEach
    void start() {
        database = db.app().get(Database.class);
    }

    @Test
    void runsOnceADayWhicheverProcessComesFirst() {
        Jobs one = process();
        Jobs other = process();
        one.runDue();
        other.runDue();
        one.runDue();
        assertThat(runs).hasSize(1);
        clock.forward(Duration.ofHours(25));
        other.runDue();
        one.runDue();
        assertThat(runs).hasSize(2);
    }

    @Test
    void catchesUpOnceAfterAWeekOfSleep() {
        Jobs jobs = process();
        jobs.runDue();
        clock.forward(Duration.ofDays(7));
        jobs.runDue();
        jobs.runDue();
        assertThat(runs).hasSize(2);
    }

    @Test
    void triesAgainWithinTheHourAfterAFailureAndLeavesTheOthersAlone() {
        List<String> others = new ArrayList<>();
        Jobs jobs = new Jobs(database, clock, List.of(job(), new DailyJob() {
            @Override
            public String name() {
                return name + "-other";
            }

            @Override
            public void run(Instant now) {
                others.add("ran");
            }
        }));
        fails = true;
        jobs.runDue();
        assertThat(runs).isEmpty();
        assertThat(others).hasSize(1);
        fails = false;
        clock.forward(Duration.ofMinutes(61));
        jobs.runDue();
        assertThat(runs).hasSize(1);
        assertThat(others).hasSize(1);
    }

    private Jobs process() {
        return new Jobs(database, clock, List.of(job()));
    }

    private DailyJob job() {
        return new DailyJob() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(Instant now) {
                if (fails) {
                    throw new IllegalStateException("failing on purpose");
                }
                runs.add(now);
            }
        };
    }
}
