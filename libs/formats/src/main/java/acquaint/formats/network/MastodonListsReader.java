package acquaint.formats.network;

import acquaint.formats.Detection;
import acquaint.formats.Limits;
import acquaint.formats.Origin;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonRecord;
import acquaint.formats.Profile;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Foreign;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.Quoted;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Rows;
import acquaint.formats.reading.Sniff;
import acquaint.formats.reading.TableHead;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mastodon's {@code lists.csv}: a list's title and an account on each row, and no header. Who is on
 * several lists becomes one person with several tags.
 */
final class MastodonListsReader implements FormatReader {

    /** Names of accounts have letters, digits and underscores, and of other servers also {@code .} and {@code -}. */
    private static final String ACCOUNT = "(?i)@?\\w[\\w.-]*@[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+";

    private static final String INSTEAD = "Choose following_accounts.csv or lists.csv instead.";

    @Override
    public System system() {
        return System.MASTODON;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        List<TableHead.Row> rows = sniff.table().rows(',');
        Set<String> titles = new HashSet<>();
        for (TableHead.Row row : rows) {
            if (row.cells().size() != 2
                    || !isEntry(row.cells().get(0), row.cells().get(1))) {
                return Optional.empty();
            }
            titles.add(row.cells().get(0));
        }
        // names beside e-mail addresses look the same, but names seldom come twice
        boolean repeated = rows.size() > 2 && titles.size() * 2 <= rows.size();
        return repeated
                ? Optional.of(new Detection(
                        System.MASTODON, 0.7, "Each row is a title and an account, as in Mastodon's lists."))
                : Optional.empty();
    }

    private static boolean isEntry(String title, String account) {
        return !title.isBlank() && title.indexOf('@') < 0 && account.strip().matches(ACCOUNT);
    }

    @Override
    public Optional<String> refusal(Sniff sniff) {
        List<TableHead.Row> rows = sniff.table().rows(',');
        if (!rows.isEmpty() && rows.getFirst().keys().contains("hidenotifications")) {
            return Optional.of(Foreign.sentence(sniff, "the list of accounts that were muted on Mastodon", INSTEAD));
        }
        boolean blocked = !rows.isEmpty() && rows.getFirst().cells().getFirst().equals("#domain");
        boolean domains = rows.size() > 1 && rows.stream().allMatch(MastodonListsReader::isServer);
        return blocked || domains
                ? Optional.of(Foreign.sentence(
                        sniff,
                        "a list of servers, such as those that were blocked on Mastodon, not of people",
                        INSTEAD))
                : Optional.empty();
    }

    private static boolean isServer(TableHead.Row row) {
        return row.cells().size() == 1
                && row.cells().getFirst().strip().matches("(?i)[\\w-]+(\\.[\\w-]+)*\\.[a-z]{2,}");
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        Map<String, PersonBuilder> people = new LinkedHashMap<>();
        try (Rows rows = new Rows(sniff.characters(source), ',')) {
            Rows.Outcome outcome = rows.advance();
            while (outcome != Rows.Outcome.END) {
                if (outcome == Rows.Outcome.ROW && people.size() < Limits.REMEMBERED) {
                    row(rows, source, people, out);
                }
                outcome = rows.advance();
            }
        }
        for (PersonBuilder person : people.values()) {
            if (!out.full()) {
                out.record(person.build());
            }
        }
    }

    private static void row(Rows rows, Source source, Map<String, PersonBuilder> people, Recorder out) {
        String title = rows.cell(0).strip();
        String address = rows.count() > 1 ? rows.cell(rows.count() - 1).strip() : "";
        Optional<Profile> account = MastodonFollowsLayout.account(address);
        if (account.isPresent()) {
            String id = MastodonFollowsLayout.id(account.get());
            people.computeIfAbsent(id, key -> PersonRecord.builder(
                                    new Origin(System.MASTODON, source.name(), rows.line(), key))
                            .channel(account.get().channel())
                            .raw(rows.raw()))
                    .tag(title);
        } else if (!(title + address).isBlank()) {
            out.warn(
                    rows.line(),
                    Quoted.of(title + "," + address) + " has no account of the form name@server; the row was left out.",
                    "Add that person by hand if you know the account.");
        }
    }
}
