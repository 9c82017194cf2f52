package acquaint.formats.network;

import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.Channel.Use;
import acquaint.formats.Detection;
import acquaint.formats.Limits;
import acquaint.formats.Origin;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Photo;
import acquaint.formats.Place;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Foreign;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.JsonFile;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Answers of GitHub's API, REST and GraphQL, and what its webhooks send: every user in them, wherever
 * they stand, is a person. Organisations and bots are none.
 */
final class GitHubReader implements FormatReader {

    private static final Pattern ACCOUNT = Pattern.compile(
            "\"login\"\\s*:\\s*\"([\\w-]+)\"[^{}]{1,900}\"html_url\"\\s*:\\s*\"https://github\\.com/\\1\"");
    private static final Set<String> LISTS = Set.of("$", "$.items");

    @Override
    public System system() {
        return System.GITHUB;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        JsonValue head = sniff.json();
        JsonValue first = head.isArray() ? head.at(0) : head;
        Users users = new Users();
        if (isAccount(first)) {
            return Optional.of(new Detection(
                    System.GITHUB, 1, "It names login, number and page of accounts as GitHub's API does."));
        }
        users.each(head, user -> {});
        boolean behindDamage = head.isPresent() && ACCOUNT.matcher(sniff.text()).find();
        return users.seen.isEmpty() && !behindDamage
                ? Optional.empty()
                : Optional.of(new Detection(
                        System.GITHUB, 0.95, "Accounts stand in it as GitHub's API and webhooks write them."));
    }

    @Override
    public Optional<String> refusal(Sniff sniff) {
        JsonValue head = sniff.json();
        JsonValue first = head.isArray() ? head.at(0) : head;
        boolean repositories = first.has("full_name") && first.has("forks_count");
        return repositories
                ? Optional.of(Foreign.sentence(
                        sniff,
                        "a list of repositories, as GitHub's API answers them, not of people",
                        "Choose an answer of /user/following, /user/followers or /orgs/…/members instead."))
                : Optional.empty();
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        Users users = new Users();
        JsonFile.read(source, sniff, out, LISTS::contains, new JsonFile.Taker() {
            @Override
            public void element(JsonValue value, int line, String raw) {
                users.each(value, user -> out.record(person(user, source, line, raw, out)));
            }

            @Override
            public void root(JsonValue value, int line, String raw) {
                element(value, line, raw);
            }
        });
    }

    /** Whether it is an account as REST or GraphQL write one, of a person or not. */
    private static boolean isAccount(JsonValue value) {
        String login = value.text("login");
        String page = page(value);
        return !login.isEmpty()
                && page.toLowerCase(Locale.ROOT).endsWith("/" + login.toLowerCase(Locale.ROOT))
                && (page.startsWith("https://github.com/") || value.has("node_id") || value.has("repos_url"));
    }

    private static String page(JsonValue value) {
        // GraphQL calls it "url", which in REST is the address of the interface
        String page = value.text("html_url");
        return page.isEmpty() && value.text("url").startsWith("https://github.com/") ? value.text("url") : page;
    }

    /** Finds the users within a value, each once. */
    private static final class Users {

        private final Set<String> seen = new HashSet<>();

        void each(JsonValue value, Consumer<JsonValue> taker) {
            if (isAccount(value) && isPerson(value)) {
                if (seen.size() < Limits.REMEMBERED && seen.add(value.text("login"))) {
                    taker.accept(value);
                }
                return;
            }
            value.items().forEach(item -> each(item, taker));
            value.members().values().forEach(member -> each(member, taker));
        }

        private static boolean isPerson(JsonValue account) {
            String type = account.text("type") + account.text("__typename");
            return (type.isEmpty() || type.equals("User"))
                    && !account.text("login").endsWith("[bot]");
        }
    }

    private static PersonRecord person(JsonValue user, Source source, int line, String raw, Recorder out) {
        String id = user.text("id").matches("\\d+") ? user.text("id") : user.text("databaseId");
        PersonBuilder person =
                PersonRecord.builder(new Origin(System.GITHUB, source.name(), line, id.isEmpty() ? null : id));
        person.name(PersonName.of(user.text("name")));
        person.channel(Channels.web(page(user), Use.UNKNOWN, "", false));
        Channels.email(person, user.text("email"), Use.UNKNOWN, "", false, line, out);
        for (String site : new String[] {user.text("blog"), user.text("websiteUrl")}) {
            if (Channels.isWeb(site)) {
                person.channel(Channels.web(site, Use.UNKNOWN, "", false));
            }
        }
        String x = user.text("twitter_username") + user.text("twitterUsername");
        if (!x.isEmpty()) {
            person.channel(Channels.handle("x", x, Use.UNKNOWN, false));
        }
        for (JsonValue account : user.get("socialAccounts", "nodes").items()) {
            social(account).ifPresent(person::channel);
        }
        // people write “@acme” for an organisation on GitHub
        person.affiliation(Affiliation.of(user.text("company").replaceFirst("^@", ""), "", ""));
        person.place(new Place("", "", user.text("location"), "", "", ""));
        person.note(user.text("bio"));
        person.pronouns(user.text("pronouns"));
        String avatar = user.text("avatar_url") + user.text("avatarUrl");
        person.photo(Channels.isWeb(avatar) ? Photo.of(avatar) : null);
        if (out.context().isOwner(page(user)) || out.context().isOwner(user.text("login"))) {
            person.owner();
        }
        return person.raw(raw).build();
    }

    private static Optional<Channel> social(JsonValue account) {
        String url = account.text("url");
        return Channels.isWeb(url) ? Optional.of(Channels.web(url, Use.UNKNOWN, "", false)) : Optional.empty();
    }
}
