package acquaint.formats.messenger;

import acquaint.formats.Detection;
import acquaint.formats.Origin;
import acquaint.formats.Party;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.Foreign;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.MomentText;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day of a Slack channel ({@code general/2024-01-01.json}), or the answer of {@code
 * conversations.history}. Who the ids are is told by {@code users.json} beside it, else by the
 * messages themselves.
 */
final class SlackDayReader implements FormatReader {

    private static final Pattern TS = Pattern.compile("\"ts\"\\s*:\\s*\"\\d{9,10}\\.\\d{3,6}\"");
    private static final Pattern MESSAGE = Pattern.compile("\"type\"\\s*:\\s*\"message\"");
    private static final Pattern FOLDER = Pattern.compile("([^/]+)/[^/]+$");
    private static final Pattern MARKUP = Pattern.compile("<([@#!]?)([^<>|]*)(?:\\|([^<>]*))?>");
    // what people write; the other kinds are notices and bots
    private static final Set<String> WRITTEN =
            Set.of("", "me_message", "thread_broadcast", "reply_broadcast", "file_share");
    private static final Set<String> INTO = Set.of("$", "$.messages");

    @Override
    public System system() {
        return System.SLACK;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        boolean messages = sniff.json().isPresent()
                && TS.matcher(sniff.text()).find()
                && MESSAGE.matcher(sniff.text()).find();
        return messages
                ? Optional.of(new Detection(System.SLACK, 0.95, "Its messages have Slack’s time stamps (“ts”)."))
                : Optional.empty();
    }

    private static boolean isRooms(Sniff sniff) {
        JsonValue first = sniff.json().at(0);
        return first.text("id").matches("[CGD][A-Z0-9]{5,}") && first.has("members") && first.has("created");
    }

    @Override
    public Optional<String> refusal(Sniff sniff) {
        JsonValue first = sniff.json().at(0);
        if (isRooms(sniff)) {
            return Optional.of(Foreign.sentence(
                    sniff,
                    "Slack’s list of channels, which names nobody",
                    "Choose users.json for the people, or the whole export for their messages too."));
        }
        boolean log = first.has("change_type") && (first.has("service_type") || first.has("app_type"));
        return log
                ? Optional.of(Foreign.sentence(
                        sniff,
                        "Slack’s log of the apps that were added",
                        "Choose users.json for the people, or the whole export for their messages too."))
                : Optional.empty();
    }

    @Override
    public boolean helps(Sniff sniff) {
        return isRooms(sniff);
    }

    @Override
    public void learn(Source source, Sniff sniff, Context context) throws IOException {
        if (!isRooms(sniff)) {
            return;
        }
        SlackRooms rooms = context.notes(SlackRooms.class, SlackRooms::new);
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk("$"::equals, new Elements(new Recorder(source, SlackRooms.NOWHERE, context), "A channel") {
                @Override
                boolean isList(String path) {
                    return path.equals("$[]");
                }

                @Override
                boolean isElement(JsonValue value) {
                    return value.has("members");
                }

                @Override
                void element(JsonValue value, int line, String raw) {
                    rooms.learn(value);
                }
            });
        }
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        Matcher folder = FOLDER.matcher(source.name());
        String room = folder.find() && !folder.group(1).endsWith(".zip") ? folder.group(1) : "";
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk(INTO::contains, new Day(source, room, out));
        }
    }

    private static final class Day extends Elements {

        private final Source source;
        private final String room;
        private final Recorder out;
        private final Conversation conversation;

        Day(Source source, String room, Recorder out) {
            super(out, "A message");
            this.source = source;
            this.room = room;
            this.out = out;
            this.conversation = new Conversation(room, out.context().options());
            SlackRooms rooms = out.context().notes(SlackRooms.class, SlackRooms::new);
            List<String> members = rooms.members(room);
            members.forEach(id -> conversation.member(known(id)));
            if (members.isEmpty() && out.context().knowsOwner()) {
                conversation.ownerTakesPart();
            }
        }

        @Override
        boolean isList(String path) {
            return path.equals("$[]") || path.equals("$.messages[]");
        }

        @Override
        boolean isElement(JsonValue value) {
            return value.has("ts") && (value.has("user") || value.has("text"));
        }

        @Override
        void element(JsonValue value, int line, String raw) {
            String user = value.text("user");
            boolean person = !user.isEmpty() && !user.equals("USLACKBOT") && !value.has("bot_id");
            if (!person || !WRITTEN.contains(value.text("subtype"))) {
                return;
            }
            out.record(conversation.message(
                    new Origin(System.SLACK, source.name(), line, id(value)),
                    from(user, value.get("user_profile")),
                    MomentText.epoch(value.get("ts").number()).orElse(null),
                    text(value.text("text")),
                    raw));
        }

        /** What the sender's program called it, else its time stamp, which is its own in its channel. */
        private @Nullable String id(JsonValue value) {
            String own = value.text("client_msg_id");
            if (!own.isEmpty()) {
                return own;
            }
            return room.isEmpty() ? null : room + "/" + value.text("ts");
        }

        private Party known(String id) {
            return out.context().known(id).orElseGet(() -> Party.of("")
                    .withSourceId(id)
                    .owner(out.context().isOwner(id)));
        }

        private Party from(String id, JsonValue profile) {
            Party party = known(id);
            String name =
                    profile.text("real_name").isEmpty() ? profile.text("display_name") : profile.text("real_name");
            return party.name().isEmpty() && !name.isEmpty()
                    ? Party.of(name)
                            .withSourceId(id)
                            .owner(party.owner() || out.context().isOwner(name))
                    : party;
        }

        /** Slack's markup, in words: {@code <@U012AB3CD>} is a name, {@code <https://…|here>} an address. */
        private String text(String marked) {
            String plain =
                    marked.indexOf('<') < 0 ? marked : MARKUP.matcher(marked).replaceAll(this::word);
            return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        }

        private String word(MatchResult mark) {
            String label = mark.group(3) == null ? "" : mark.group(3);
            String word =
                    switch (mark.group(1)) {
                        case "@" -> {
                            String name = known(mark.group(2)).name();
                            yield "@" + (!name.isEmpty() ? name : label.isEmpty() ? mark.group(2) : label);
                        }
                        case "#" -> "#" + (label.isEmpty() ? mark.group(2) : label);
                        case "!" -> "@" + mark.group(2);
                        default -> label.isEmpty() ? mark.group(2) : label + " (" + mark.group(2) + ")";
                    };
            return Matcher.quoteReplacement(word);
        }
    }
}
