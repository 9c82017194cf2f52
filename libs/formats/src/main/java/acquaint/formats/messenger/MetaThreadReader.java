package acquaint.formats.messenger;

import acquaint.formats.Detection;
import acquaint.formats.Moment;
import acquaint.formats.Origin;
import acquaint.formats.Party;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Context;
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
import java.util.regex.Pattern;

/**
 * Reads a thread of messages from Facebook's or Instagram's download, which look alike; and the
 * encrypted ones that Messenger exports by itself.
 */
final class MetaThreadReader implements FormatReader {

    private static final List<String> OF_INSTAGRAM = List.of(
            "your_instagram_activity/",
            "\"original_content_owner\"",
            "//ig.me/",
            "Instagram User",
            "\"https://www.instagram.com/p/",
            "\"https://www.instagram.com/reel/",
            "\"https://www.instagram.com/stories/");
    private static final List<String> OF_FACEBOOK = List.of(
            "your_facebook_activity/",
            "\"bumped_message_metadata\"",
            "Facebook user",
            "Facebook User",
            "stickers_used/",
            "\"senderName\"");
    // Facebook said of each message what it is; Instagram only did so for a while
    private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"(Generic|Share|Call|Subscribe|Payment)\"");
    // Facebook's notices that somebody came or left
    private static final Set<String> NOTICES = Set.of("Subscribe", "Unsubscribe");
    private static final Set<String> INTO = Set.of("$", "$.participants", "$.messages");

    private final System system;

    /**
     * A reader of one system's threads.
     *
     * @param system {@link System#FACEBOOK} or {@link System#INSTAGRAM}
     */
    MetaThreadReader(System system) {
        this.system = system;
    }

    @Override
    public System system() {
        return system;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        String text = sniff.text();
        boolean open = text.contains("\"sender_name\"") && text.contains("\"timestamp_ms\"");
        boolean encrypted = text.contains("\"senderName\"")
                && text.contains("\"timestamp\"")
                && (text.contains("\"isUnsent\"") || text.contains("\"threadName\""));
        boolean empty = text.contains("\"participants\"") && text.contains("\"thread_path\"");
        if (!(open || encrypted || empty) || !sniff.json().isObject()) {
            return Optional.empty();
        }
        double confidence = confidence(text);
        String reason = confidence > 0.85
                ? "Its messages have “sender_name” and “timestamp_ms” as " + system.title() + "’s have."
                : "Its messages are like Facebook’s and Instagram’s, which are alike.";
        return Optional.of(new Detection(system, confidence, reason));
    }

    private double confidence(String text) {
        boolean facebook = OF_FACEBOOK.stream().anyMatch(text::contains);
        boolean instagram = !facebook && OF_INSTAGRAM.stream().anyMatch(text::contains);
        if (facebook || instagram) {
            return facebook == (system == System.FACEBOOK) ? 0.95 : 0.4;
        }
        boolean likelier =
                text.contains("\"participants\"") || TYPE.matcher(text).find();
        return likelier == (system == System.FACEBOOK) ? 0.8 : 0.7;
    }

    @Override
    public void learn(Source source, Sniff sniff, Context context) throws IOException {
        context.notes(MetaThreads.class, MetaThreads::new).learn(source.name(), MetaThread.of(source, sniff));
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        MetaThreads threads = out.context().notes(MetaThreads.class, MetaThreads::new);
        threads.decide(out.context());
        MetaThread known = threads.of(source.name());
        MetaThread thread = known == null ? MetaThread.of(source, sniff) : known;
        String name = thread.path().isEmpty() ? thread.title() : thread.path();
        Conversation conversation = new Conversation(name, out.context().options());
        for (String member : thread.names()) {
            conversation.member(MetaText.party(member, out.context()));
        }
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk(INTO::contains, new Messages(source, conversation, out));
        }
    }

    private final class Messages extends Elements {

        private final Source source;
        private final Conversation conversation;
        private final Recorder out;

        Messages(Source source, Conversation conversation, Recorder out) {
            super(out, "A message");
            this.source = source;
            this.conversation = conversation;
            this.out = out;
        }

        @Override
        boolean isList(String path) {
            return path.equals("$.messages[]");
        }

        @Override
        boolean isElement(JsonValue value) {
            return value.has("timestamp_ms") || value.has("sender_name") || value.has("senderName");
        }

        @Override
        void element(JsonValue value, int line, String raw) {
            String text = MetaText.of(value.has("content") ? value.get("content") : value.get("text"));
            boolean withdrawn =
                    value.get("isUnsent").isTrue() || (value.get("is_unsent").isTrue() && text.isEmpty());
            if (withdrawn || NOTICES.contains(value.text("type")) || value.has("users")) {
                return;
            }
            String sender = MetaText.of(value.has("sender_name") ? value.get("sender_name") : value.get("senderName"));
            Party from = MetaText.party(sender, out.context());
            JsonValue time = value.has("timestamp_ms") ? value.get("timestamp_ms") : value.get("timestamp");
            Moment at = MomentText.epoch(time.number()).orElse(null);
            if (at == null) {
                out.warn(line, "This message does not say when it was sent; it was read without.", "");
            }
            out.record(conversation.message(new Origin(system, source.name(), line, null), from, at, text, raw));
        }
    }
}
