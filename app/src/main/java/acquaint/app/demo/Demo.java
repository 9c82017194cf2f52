package acquaint.app.demo;

import acquaint.app.accounts.Account;
import acquaint.app.accounts.Accounts;
import acquaint.app.accounts.DemoVisits;
import acquaint.app.contacts.Contacts;
import acquaint.app.contacts.SearchIndex;
import acquaint.app.demo.DemoNetwork.Person;
import acquaint.app.followups.FollowUps;
import acquaint.app.interactions.Interactions;
import acquaint.app.platform.Cause;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Changes;
import acquaint.app.platform.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Throw-away accounts of invented people. */
@Component
public class Demo {

    /** Whose network it is. */
    public static final String NAME = "Amara Okafor";

    /** People written at once; bounds the memory of a large network. */
    private static final int CHUNK = 250;

    /** Enough for every sort of suggestion to be seen. */
    private static final int DAILY_LIMIT = 8;

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Database database;
    private final ChangeLog changes;
    private final Accounts accounts;
    private final DemoVisits visits;
    private final Contacts contacts;
    private final SearchIndex search;
    private final Interactions interactions;
    private final FollowUps followUps;
    private final Clock clock;

    Demo(
            Database database,
            ChangeLog changes,
            Accounts accounts,
            DemoVisits visits,
            Contacts contacts,
            SearchIndex search,
            Interactions interactions,
            FollowUps followUps,
            Clock clock) {
        this.database = database;
        this.changes = changes;
        this.accounts = accounts;
        this.visits = visits;
        this.contacts = contacts;
        this.search = search;
        this.interactions = interactions;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** Makes a throw-away account with the demo network, as it stands today. */
    public Account begin(ZoneId zone, String country) {
        visits.forgotten(clock.instant().minus(FORGOTTEN)).forEach(this::remove);
        Account account = accounts.addDemo(NAME, zone, country);
        accounts.change(account.id(), NAME, zone, country, DAILY_LIMIT);
        load(account.id(), DemoNetwork.ofDemo(LocalDate.ofInstant(clock.instant(), zone)));
        return accounts.find(account.id()).orElseThrow();
    }

    /** Writes a network into an account, in one action; streams, whatever its size. */
    public UUID load(UUID account, DemoNetwork network) {
        return changes.act(account, Cause.ITSELF, "demo", "Brought the invented people.", act -> {
            Iterator<Person> people = network.people().iterator();
            while (people.hasNext()) {
                List<Person> chunk = new ArrayList<>(CHUNK);
                while (people.hasNext() && chunk.size() < CHUNK) {
                    chunk.add(people.next());
                }
                write(act, chunk);
            }
        });
    }

    private void write(Changes act, List<Person> people) {
        act.addAll(contacts.store(), people.stream().map(Person::contact).toList());
        act.addAll(
                interactions.store(),
                people.stream().flatMap(one -> one.interactions().stream()).toList());
        act.addAll(
                interactions.commitments(),
                people.stream().flatMap(one -> one.commitments().stream()).toList());
        act.addAll(
                followUps.store(),
                people.stream().flatMap(one -> one.followUps().stream()).toList());
    }

    /** Removes a throw-away account with everything in it. */
    public void remove(UUID account) {
        forgetWords(account);
        accounts.removeDemo(account);
    }

    /** Takes the words of an account that is about to go out of the search index. */
    void forgetWords(UUID account) {
        database.write(sql -> {
            search.removeAll(sql, account);
            return null;
        });
    }
}
