package acquaint.formats.network;

import acquaint.formats.Channel;
import acquaint.formats.Channel.Use;
import acquaint.formats.Origin;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Photo;
import acquaint.formats.Profile;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Html;
import acquaint.formats.reading.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person of the fediverse, as an actor or as an account of Mastodon's API. */
final class ActivityPubPerson {

    private static final Set<String> PRONOUNS = Set.of("pronouns", "pronoun", "pronomen", "pronombres", "pronoms");
    private static final Pattern HOST = Pattern.compile("https?://([^/?#:]+).*");

    private ActivityPubPerson() {}

    /** An actor (ActivityStreams 2.0), with what Mastodon adds to it. */
    static PersonBuilder ofActor(JsonValue actor, Source source, int line) {
        String id = actor.text("id");
        PersonBuilder person =
                PersonRecord.builder(new Origin(System.MASTODON, source.name(), line, id.isEmpty() ? null : id));
        Optional<Profile> account = account(actor);
        account.map(Profile::channel).ifPresent(person::channel);
        List<String> pages = addresses(actor.get("url"));
        for (String page : pages) {
            person.channel(web(page));
        }
        if (pages.isEmpty() && account.isEmpty() && Channels.isWeb(id)) {
            person.channel(web(id));
        }
        person.name(name(actor.text("name"), actor.text("preferredUsername")));
        person.note(Html.text(actor.text("summary")));
        for (JsonValue field : actor.get("attachment").items()) {
            field(person, field);
        }
        for (JsonValue picture : new JsonValue[] {actor.get("icon"), actor.get("image")}) {
            Optional<String> address = addresses(picture).stream().findFirst();
            if (address.isPresent()) {
                return person.photo(Photo.of(address.get()));
            }
        }
        return person;
    }

    /** An account as Mastodon's API answers it: {@code acct} has the server only where it is another. */
    static PersonBuilder ofAccount(JsonValue account, Source source, int line) {
        String acct = account.text("acct");
        Matcher host = HOST.matcher(account.text("url"));
        String whole = acct.contains("@") || !host.matches() ? acct : acct + "@" + host.group(1);
        Optional<Profile> profile = MastodonFollowsLayout.account(whole);
        PersonBuilder person = PersonRecord.builder(new Origin(
                System.MASTODON,
                source.name(),
                line,
                profile.map(MastodonFollowsLayout::id).orElse(null)));
        profile.map(Profile::channel).ifPresent(person::channel);
        if (profile.isEmpty() && Channels.isWeb(account.text("url"))) {
            person.channel(web(account.text("url")));
        }
        person.name(name(account.text("display_name"), account.text("username")));
        person.note(Html.text(account.text("note")));
        account.get("fields").items().forEach(field -> field(person, field));
        String avatar = account.text("avatar");
        return person.photo(Channels.isWeb(avatar) ? Photo.of(avatar) : null);
    }

    /** Who has not set a name is shown by the account's, which is none. */
    private static PersonName name(String name, String account) {
        String text = Html.text(name);
        return text.equals(account) ? PersonName.EMPTY : PersonName.of(text);
    }

    /** The handle of an actor that servers talk to: where it lives, or where it says it does. */
    static Optional<Profile> account(JsonValue actor) {
        String told = actor.text("webfinger");
        if (!told.isEmpty()) {
            return MastodonFollowsLayout.account(told.replaceFirst("^acct:", ""));
        }
        Matcher host = HOST.matcher(actor.text("id"));
        String user = actor.text("preferredUsername");
        return actor.has("inbox") && !user.isEmpty() && host.matches()
                ? MastodonFollowsLayout.account(user + "@" + host.group(1))
                : Optional.empty();
    }

    /** The addresses in a text, a link, or a list of either. */
    private static List<String> addresses(JsonValue value) {
        List<JsonValue> all = value.isArray() ? value.items() : List.of(value);
        return all.stream()
                .map(one ->
                        one.isObject() ? one.text("href").isEmpty() ? one.text("url") : one.text("href") : one.text())
                .filter(Channels::isWeb)
                .toList();
    }

    private static Channel web(String address) {
        return Channels.web(address, Use.UNKNOWN, "", false);
    }

    /** A row of the table on a Mastodon profile, its value in HTML. */
    private static void field(PersonBuilder person, JsonValue field) {
        String name = Html.text(field.text("name"));
        String link = Html.link(field.text("value"));
        String text = Html.text(field.text("value"));
        if (PRONOUNS.contains(name.toLowerCase(Locale.ROOT))) {
            person.pronouns(text);
        } else if (Channels.isWeb(link)) {
            person.channel(Channels.web(link, Use.UNKNOWN, name, false));
        } else if (Channels.isWeb(text)) {
            person.channel(Channels.web(text, Use.UNKNOWN, name, false));
        } else if (!text.isEmpty()) {
            person.note(name.isEmpty() ? text : name + ": " + text);
        }
    }
}
