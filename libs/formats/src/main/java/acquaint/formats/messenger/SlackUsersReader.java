package acquaint.formats.messenger;

import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.Channel.Use;
import acquaint.formats.Detection;
import acquaint.formats.Origin;
import acquaint.formats.Party;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is in a Slack workspace: {@code users.json} of its export, or the answer of {@code
 * users.list}. Bots and people who were removed are left out, but remembered for the messages.
 */
final class SlackUsersReader implements FormatReader {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"[UW][A-Z0-9]{5,}\"");
    private static final Pattern PROFILE = Pattern.compile("\"profile\"\\s*:\\s*\\{");
    private static final Set<String> INTO = Set.of("$", "$.members");

    @Override
    public System system() {
        return System.SLACK;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        String text = sniff.text();
        boolean users = sniff.json().isPresent()
                && ID.matcher(text).find()
                && PROFILE.matcher(text).find()
                && text.contains("\"real_name\"")
                && !text.contains("\"ts\"");
        return users
                ? Optional.of(new Detection(
                        System.SLACK, 0.95, "Its entries have Slack’s ids, and a profile each, as users.json has."))
                : Optional.empty();
    }

    @Override
    public void learn(Source source, Sniff sniff, Context context) throws IOException {
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk(INTO::contains, new Users(new Recorder(source, SlackRooms.NOWHERE, context), user -> {
                Party party = party(user, context);
                context.remember(user.text("id"), party);
                if (party.owner()) {
                    context.owner(user.text("id"));
                }
            }));
        }
    }

    /** Somebody as messages name them. */
    static Party party(JsonValue user, Context context) {
        String email = user.text("profile", "email");
        String name = realName(user);
        boolean owner = context.isOwner(user.text("id"))
                || (!email.isEmpty() && context.isOwner(email))
                || (!name.isEmpty() && context.isOwner(name));
        List<Channel> channels = Channels.isEmail(email) ? List.of(Channel.of(Channel.Kind.EMAIL, email)) : List.of();
        return new Party(name, channels, user.text("id"), owner);
    }

    private static String realName(JsonValue user) {
        for (String[] path :
                new String[][] {{"profile", "real_name"}, {"real_name"}, {"profile", "display_name"}, {"name"}}) {
            if (!user.text(path).isEmpty()) {
                return user.text(path);
            }
        }
        return "";
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk(INTO::contains, new Users(out, null) {
                @Override
                void element(JsonValue user, int line, String raw) {
                    boolean person = !user.get("deleted").isTrue()
                            && !user.get("is_bot").isTrue()
                            && !user.text("id").equals("USLACKBOT");
                    if (person) {
                        Origin origin = new Origin(System.SLACK, source.name(), line, user.text("id"));
                        out.record(person(user, PersonRecord.builder(origin), line, out)
                                .raw(raw)
                                .build());
                    }
                }
            });
        }
    }

    private static PersonBuilder person(JsonValue user, PersonBuilder person, int line, Recorder out) {
        JsonValue profile = user.get("profile");
        person.name(name(user));
        Channels.email(person, profile.text("email"), Use.PROFESSIONAL, "", false, line, out);
        person.channel(new Channel(Channel.Kind.PHONE, profile.text("phone"), Use.PROFESSIONAL, "", false));
        if (!profile.text("skype").isEmpty()) {
            person.channel(Channels.handle("skype", profile.text("skype"), Use.PROFESSIONAL, false));
        }
        person.affiliation(Affiliation.of("", "", profile.text("title")));
        person.pronouns(profile.text("pronouns"));
        if (party(user, out.context()).owner()) {
            person.owner();
        }
        return person;
    }

    private static PersonName name(JsonValue user) {
        String whole = realName(user);
        PersonName parts = PersonName.of(user.text("profile", "first_name"), user.text("profile", "last_name"));
        PersonName name = parts.display().equals(whole) ? parts : PersonName.of(whole);
        String shown = user.text("profile", "display_name");
        return shown.isEmpty() || shown.equals(whole) ? name : name.withNickname(shown);
    }

    /** Visits users. */
    private static class Users extends Elements {

        private final Consumer<JsonValue> each;

        Users(Recorder out, @Nullable Consumer<JsonValue> each) {
            super(out, "A person");
            this.each = each == null ? user -> {} : each;
        }

        @Override
        boolean isList(String path) {
            return path.equals("$[]") || path.equals("$.members[]");
        }

        @Override
        boolean isElement(JsonValue value) {
            return value.has("id") && value.has("profile");
        }

        @Override
        void element(JsonValue value, int line, String raw) {
            each.accept(value);
        }
    }
}
