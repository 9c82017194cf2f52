package acquaint.formats.mail;

import acquaint.formats.Detection;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads mail: an mbox of any dialect (RFC 4155 and what programs make of it) or a single message (RFC
 * 5322). Only headers are kept; bodies pass by as bytes, so that a mailbox of many gigabytes needs no
 * more memory than a small one.
 */
public final class MailReader implements FormatReader {

    /** How much of a mailbox is looked at to learn who owns it, in bytes and in mails. */
    private static final long LEARN_BYTES = 64L << 20;

    private static final int LEARN_MAILS = 5_000;

    private static final Pattern HEADER = Pattern.compile("([!-9;-~]+) ?:.*");
    private static final Set<String> TELLING = Set.of(
            "from",
            "to",
            "cc",
            "bcc",
            "subject",
            "date",
            "message-id",
            "received",
            "mime-version",
            "return-path",
            "reply-to",
            "delivered-to",
            "content-type",
            "in-reply-to",
            "references",
            "sender",
            "x-gm-thrid");

    @Override
    public System system() {
        return System.MAIL;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        String text = sniff.text().stripLeading().replaceFirst("^\\d{1,11} *\\R", "");
        String first = text.lines().findFirst().orElse("");
        if (first.startsWith("From ")) {
            String rest = text.substring(first.length()).stripLeading();
            boolean headed = HEADER.matcher(rest).lookingAt() || rest.startsWith(">From ");
            // the first header may be damaged
            boolean telling = telling(headed ? rest : rest.substring(line(rest))) > 0;
            return PostmarkLine.isOne(first, headed, true, telling)
                    ? found(1, "It begins with a From line and the headers of a mail, as a mailbox does.")
                    : Optional.empty();
        }
        int telling = telling(text);
        return telling >= 3
                ? found(1, "It begins with the headers of a mail.")
                : telling == 2 && text.regionMatches(true, 0, "From:", 0, 5)
                        ? found(0.9, "It begins with the headers of a mail.")
                        : Optional.empty();
    }

    /** Where the second line of a text begins. */
    private static int line(String text) {
        return text.indexOf('\n') + 1;
    }

    private static Optional<Detection> found(double confidence, String reason) {
        return Optional.of(new Detection(System.MAIL, confidence, reason));
    }

    /** How many different headers that only mails have stand at the beginning; 0 when no From is among them. */
    private static int telling(String text) {
        Set<String> names = new HashSet<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.isEmpty()) {
                break;
            }
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                names.add(header.group(1).toLowerCase(Locale.ROOT));
            } else if (!line.startsWith(" ") && !line.startsWith("\t") && names.isEmpty()) {
                return 0;
            }
        }
        boolean begin = names.contains("begin"); // a card or a calendar
        boolean who = names.contains("from") || names.contains("to") || names.contains("sender");
        names.retainAll(TELLING);
        return who && !begin ? names.size() : 0;
    }

    @Override
    public void learn(Source source, Sniff sniff, Context context) throws IOException {
        Map<String, Integer> delivered = new HashMap<>();
        int count = 0;
        try (MailStream in = new MailStream(sniff.bytes(source))) {
            boolean mbox = in.begin();
            boolean more = in.more();
            while (more && count < LEARN_MAILS && in.passed() < LEARN_BYTES) {
                count++;
                MailHeaders headers = MailHeaders.take(in, mbox, false);
                learn(headers, context, delivered);
                more = mbox && (headers.brokenOff() || in.toNextMessage(headers.contentLength()));
            }
        }
        int enough = Math.max(1, count / 20); // others' addresses stand there too, on mails that were forwarded
        delivered.forEach((address, times) -> {
            if (times >= enough) {
                context.owner(address);
            }
        });
    }

    private static void learn(MailHeaders headers, Context context, Map<String, Integer> delivered) {
        String address = AddressList.plain(headers.first("delivered-to"));
        if (address.indexOf('@') > 0 && address.indexOf(' ') < 0 && !headers.has("list-post")) {
            delivered.merge(address.toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        if (GmailLabels.of(headers.first("x-gmail-labels")).sent()) {
            AddressList.parse(headers.first("from")).stream()
                    .map(AddressList.Mailbox::address)
                    .forEach(context::owner);
        }
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        boolean subjects = out.context().options().subjects();
        try (MailStream in = new MailStream(sniff.bytes(source))) {
            boolean mbox = in.begin();
            MailMapping mapping = new MailMapping(source, out, mbox);
            boolean more = in.more();
            while (more && !out.full()) {
                int line = mbox ? in.line() - 1 : in.line(); // the From line is its first
                String postmark = in.postmark();
                MailHeaders headers = MailHeaders.take(in, mbox, subjects);
                mapping.map(line, postmark, headers);
                more = mbox && (headers.brokenOff() || in.toNextMessage(headers.contentLength()));
            }
            mapping.finish();
        }
    }
}
