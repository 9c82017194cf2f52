package acquaint.formats.mail;

import acquaint.formats.Channel;
import acquaint.formats.Limits;
import acquaint.formats.MessageRecord;
import acquaint.formats.MessageRecord.Direction;
import acquaint.formats.MessageRecord.Medium;
import acquaint.formats.Moment;
import acquaint.formats.Origin;
import acquaint.formats.Party;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.mail.AddressList.Mailbox;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.Quoted;
import acquaint.formats.reading.Recorder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes records of the headers of mails. */
final class MailMapping {

    private static final Pattern ID = Pattern.compile("<\\s*([^<>\\s]+)\\s*>");
    private static final int DELETED = 0x0008; // X-Mozilla-Status: gone, though still in the file

    private final Source source;
    private final Recorder out;
    private final boolean mailbox;
    private int automatic;
    private int unwanted;

    /**
     * A mapping.
     *
     * @param mailbox whether it is a mailbox, in which what no person wrote is left out; a single message
     *     was chosen by hand
     */
    MailMapping(Source source, Recorder out, boolean mailbox) {
        this.source = source;
        this.out = out;
        this.mailbox = mailbox;
    }

    void map(int line, String postmark, MailHeaders headers) {
        GmailLabels labels = GmailLabels.of(headers.first("x-gmail-labels"));
        List<Mailbox> from = AddressList.parse(headers.first(headers.has("from") ? "from" : "sender"));
        List<Mailbox> to = recipients(line, headers);
        if (from.isEmpty() && to.isEmpty()) {
            nobody(line, headers);
        } else if (mailbox && (labels.unwanted() || deleted(headers))) {
            unwanted++;
        } else if (mailbox && !labels.sent() && AutomaticMail.is(headers, from, to, out.context())) {
            automatic++;
        } else {
            out.record(record(line, postmark, headers, labels, from, to));
        }
    }

    private void nobody(int line, MailHeaders headers) {
        if (!headers.isEmpty()) {
            out.warn(line, "the mail that begins here names neither sender nor recipient; it was left out.", "");
        }
    }

    private static boolean deleted(MailHeaders headers) {
        try {
            return (Integer.parseInt(headers.first("x-mozilla-status"), 16) & DELETED) != 0;
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private List<Mailbox> recipients(int line, MailHeaders headers) {
        String list = headers.first("list-post").toLowerCase(Locale.ROOT);
        List<Mailbox> to = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String header : List.of("to", "cc", "bcc")) {
            for (Mailbox one : AddressList.parse(headers.all(header))) {
                String key = (one.address().isEmpty() ? one.name() : one.address()).toLowerCase(Locale.ROOT);
                // a mailing list is nobody
                if (seen.add(key) && (key.isEmpty() || !list.contains(key))) {
                    to.add(one);
                }
            }
        }
        if (to.size() > Limits.PARTIES) {
            out.warn(
                    line,
                    "the mail has %,d recipients; the first %,d were read.".formatted(to.size(), Limits.PARTIES),
                    "");
            return to.subList(0, Limits.PARTIES);
        }
        return to;
    }

    private MessageRecord record(
            int line, String postmark, MailHeaders headers, GmailLabels labels, List<Mailbox> from, List<Mailbox> to) {
        Party sender = from.isEmpty() ? Party.of("") : party(line, from.getFirst(), labels.sent());
        List<Party> others = to.stream().map(one -> party(line, one, false)).toList();
        String id = firstId(headers.first("message-id"));
        return new MessageRecord(
                new Origin(System.MAIL, source.name(), line, id.isEmpty() ? null : id),
                Medium.EMAIL,
                direction(headers, labels, sender, others),
                sender,
                others,
                moment(line, postmark, headers),
                out.context().options().subjects() ? EncodedWords.decode(headers.first("subject")) : "",
                "",
                conversation(headers, id),
                headers.raw());
    }

    private Party party(int line, Mailbox one, boolean owner) {
        if (one.deceit()) {
            out.warn(
                    line,
                    Quoted.of(one.name()) + " stands with two addresses, one to show and one to use, as deceivers"
                            + " write; neither was read.",
                    "");
        }
        Context context = out.context();
        boolean known = context.isOwner(one.address().isEmpty() ? one.name() : one.address());
        return (one.address().isEmpty()
                        ? Party.of(one.name())
                        : Party.of(one.name(), Channel.of(Channel.Kind.EMAIL, one.address())))
                .owner(owner || known);
    }

    private Direction direction(MailHeaders headers, GmailLabels labels, Party sender, List<Party> to) {
        if (sender.owner()) {
            return Direction.SENT;
        }
        boolean delivered = out.context().isOwner(AddressList.plain(headers.first("delivered-to")));
        return labels.received() || delivered || to.stream().anyMatch(Party::owner)
                ? Direction.RECEIVED
                : Direction.UNKNOWN;
    }

    /** The date it tells; without one, when it came in by the From line. */
    private @Nullable Moment moment(int line, String postmark, MailHeaders headers) {
        String written = headers.first("date");
        Moment at =
                MailDate.read(written).or(() -> PostmarkLine.moment(postmark)).orElse(null);
        if (at == null && !written.isEmpty()) {
            out.warn(line, Quoted.of(written) + " is no date that is understood; the mail was read without one.", "");
        }
        return at;
    }

    /** Gmail's own thread, else the first mail of the exchange, as References or In-Reply-To tell. */
    private static String conversation(MailHeaders headers, String id) {
        String thread = headers.first("x-gm-thrid");
        if (!thread.isEmpty()) {
            return thread;
        }
        String root = firstId(headers.first("references"));
        root = root.isEmpty() ? firstId(headers.first("in-reply-to")) : root;
        return root.isEmpty() ? id : root;
    }

    private static String firstId(String value) {
        Matcher id = ID.matcher(value);
        return id.find() ? id.group(1) : value.matches("[^\\s<>]+@[^\\s<>]+") ? value : "";
    }

    /** Tells what was left out. */
    void finish() {
        if (automatic > 0) {
            out.warn(
                    0,
                    "%,d mails that no person wrote to you (newsletters, mailing lists, notices) were left out."
                            .formatted(automatic),
                    "");
        }
        if (unwanted > 0) {
            out.warn(0, "%,d mails from spam, trash, drafts or chats were left out.".formatted(unwanted), "");
        }
    }
}
