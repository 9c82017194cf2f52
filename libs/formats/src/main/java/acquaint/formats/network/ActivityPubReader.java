package acquaint.formats.network;

import acquaint.formats.Channel.Use;
import acquaint.formats.Detection;
import acquaint.formats.Origin;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonRecord;
import acquaint.formats.Profile;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.Foreign;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.JsonFile;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People as ActivityPub and ActivityStreams 2.0 write them: an actor (also {@code actor.json} of a
 * Mastodon archive, which is its owner), collections of those whom one follows, and accounts as
 * Mastodon's own API answers them.
 */
final class ActivityPubReader implements FormatReader {

    private static final Set<String> LISTS =
            Set.of("$", "$.orderedItems", "$.items", "$.first", "$.first.orderedItems", "$.first.items", "$.accounts");
    private static final Pattern ACCOUNT = Pattern.compile(
            "\"username\"\\s*:\\s*\"[^\"]+\",\\s*\"acct\"\\s*:\\s*\"[^\"]+\",\\s*\"display_name\"\\s*:");
    private static final Pattern ITEMS = Pattern.compile("\"(orderedI|i)tems\"\\s*:\\s*\\[\\s*[^\\s\\]]");
    private static final Pattern FOLLOWS = Pattern.compile("(?i).*/(following|followers)(/?(\\?.*|/.*)?)?");
    private static final Pattern USER = Pattern.compile("https://([^/?#]+)/users/([A-Za-z_][\\w.-]*)/?");

    @Override
    public System system() {
        return System.MASTODON;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        JsonValue head = sniff.json();
        boolean account = isAccount(head.isArray() ? head.at(0) : head)
                || isAccount(head.get("accounts").at(0))
                || (head.isPresent() && ACCOUNT.matcher(sniff.text()).find());
        if (account) {
            return found(1, "It has accounts as Mastodon's API answers them.");
        }
        if (!isActivityStreams(head.isArray() ? head.at(0) : head)) {
            return Optional.empty();
        }
        boolean listed =
                !items(head).items().isEmpty() || ITEMS.matcher(sniff.text()).find();
        if (isFollows(head) && listed) {
            return found(1, "It is an ActivityPub collection of those who follow or are followed.");
        }
        boolean[] person = {false};
        people(head, found -> person[0] = true);
        return person[0] ? found(0.98, "A person of ActivityStreams stands in it.") : Optional.empty();
    }

    private static Optional<Detection> found(double confidence, String reason) {
        return Optional.of(new Detection(System.MASTODON, confidence, reason));
    }

    @Override
    public Optional<String> refusal(Sniff sniff) {
        JsonValue head = sniff.json();
        if (!isActivityStreams(head) || detect(sniff).isPresent()) {
            return Optional.empty();
        }
        if (isFollows(head)) {
            return Optional.of(Foreign.sentence(
                    sniff,
                    "only the count of those who follow or are followed; the people stand on the page that “first” names",
                    "Save that page, or choose Mastodon's following_accounts.csv."));
        }
        return Optional.of(Foreign.sentence(
                sniff,
                "a file of posts, likes or bookmarks of the fediverse, not of people",
                "Choose following_accounts.csv, or actor.json for yourself."));
    }

    private static boolean isActivityStreams(JsonValue value) {
        JsonValue context = value.get("@context");
        return context.text().contains("ns/activitystreams")
                || context.items().stream().anyMatch(item -> item.text().contains("ns/activitystreams"));
    }

    private static boolean isFollows(JsonValue head) {
        return head.text("type").matches("(Ordered)?Collection(Page)?")
                && (FOLLOWS.matcher(head.text("id")).matches()
                        || FOLLOWS.matcher(head.text("partOf")).matches());
    }

    private static JsonValue items(JsonValue head) {
        JsonValue page = head.get("first").isObject() ? head.get("first") : head;
        return page.has("orderedItems") ? page.get("orderedItems") : page.get("items");
    }

    /** An account of Mastodon's API. */
    static boolean isAccount(JsonValue value) {
        return !value.text("acct").isEmpty() && value.has("display_name") && value.has("username");
    }

    /** Finds the persons within a value, but not in what a person says of itself. */
    private static void people(JsonValue value, Consumer<JsonValue> taker) {
        JsonValue type = value.get("type");
        boolean person = type.text().equals("Person")
                || type.items().stream().anyMatch(item -> item.text().equals("Person"));
        if (person || isAccount(value)) {
            taker.accept(value);
            return;
        }
        value.items().forEach(item -> people(item, taker));
        value.members().values().forEach(member -> people(member, taker));
    }

    @Override
    public void learn(Source source, Sniff sniff, Context context) {
        JsonValue head = sniff.json();
        if (isOwn(head)) {
            context.owner(head.text("id"));
            ActivityPubPerson.account(head).ifPresent(account -> context.owner(account.value()));
        }
    }

    /** In an archive the owner's boxes are files beside it, elsewhere addresses. */
    private static boolean isOwn(JsonValue actor) {
        return actor.text("outbox").equals("outbox.json");
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        boolean follows = isFollows(sniff.json());
        JsonFile.read(source, sniff, out, LISTS::contains, new JsonFile.Taker() {
            @Override
            public void element(JsonValue value, int line, String raw) {
                if (follows && Channels.isWeb(value.text())) {
                    out.record(followed(value.text(), source, line, raw, out));
                }
                people(value, person -> record(person, source, line, raw, out));
            }

            @Override
            public void root(JsonValue value, int line, String raw) {
                people(value, person -> record(person, source, line, raw, out));
            }
        });
    }

    private static void record(JsonValue actor, Source source, int line, String raw, Recorder out) {
        PersonBuilder person = isAccount(actor)
                ? ActivityPubPerson.ofAccount(actor, source, line)
                : ActivityPubPerson.ofActor(actor, source, line);
        boolean bot = actor.get("bot").isTrue();
        if (!person.isEmpty() && !bot) {
            boolean owner = isOwn(actor) || out.context().isOwner(actor.text("id"));
            out.record((owner ? person.owner() : person).raw(raw).build());
        }
    }

    /** Somebody of whom the collection tells the address alone. */
    private static PersonRecord followed(String address, Source source, int line, String raw, Recorder out) {
        PersonBuilder person = PersonRecord.builder(new Origin(System.MASTODON, source.name(), line, address));
        // Mastodon's own actors are /users/name; a first digit is another program's number of them
        Matcher user = USER.matcher(address);
        Optional<Profile> account =
                user.matches() ? Profile.of("@" + user.group(2) + "@" + user.group(1)) : Optional.empty();
        person.channel(account.map(Profile::channel).orElseGet(() -> Channels.web(address, Use.UNKNOWN, "", false)));
        return (out.context().isOwner(address) ? person.owner() : person)
                .raw(raw)
                .build();
    }
}
