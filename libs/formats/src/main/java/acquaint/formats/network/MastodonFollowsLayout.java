package acquaint.formats.network;

import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonRecord;
import acquaint.formats.Profile;
import acquaint.formats.System;
import acquaint.formats.reading.Quoted;
import acquaint.formats.reading.Recorder;
import acquaint.formats.table.KeyedLayout;
import acquaint.formats.table.KeyedRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Mastodon's {@code following_accounts.csv} and a list of followers in the same columns; other
 * servers of the fediverse write it too. Accounts only: no names.
 */
final class MastodonFollowsLayout implements KeyedLayout {

    @Override
    public System system() {
        return System.MASTODON;
    }

    @Override
    public String title() {
        return "Mastodon's follows";
    }

    @Override
    public double match(List<String> keys) {
        if (!keys.contains("accountaddress")) {
            return 0;
        }
        return keys.contains("showboosts") || keys.contains("notifyonnewposts") ? 1 : keys.size() == 1 ? 0.9 : 0;
    }

    @Override
    public void read(KeyedRow row, Recorder out) {
        String address = row.get("accountaddress");
        Optional<Profile> account = account(address);
        if (account.isEmpty()) {
            out.warn(
                    row.line(),
                    Quoted.of(address) + " is no account of the form name@server; the row was left out.",
                    "Add that person by hand if you know the account.");
            return;
        }
        PersonBuilder person = PersonRecord.builder(row.origin(id(account.get())));
        person.channel(account.get().channel());
        out.record(person.raw(row.raw()).build());
    }

    /** An account as Mastodon's files write it, with or without the first {@code @}. */
    static Optional<Profile> account(String address) {
        return address.contains("/") ? Optional.empty() : Profile.of(address.startsWith("@") ? address : "@" + address);
    }

    /** What Mastodon calls an account: {@code ana@social.example}. */
    static String id(Profile account) {
        return account.value().substring(1).toLowerCase(Locale.ROOT);
    }
}
