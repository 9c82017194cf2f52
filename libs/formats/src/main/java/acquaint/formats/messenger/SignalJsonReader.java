package acquaint.formats.messenger;

import acquaint.formats.Channel;
import acquaint.formats.Detection;
import acquaint.formats.Moment;
import acquaint.formats.Origin;
import acquaint.formats.Party;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.MomentText;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Signal's chats as its export programs write them in JSON: signal-export one message a line
 * ({@code date, sender, body}), sigtop an array of messages as Signal keeps them ({@code sent_at,
 * type, body}).
 */
final class SignalJsonReader implements FormatReader {

    @Override
    public System system() {
        return System.SIGNAL;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        String text = sniff.text();
        if (!sniff.json().isPresent()) {
            return Optional.empty();
        }
        boolean kept = text.contains("\"conversationId\"") && text.contains("\"sent_at\"") && text.contains("\"type\"");
        boolean lines = text.contains("\"sender\"")
                && text.contains("\"body\"")
                && text.contains("\"date\"")
                && text.contains("\"reactions\"")
                && text.contains("\"attachments\"");
        return kept || lines
                ? Optional.of(new Detection(
                        System.SIGNAL,
                        0.95,
                        "Its messages are written as " + (kept ? "sigtop" : "signal-export") + " writes Signal’s."))
                : Optional.empty();
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk("$"::equals, new Messages(source, out));
        }
    }

    private static final class Messages extends Elements {

        private final Source source;
        private final Recorder out;
        private Conversation conversation;
        private String name = "";

        Messages(Source source, Recorder out) {
            super(out, "A message");
            this.source = source;
            this.out = out;
            this.conversation = new Conversation("", out.context().options());
            conversation.member(Conversation.OWNER);
        }

        @Override
        boolean isList(String path) {
            return path.equals("$[]");
        }

        @Override
        boolean isElement(JsonValue value) {
            return value.has("body") && (value.has("sender") || value.has("type"));
        }

        @Override
        void element(JsonValue value, int line, String raw) {
            if (!value.text("conversationId").equals(name)) {
                name = value.text("conversationId");
                conversation = new Conversation(name, out.context().options());
                conversation.member(Conversation.OWNER);
            }
            String type = value.text("type");
            boolean written = value.has("sender") ? !value.get("call").isTrue() : type.matches("incoming|outgoing");
            if (!written) {
                return;
            }
            Party from =
                    type.equals("outgoing") || value.text("sender").equals("Me") ? Conversation.OWNER : from(value);
            Moment at = MomentText.epoch(value.get("sent_at").number())
                    .or(() -> MomentText.read(value.text("date")))
                    .orElse(null);
            out.record(conversation.message(
                    new Origin(System.SIGNAL, source.name(), line, id(value)), from, at, value.text("body"), raw));
        }

        private static @Nullable String id(JsonValue value) {
            return value.has("conversationId") && !value.text("id").isEmpty() ? value.text("id") : null;
        }

        private Party from(JsonValue value) {
            String sender = value.text("sender");
            if (!sender.isEmpty()) {
                return sender.equals("No-Sender")
                        ? Conversation.NOBODY
                        : Party.of(sender).owner(out.context().isOwner(sender));
            }
            String number = value.text("source");
            String service = value.has("sourceServiceId") ? value.text("sourceServiceId") : value.text("sourceUuid");
            Party party = number.isEmpty() ? Party.of("") : Party.of("", Channel.of(Channel.Kind.PHONE, number));
            return party.withSourceId(service.isEmpty() ? null : service);
        }
    }
}
