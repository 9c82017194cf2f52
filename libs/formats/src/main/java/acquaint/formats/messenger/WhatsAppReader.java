package acquaint.formats.messenger;

import acquaint.formats.Channel;
import acquaint.formats.Detection;
import acquaint.formats.Limits;
import acquaint.formats.Moment;
import acquaint.formats.Origin;
import acquaint.formats.Party;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.DateText.Order;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a chat that WhatsApp exported as text, whatever the telephone's language. The source is gone
 * through twice: the order of day and month shows only in the whole, as does who is a person and what
 * a notice.
 */
final class WhatsAppReader implements FormatReader {

    /** Lines among which one must begin a message. */
    private static final int FIRST = 6;

    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d\\s().\\u2010-\\u2015\\u00A0/-]{4,}");

    private static final Pattern NAMED =
            Pattern.compile("(?i)whatsapp[^/]*?(?: with| mit| con| avec| com| met| -) ([^/]+?)\\.(?:txt|zip)");

    @Override
    public System system() {
        return System.WHATSAPP;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        int messages = 0;
        int named = 0;
        int line = 0;
        boolean early = false;
        for (String text : (Iterable<String>) sniff.text().lines()::iterator) {
            line += text.isBlank() ? 0 : 1;
            Optional<ChatHeader> header = ChatHeader.of(text);
            if (header.isPresent() && !SignalTexts.isSignal(header.get(), text)) {
                messages++;
                early |= line <= FIRST;
                named += text.indexOf(':', header.get().body()) > 0 ? 1 : 0;
            }
        }
        boolean enough = messages > 1 || (messages == 1 && line < FIRST);
        if (!early || !enough || named == 0) {
            return Optional.empty();
        }
        return Optional.of(new Detection(
                System.WHATSAPP,
                messages > 1 ? 0.93 : 0.75,
                "Its lines begin with day, time and sender, as WhatsApp exports chats."));
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        WhatsAppFacts facts = WhatsAppFacts.of(source, sniff);
        if (facts.isOrderGuessed()) {
            out.warn(
                    0,
                    "nothing in it tells whether the day or the month comes first in its dates; they were read with the "
                            + (facts.order() == Order.DAY_FIRST ? "day" : "month") + " first.",
                    "Look at the dates of the messages; a longer export of the chat would tell.");
        }
        try (TextLines lines = new TextLines(sniff.characters(source))) {
            new Chat(source, facts, out).read(lines);
        }
    }

    /** One pass over one chat. */
    private static final class Chat {

        private final Source source;
        private final WhatsAppFacts facts;
        private final Recorder out;
        private final Order order;
        private final Map<String, Party> people = new HashMap<>();
        private final Conversation conversation;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder raw = new StringBuilder();
        private @Nullable Party from;
        private @Nullable Moment at;
        private int line;

        Chat(Source source, WhatsAppFacts facts, Recorder out) {
            this.source = source;
            this.facts = facts;
            this.out = out;
            this.order = facts.order();
            this.conversation =
                    new Conversation(title(source.name()), out.context().options());
            for (String name : facts.names()) {
                Party party = party(name, out.context());
                people.put(name, party);
                conversation.member(party);
            }
        }

        /** WhatsApp says in the file's name alone with whom a chat is or what a group is called. */
        private static String title(String file) {
            Matcher named = NAMED.matcher(file);
            return named.find() ? named.group(1).strip() : "";
        }

        private Party party(String name, Context context) {
            // "~ Ana" is how somebody calls herself who is not in the address book
            String bare = strip(name);
            boolean owner =
                    context.isOwner(bare) || facts.owner().filter(name::equals).isPresent();
            boolean number = NUMBER.matcher(bare).matches();
            Party party = number ? Party.of("", Channel.of(Channel.Kind.PHONE, bare)) : Party.of(bare);
            return party.owner(owner);
        }

        private static String strip(String name) {
            return name.replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                    .replaceFirst("^[~\\s\\u00A0\\u202F]+", "")
                    .strip();
        }

        void read(TextLines lines) throws IOException {
            for (String next = lines.next(); next != null && !out.full(); next = lines.next()) {
                Optional<ChatHeader> header = ChatHeader.of(next);
                if (header.isPresent()) {
                    finish();
                    begin(header.get(), next, lines.number());
                } else if (from != null && text.length() < Limits.CELL_CHARS) {
                    text.append('\n').append(next);
                    raw.append('\n').append(next);
                } else if (from == null && line == 0 && !next.isBlank()) {
                    line = lines.number();
                    out.warn(line, "what stands before the first message was left out.", "");
                }
            }
            finish();
        }

        private void begin(ChatHeader header, String whole, int number) {
            line = number;
            String body = whole.substring(header.body());
            Optional<String> name = facts.name(body);
            if (name.isEmpty()) {
                return;
            }
            String said = body.substring(name.get().length() + 1);
            said = said.startsWith(" ") ? said.substring(1) : said;
            if (WhatsAppFacts.isNotice(said)) {
                return;
            }
            from = people.get(facts.named(name.get()));
            text.append(said);
            raw.append(whole);
            Optional<LocalDate> day = header.day().date(order);
            at = day.map(date -> Moment.of(date.atTime(header.hour(), header.minute(), header.second())))
                    .orElse(null);
            if (at == null) {
                out.warn(number, "there is no such day as this message has; it was read without.", "");
            }
        }

        /** Without the marks of direction that an iPhone puts around. */
        private static String unmarked(String said) {
            int from = said.startsWith("\u200E") ? 1 : 0;
            int to = said.endsWith("\u200E") ? said.length() - 1 : said.length();
            return from < to ? said.substring(from, to).strip() : "";
        }

        private void finish() {
            if (from != null) {
                String said = unmarked(text.toString().strip());
                out.record(conversation.message(
                        new Origin(System.WHATSAPP, source.name(), line, null), from, at, said, raw.toString()));
            }
            from = null;
            text.setLength(0);
            raw.setLength(0);
        }
    }
}
