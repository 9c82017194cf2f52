package acquaint.formats.messenger;

import acquaint.formats.Detection;
import acquaint.formats.Limits;
import acquaint.formats.Moment;
import acquaint.formats.Origin;
import acquaint.formats.Party;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the chats that signal-export writes as text, {@code [2019-12-24 12:23:10] Ana: Hi}, and
 * sigtop in its short form, {@code 2019-12-24 12:23 Ana: Hi}. Signal itself writes no text.
 */
final class SignalChatReader implements FormatReader {

    private static final Pattern LINE = Pattern.compile(
            "(\\[)?(\\d{4})-(\\d{2})-(\\d{2}),? (\\d{2}):(\\d{2})(?::(\\d{2}))?(])? ([^:]{1,200}(?::(?! )[^:]*)*):(?: (.*)|$)");
    // messages that are none: "[keychange message]"
    private static final Pattern NOTICE = Pattern.compile("\\[[\\w-]+ message]");
    // what signal-export adds below a message
    private static final Pattern REACTIONS = Pattern.compile("\\(- .* -\\)\\s*");
    private static final Set<String> SELF = Set.of("Me", "You");

    @Override
    public System system() {
        return System.SIGNAL;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        int messages = 0;
        int lines = 0;
        boolean first = false;
        for (String line : (Iterable<String>) sniff.text().lines()::iterator) {
            lines += line.isBlank() ? 0 : 1;
            if (isMessage(line)) {
                messages++;
                first |= lines < 4;
            }
        }
        return first
                ? Optional.of(new Detection(
                        System.SIGNAL,
                        messages > 1 ? 0.95 : 0.85,
                        "Its lines begin with day, time and sender as Signal’s export programs write them."))
                : Optional.empty();
    }

    private static boolean isMessage(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return false;
        }
        if (parts.group(1) == null) {
            return parts.group(7) == null && parts.group(8) == null;
        }
        return ChatHeader.of(line)
                .filter(header -> SignalTexts.isSignal(header, line))
                .isPresent();
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        Conversation conversation = new Conversation("", out.context().options());
        conversation.member(Conversation.OWNER);
        Set<String> names = new LinkedHashSet<>();
        try (TextLines lines = new TextLines(sniff.characters(source))) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                Matcher parts = LINE.matcher(line);
                if (parts.matches() && names.size() < Limits.PARTIES && names.add(parts.group(9))) {
                    conversation.member(party(parts.group(9), out));
                }
            }
        }
        try (TextLines lines = new TextLines(sniff.characters(source))) {
            new Chat(source, conversation, out).read(lines);
        }
    }

    private static Party party(String name, Recorder out) {
        if (SELF.contains(name)) {
            return Conversation.OWNER;
        }
        return name.equals("No-Sender")
                ? Conversation.NOBODY
                : Party.of(name).owner(out.context().isOwner(name));
    }

    /** One pass over one chat. */
    private static final class Chat {

        private final Source source;
        private final Conversation conversation;
        private final Recorder out;
        private final StringBuilder text = new StringBuilder();
        private @Nullable Matcher head;
        private int line;

        Chat(Source source, Conversation conversation, Recorder out) {
            this.source = source;
            this.conversation = conversation;
            this.out = out;
        }

        void read(TextLines lines) throws IOException {
            for (String next = lines.next(); next != null && !out.full(); next = lines.next()) {
                Matcher parts = LINE.matcher(next);
                if (parts.matches()) {
                    finish();
                    head = parts;
                    line = lines.number();
                    text.append(parts.group(10) == null ? "" : parts.group(10));
                } else if (head != null
                        && text.length() < Limits.CELL_CHARS
                        && !REACTIONS.matcher(next).matches()) {
                    text.append('\n').append(next);
                }
            }
            finish();
        }

        private void finish() {
            String said = text.toString().strip();
            if (head != null && !NOTICE.matcher(said).matches()) {
                Party from = party(head.group(9), out);
                Origin origin = new Origin(System.SIGNAL, source.name(), line, null);
                String raw = head.group();
                out.record(conversation.message(origin, from, at(head), said, raw));
            }
            head = null;
            text.setLength(0);
        }

        private @Nullable Moment at(Matcher parts) {
            try {
                return Moment.of(LocalDateTime.of(
                        number(parts, 2),
                        number(parts, 3),
                        number(parts, 4),
                        number(parts, 5),
                        number(parts, 6),
                        parts.group(7) == null ? 0 : number(parts, 7)));
            } catch (DateTimeException noSuchTime) {
                out.warn(line, "there is no such time as this message has; it was read without.", "");
                return null;
            }
        }

        private static int number(Matcher parts, int group) {
            return Integer.parseInt(parts.group(group));
        }
    }
}
