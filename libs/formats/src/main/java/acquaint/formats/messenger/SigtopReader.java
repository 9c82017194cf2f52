package acquaint.formats.messenger;

import acquaint.formats.Channel;
import acquaint.formats.Detection;
import acquaint.formats.Limits;
import acquaint.formats.Moment;
import acquaint.formats.Origin;
import acquaint.formats.Party;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.MomentText;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the conversations that sigtop exports from Signal as text: a line {@code Conversation: Ana
 * (+351…)}, then for each message lines {@code From:}, {@code Type:}, {@code Sent:}, a blank one, and
 * what was said.
 */
final class SigtopReader implements FormatReader {

    private static final Pattern FIELD = Pattern.compile("(From|Type|Sent|Received|Attachment|Reaction|Edited): (.*)");
    private static final Pattern PERSON = Pattern.compile("(.*?)(?: \\((\\+?[\\d ]{5,}|[^()]*)\\))?");
    private static final Pattern START =
            Pattern.compile("(?m)\\A\\s*Conversation: .*\\R+(?s:.{0,2000}?)^Type: \\S+\\s*$");
    private static final Set<String> WRITTEN = Set.of("incoming", "outgoing");

    @Override
    public System system() {
        return System.SIGNAL;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        return START.matcher(sniff.text()).find()
                ? Optional.of(new Detection(
                        System.SIGNAL, 0.95, "It begins with “Conversation:”, as sigtop exports Signal’s chats."))
                : Optional.empty();
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        try (TextLines lines = new TextLines(sniff.characters(source))) {
            new Reading(source, out).read(lines);
        }
    }

    /** Somebody with the number that sigtop puts behind the name. */
    private static Party party(String written, Recorder out) {
        Matcher parts = PERSON.matcher(written.strip());
        if (!parts.matches() || written.isBlank()) {
            return Conversation.NOBODY;
        }
        if (written.equals("You")) {
            return Conversation.OWNER;
        }
        String name = parts.group(1);
        String number = parts.group(2);
        boolean phone = number != null && number.startsWith("+");
        Party party = phone ? Party.of(name, Channel.of(Channel.Kind.PHONE, number)) : Party.of(name);
        return party.owner(
                out.context().isOwner(name) || (phone && out.context().isOwner(number)));
    }

    /** One pass over one conversation. */
    private static final class Reading {

        private final Source source;
        private final Recorder out;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();
        private Conversation conversation;
        private boolean inText;
        private int line;

        Reading(Source source, Recorder out) {
            this.source = source;
            this.out = out;
            this.conversation = new Conversation("", out.context().options());
        }

        void read(TextLines lines) throws IOException {
            for (String next = lines.next(); next != null && !out.full(); next = lines.next()) {
                Matcher field = FIELD.matcher(next);
                boolean begins =
                        next.startsWith("From: ") || (next.startsWith("Type: ") && !fields.containsKey("From"));
                if (next.startsWith("Conversation: ") && fields.isEmpty()) {
                    conversation(next.substring(14));
                } else if (begins && (inText || fields.isEmpty())) {
                    finish();
                    line = lines.number();
                    fields.put(next.substring(0, 4), next.substring(6));
                } else if (!inText && !fields.isEmpty() && field.matches()) {
                    fields.putIfAbsent(field.group(1), field.group(2));
                } else if (!fields.isEmpty()) {
                    inText = true;
                    if (text.length() < Limits.CELL_CHARS) {
                        text.append(next).append('\n');
                    }
                }
            }
            finish();
        }

        private void conversation(String written) {
            Party other = party(written, out);
            boolean group = written.endsWith(" (group)");
            conversation = new Conversation(other.name(), out.context().options());
            conversation.member(Conversation.OWNER);
            if (!group) {
                conversation.member(other);
            }
        }

        private void finish() {
            if (WRITTEN.contains(fields.getOrDefault("Type", ""))) {
                boolean sent = "outgoing".equals(fields.get("Type"));
                Party from = sent ? Conversation.OWNER : party(fields.getOrDefault("From", ""), out);
                Optional<Moment> at = MomentText.read(fields.getOrDefault("Sent", ""));
                if (at.isEmpty()) {
                    out.warn(line, "This message does not say when it was sent; it was read without.", "");
                }
                String raw = fields + "\n" + text;
                Origin origin = new Origin(System.SIGNAL, source.name(), line, null);
                out.record(conversation.message(
                        origin, from, at.orElse(null), text.toString().strip(), raw));
            }
            fields.clear();
            text.setLength(0);
            inText = false;
        }
    }
}
