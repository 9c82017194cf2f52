package acquaint.formats.network;

import acquaint.formats.Channel.Use;
import acquaint.formats.Detection;
import acquaint.formats.Origin;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Photo;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers of Bluesky's API: follows, followers, profiles, members of a list, and the follow records of
 * a repository, which know numbers only. The DID is who somebody is; the handle may change.
 */
final class BlueskyReader implements FormatReader {

    private static final Set<String> LISTS =
            Set.of("$", "$.follows", "$.followers", "$.profiles", "$.actors", "$.items", "$.records", "$.suggestions");
    private static final Pattern ACCOUNT =
            Pattern.compile("\"did\"\\s*:\\s*\"did:(plc|web):[^\"]+\",\\s*\"handle\"\\s*:");
    private static final String FOLLOW = "app.bsky.graph.follow";
    private static final String PROFILE = "app.bsky.actor.profile";

    @Override
    public System system() {
        return System.BLUESKY;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        JsonValue head = sniff.json();
        boolean people = head.isArray()
                ? isPerson(head.at(0))
                : isPerson(head) || lists(head).anyMatch(BlueskyReader::isPerson);
        boolean own = head.text("subject", "did").startsWith("did:")
                && LISTS.stream().anyMatch(list -> list.length() > 2 && head.has(list.substring(2)));
        boolean behindDamage = head.isPresent() && ACCOUNT.matcher(sniff.text()).find();
        return people || own || behindDamage
                ? Optional.of(
                        new Detection(System.BLUESKY, 1, "It names people by DID and handle as Bluesky's API does."))
                : Optional.empty();
    }

    private static Stream<JsonValue> lists(JsonValue head) {
        return LISTS.stream().filter(list -> list.length() > 2).map(list -> head.get(list.substring(2))
                .at(0));
    }

    /** Whether there is a profile in it, or a record of one or of a follow. */
    private static boolean isPerson(JsonValue value) {
        String type = value.get("value").isPresent() ? value.text("value", "$type") : value.text("$type");
        return isProfile(value) || isProfile(value.get("subject")) || type.equals(FOLLOW) || type.equals(PROFILE);
    }

    private static boolean isProfile(JsonValue value) {
        return value.text("did").startsWith("did:") && !value.text("handle").isEmpty();
    }

    @Override
    public Optional<String> refusal(Sniff sniff) {
        JsonValue head = sniff.json();
        if (head.has("lexicon") && head.text("id").contains(".") && head.has("defs")) {
            return Optional.of(Foreign.sentence(
                    sniff,
                    "a description of what Bluesky's API answers (a lexicon), and nobody is in it",
                    "Choose a saved answer itself, such as that of app.bsky.graph.getFollows."));
        }
        boolean shut = isProfile(head.get("blocks").at(0))
                || isProfile(head.get("mutes").at(0));
        return shut
                ? Optional.of(Foreign.sentence(
                        sniff,
                        "a list of accounts that were blocked or muted on Bluesky",
                        "Choose the answer of app.bsky.graph.getFollows instead."))
                : Optional.empty();
    }

    @Override
    public void learn(Source source, Sniff sniff, Context context) {
        JsonValue subject = sniff.json().get("subject");
        if (isProfile(subject)) {
            context.owner(subject.text("did"));
            context.owner(subject.text("handle"));
        }
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        JsonFile.read(source, sniff, out, LISTS::contains, new JsonFile.Taker() {
            @Override
            public void element(JsonValue value, int line, String raw) {
                person(value, source, line, raw, out);
            }

            @Override
            public void root(JsonValue value, int line, String raw) {
                if (isPerson(value)) {
                    person(value, source, line, raw, out);
                }
            }
        });
    }

    private static void person(JsonValue value, Source source, int line, String raw, Recorder out) {
        JsonValue record = value.get("value").isPresent() ? value.get("value") : value;
        if (record.text("$type").equals(FOLLOW)) {
            PersonBuilder person = builder(record.text("subject"), "", source, line, out);
            person.since(PartialDate.parse(record.text("createdAt")).orElse(null));
            record(person, raw, out);
        } else if (record.text("$type").equals(PROFILE)) {
            record(
                    described(builder(did(value.text("uri")), "", source, line, out), record)
                            .owner(),
                    raw,
                    out);
        } else {
            JsonValue profile = isProfile(value) ? value : value.get("subject");
            if (profile.text("did").startsWith("did:")) {
                PersonBuilder person = builder(profile.text("did"), profile.text("handle"), source, line, out);
                record(described(person, profile), raw, out);
            }
        }
    }

    private static void record(PersonBuilder person, String raw, Recorder out) {
        if (!person.isEmpty()) {
            out.record(person.raw(raw).build());
        }
    }

    /** The DID in {@code at://did:plc:…/app.bsky.actor.profile/self}. */
    private static String did(String uri) {
        String[] parts = uri.split("/", -1);
        return parts.length > 2 && parts[2].startsWith("did:") ? parts[2] : "";
    }

    private static PersonBuilder builder(String did, String handle, Source source, int line, Recorder out) {
        @Nullable String id = did.startsWith("did:") ? did : null;
        PersonBuilder person = PersonRecord.builder(new Origin(System.BLUESKY, source.name(), line, id));
        // what Bluesky writes for a handle whose domain no longer answers
        String name = handle.isEmpty() || handle.equals("handle.invalid") ? did : handle;
        if (!name.isEmpty()) {
            person.channel(Channels.handle("bluesky", name, Use.UNKNOWN, false));
        }
        return out.context().isOwner(did) || out.context().isOwner(handle) ? person.owner() : person;
    }

    private static PersonBuilder described(PersonBuilder person, JsonValue profile) {
        person.name(PersonName.of(profile.text("displayName")));
        person.note(profile.text("description"));
        person.pronouns(profile.text("pronouns"));
        String site = profile.text("website");
        if (Channels.isWeb(site)) {
            person.channel(Channels.web(site, Use.UNKNOWN, "", false));
        }
        String avatar = profile.text("avatar");
        return person.photo(Channels.isWeb(avatar) ? Photo.of(avatar) : null);
    }
}
