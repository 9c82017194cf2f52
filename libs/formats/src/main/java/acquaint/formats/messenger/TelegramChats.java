package acquaint.formats.messenger;

import acquaint.formats.Moment;
import acquaint.formats.Origin;
import acquaint.formats.PartialDate;
import acquaint.formats.Party;
import acquaint.formats.PersonBuilder;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.MomentText;
import acquaint.formats.reading.Recorder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Visits Telegram's contacts and chats. What a chat is called stands before its messages. A wrong
 * bracket can make messages look like chats, or stand alone: what has the members of a message is one.
 */
final class TelegramChats implements JsonReader.Visitor {

    // chats that are not between people
    private static final Set<String> NO_CHATS =
            Set.of("bot_chat", "saved_messages", "private_channel", "public_channel", "verify_codes", "replies");

    private final Source source;
    private final Recorder out;
    private final Map<String, JsonValue> members = new LinkedHashMap<>();
    private Map<String, JsonValue> chat = Map.of();
    private Conversation conversation;
    private int line;

    TelegramChats(Source source, Recorder out) {
        this.source = source;
        this.out = out;
        this.conversation = new Conversation("", out.context().options());
    }

    @Override
    public boolean value(String path, int at, JsonValue value, String raw) {
        if (path.endsWith(".messages[]") || path.endsWith(".list[]")) {
            begin();
            each(value, at, raw);
        } else if (value.isObject()
                || value.at(0).has("messages")
                || isMessage(value.at(0))
                || isContact(value.at(0))) {
            search(value, at);
        } else if (path.startsWith("$.") && !path.endsWith("[]")) {
            line = members.isEmpty() ? at : line;
            String key = path.substring(path.lastIndexOf('.') + 1);
            if (members.containsKey(key) && isMessage(JsonValue.of(members))) {
                flush();
            }
            members.put(key, value);
        }
        return !out.full();
    }

    /** A value that has its place by a damaged word may still hold messages or contacts. */
    private void search(JsonValue value, int at) {
        if (isMessage(value.at(0)) || isContact(value.at(0))) {
            begin();
            each(value, at, "");
        } else if (value.has("messages")) {
            value.members().forEach((key, member) -> {
                if (!key.equals("messages")) {
                    members.put(key, member);
                }
            });
            search(value.get("messages"), at);
        } else {
            value.items().forEach(item -> search(item, at));
            value.members().values().forEach(member -> search(member, at));
        }
    }

    /** An element, or those of a list that a bracket too many has made. */
    private void each(JsonValue value, int at, String raw) {
        for (JsonValue item : value.isArray() ? value.items() : List.of(value)) {
            if (isMessage(item)) {
                message(item, at, value.isArray() ? "" : raw);
            } else if (isContact(item)) {
                contact(item, at, value.isArray() ? "" : raw);
            }
        }
    }

    private static boolean isContact(JsonValue value) {
        return value.has("phone_number") && value.has("first_name") && !value.has("bio");
    }

    private static boolean isMessage(JsonValue value) {
        return value.text("type").equals("message") || (value.has("from") && value.has("text"));
    }

    /** Before a chat's first message: what stood before it describes the chat. */
    private void begin() {
        if (!members.isEmpty()) {
            if (isMessage(JsonValue.of(members))) {
                flush();
                return;
            }
            chat = Map.copyOf(members);
            members.clear();
            String name = text("name");
            conversation = new Conversation(
                    name.isEmpty() ? text("id") : name, out.context().options());
            if (text("type").equals("personal_chat")) {
                conversation.member(other());
                conversation.member(Conversation.OWNER);
            } else if (out.context().knowsOwner()) {
                conversation.ownerTakesPart();
            }
        }
    }

    private String text(String key) {
        return chat.getOrDefault(key, JsonValue.NONE).text();
    }

    /** With whom a chat of two is. */
    private Party other() {
        String id = TelegramReader.id(text("id"));
        return Party.of(text("name")).withSourceId(id.isEmpty() ? null : id);
    }

    private void flush() {
        JsonValue value = JsonValue.of(Map.copyOf(members));
        members.clear();
        if (isMessage(value) && !out.full()) {
            message(value, line, "");
        } else if (isContact(value) && !out.full()) {
            contact(value, line, "");
        }
    }

    @Override
    public void end(String path) {
        if (path.equals("$") || path.endsWith(".list[]")) {
            flush();
        }
    }

    @Override
    public void broken(String path, int at) {
        Elements.warn(out, at, path.startsWith("$.contacts") ? "A contact" : "A message");
    }

    private void contact(JsonValue value, int at, String raw) {
        PersonBuilder person = TelegramReader.person(value, source, at, raw);
        at(value).flatMap(Moment::day).ifPresent(day -> person.since(PartialDate.of(day)));
        if (!person.isEmpty()) {
            out.record(person.build());
        }
    }

    private static Optional<Moment> at(JsonValue value) {
        // the plain date is in the zone of the computer that exported, and says not which; 1970 stands for none
        return MomentText.epoch(value.get("date_unixtime").number())
                .or(() -> value.has("date_unixtime") ? Optional.empty() : MomentText.read(value.text("date")))
                .filter(moment -> !moment.toString().startsWith("1970-01-01"));
    }

    private void message(JsonValue value, int at, String raw) {
        String id = value.text("from_id");
        boolean service = value.has("type") && !value.text("type").equals("message");
        if (service || id.startsWith("channel") || NO_CHATS.contains(text("type"))) {
            return;
        }
        Moment when = at(value).orElse(null);
        if (when == null) {
            out.warn(at, "This message does not say when it was sent; it was read without.", "");
        }
        out.record(conversation.message(
                new Origin(System.TELEGRAM, source.name(), at, messageId(value)),
                from(value.text("from"), TelegramReader.id(id)),
                when,
                text(value.get("text")),
                raw));
    }

    /** A message's number is its own only within its chat. */
    private @Nullable String messageId(JsonValue value) {
        String id = value.text("id");
        return id.isEmpty() || text("id").isEmpty() ? null : text("id") + "/" + id;
    }

    private Party from(String name, String id) {
        if (text("type").equals("personal_chat")) {
            Party other = other();
            boolean theirs = id.equals(other.sourceId()) || (!name.isEmpty() && name.equals(other.name()));
            return theirs && (name.isEmpty() || name.equals(other.name()))
                    ? other
                    : Party.of(name).withSourceId(id.isEmpty() ? null : id).owner(!theirs);
        }
        boolean owner =
                out.context().isOwner(id) || (!name.isEmpty() && out.context().isOwner(name));
        return Party.of(name).withSourceId(id.isEmpty() ? null : id).owner(owner);
    }

    /** Plain, or in pieces of which some are marked up. */
    private static String text(JsonValue value) {
        if (!value.isArray()) {
            return value.text();
        }
        StringBuilder text = new StringBuilder();
        for (JsonValue piece : value.items()) {
            text.append((piece.isObject() ? piece.get("text") : piece).verbatim());
        }
        return text.toString().strip();
    }
}
