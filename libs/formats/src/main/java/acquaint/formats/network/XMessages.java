package acquaint.formats.network;

import acquaint.formats.Limits;
import acquaint.formats.MessageRecord;
import acquaint.formats.MessageRecord.Direction;
import acquaint.formats.MessageRecord.Medium;
import acquaint.formats.Origin;
import acquaint.formats.Party;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.MomentText;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * X's direct messages, to one or to a group. Messages to a group do not say to whom they went: a
 * first pass gathers who wrote in it, joined it or left it.
 */
final class XMessages {

    private final Source source;
    private final Sniff sniff;
    private final Recorder out;
    private final Map<String, Set<String>> groups = new HashMap<>();
    private int members;

    XMessages(Source source, Sniff sniff, Recorder out) {
        this.source = source;
        this.sniff = sniff;
        this.out = out;
    }

    /** Takes one message of a conversation. */
    private interface Taker {
        boolean message(String conversation, int line, JsonValue message, String raw);

        /** An entry that could not be read; said by the one walk that gives records. */
        @SuppressWarnings("UnusedVariable") // for those who want it
        default void broken(int line) {}
    }

    /** Learns who is in all of them, where no account file tells. */
    static void learn(Source source, Sniff sniff, Context context) throws IOException {
        Everywhere everywhere = new Everywhere();
        walk(source, sniff, (conversation, line, message, raw) -> {
            JsonValue create = create(message);
            if (create.has("recipientId")) {
                everywhere.add(List.of(create.text("senderId"), create.text("recipientId")));
            }
            return true;
        });
        everywhere.one().ifPresent(context::owner);
    }

    void read() throws IOException {
        walk(source, sniff, (conversation, line, message, raw) -> {
            gather(conversation, message);
            return true;
        });
        walk(source, sniff, new Taker() {
            @Override
            public boolean message(String conversation, int line, JsonValue message, String raw) {
                JsonValue create = create(message);
                if (create.isObject()) {
                    record(conversation, line, create, raw);
                }
                return !out.full();
            }

            @Override
            public void broken(int line) {
                XPeople.brokenEntry(line, out);
            }
        });
    }

    private static void walk(Source source, Sniff sniff, Taker taker) throws IOException {
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk(XMessages::isContainer, new JsonReader.Visitor() {
                private String conversation = "";

                @Override
                public boolean value(String path, int line, JsonValue value, String raw) {
                    if (path.endsWith(".conversationId")) {
                        conversation = value.text();
                    }
                    return !value.isObject() || taker.message(conversation, line, value, raw);
                }

                @Override
                public void broken(String path, int line) {
                    taker.broken(line);
                }

                @Override
                public void end(String path) {
                    conversation = path.endsWith(".dmConversation") ? "" : conversation;
                }
            });
        }
    }

    /** What holds messages; where a bracket is damaged they may stand elsewhere than they should. */
    private static boolean isContainer(String path) {
        return path.equals("$") || path.equals("$[]") || path.endsWith(".dmConversation") || path.endsWith(".messages");
    }

    /** The message itself; behind a damaged bracket this inner object may be all that is left. */
    private static JsonValue create(JsonValue message) {
        return message.has("senderId") && !message.has("eventId") ? message : message.get("messageCreate");
    }

    /** Who is in a group: who writes, and whom its comings and goings name. */
    private void gather(String conversation, JsonValue message) {
        for (Map.Entry<String, JsonValue> entry : message.members().entrySet()) {
            JsonValue event = entry.getValue();
            if (event.has("recipientId")) {
                return;
            }
            boolean change =
                    !entry.getKey().equals("messageCreate") && !entry.getKey().equals("reactionCreate");
            if (change) {
                event.get("participantsSnapshot").items().forEach(id -> join(conversation, id.text()));
                event.get("userIds").items().forEach(id -> join(conversation, id.text()));
                join(conversation, event.text("initiatingUserId"));
            } else {
                join(conversation, event.text("senderId"));
            }
        }
    }

    private void join(String conversation, String id) {
        if (!id.isEmpty() && members < Limits.REMEMBERED) {
            Set<String> group = groups.computeIfAbsent(conversation, key -> new LinkedHashSet<>());
            members += group.size() < Limits.PARTIES && group.add(id) ? 1 : 0;
        }
    }

    private void record(String conversation, int line, JsonValue message, String raw) {
        Context context = out.context();
        String sender = message.text("senderId");
        List<String> recipients = recipients(conversation, sender, message.text("recipientId"));
        if (sender.isEmpty() && recipients.isEmpty()) {
            out.warn(line, "this message tells neither who wrote it nor to whom; it was left out.", "");
            return;
        }
        List<Party> to = new ArrayList<>(recipients.size());
        for (String id : recipients) {
            to.add(XPeople.party(id, context));
        }
        String id = message.text("id");
        boolean texts = context.options().texts();
        out.record(new MessageRecord(
                new Origin(System.X, source.name(), line, id.isEmpty() ? null : id),
                Medium.CHAT,
                direction(sender, recipients),
                sender.isEmpty() ? Party.of("") : XPeople.party(sender, context),
                to,
                MomentText.read(message.text("createdAt")).orElse(null),
                "",
                texts ? message.text("text") : "",
                told(conversation, sender, recipients) ? conversation : "",
                texts ? raw : ""));
    }

    /** A conversation of two is named by their numbers; behind a damaged bracket it may be another one. */
    private static boolean told(String conversation, String sender, List<String> recipients) {
        int dash = conversation.indexOf('-');
        return dash < 0
                || recipients.size() != 1
                || conversation.equals(sender + "-" + recipients.getFirst())
                || conversation.equals(recipients.getFirst() + "-" + sender);
    }

    private List<String> recipients(String conversation, String sender, String recipient) {
        if (!recipient.isEmpty()) {
            return List.of(recipient);
        }
        return groups.getOrDefault(conversation, Set.of()).stream()
                .filter(id -> !id.equals(sender))
                .toList();
    }

    private Direction direction(String sender, List<String> recipients) {
        if (out.context().isOwner(sender)) {
            return Direction.SENT;
        }
        return recipients.stream().anyMatch(out.context()::isOwner) ? Direction.RECEIVED : Direction.UNKNOWN;
    }
}
