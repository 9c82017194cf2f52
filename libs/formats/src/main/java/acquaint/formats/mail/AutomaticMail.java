package acquaint.formats.mail;

import acquaint.formats.mail.AddressList.Mailbox;
import acquaint.formats.reading.Context;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which mails of a mailbox no person wrote to its owner. They are left out and counted in one warning:
 * <ul>
 *   <li>what says so itself: Auto-Submitted (RFC 3834), Precedence bulk or junk, an empty
 *       Return-Path (bounces);
 *   <li>senders that want no answer, or are no people by their name;
 *   <li>newsletters: they can be unsubscribed from, and not written to (RFC 2369);
 *   <li>mailing lists, unless the owner wrote or is among the recipients. Where nothing tells who
 *       the owner is, as in the archive of a list, they are read.
 * </ul>
 * What the owner sent is always read.
 */
final class AutomaticMail {

    private static final Pattern ROBOT = Pattern.compile(
            "(?:.*[-_.+])?(?:(?:do[-_.]?)?(?:no|not)[-_.]?reply|ne[-_.]?pas[-_.]?repondre|mailer-daemon|postmaster|"
                    + "bounces?|notifications?|notify|notifier|newsletters?|alerts?|nepasrepondre)(?:[-_.+].*)?");

    private AutomaticMail() {}

    static boolean is(MailHeaders headers, List<Mailbox> from, List<Mailbox> to, Context context) {
        if (from.stream().anyMatch(sender -> context.isOwner(sender.address()))) {
            return false;
        }
        return robot(headers, from) || (list(headers) && context.knowsOwner() && !reaches(to, context));
    }

    private static boolean robot(MailHeaders headers, List<Mailbox> from) {
        String auto = headers.first("auto-submitted").toLowerCase(Locale.ROOT);
        String precedence = headers.first("precedence").toLowerCase(Locale.ROOT);
        boolean answerable = headers.has("list-post");
        return (!auto.isEmpty() && !auto.startsWith("no"))
                || precedence.equals("junk")
                || precedence.equals("auto_reply")
                || headers.first("return-path").equals("<>")
                || (!answerable && (precedence.equals("bulk") || headers.has("list-unsubscribe") && !isGroup(headers)))
                || from.stream().anyMatch(sender -> isRobot(sender.address()));
    }

    /** A group of Google's or Yahoo's is a mailing list by another header. */
    private static boolean isGroup(MailHeaders headers) {
        return headers.has("mailing-list") || headers.first("precedence").equalsIgnoreCase("list");
    }

    private static boolean list(MailHeaders headers) {
        return headers.has("list-id")
                || headers.has("list-post")
                || headers.has("mailing-list")
                || headers.first("precedence").equalsIgnoreCase("list");
    }

    private static boolean reaches(List<Mailbox> to, Context context) {
        return to.stream().anyMatch(person -> context.isOwner(person.address()));
    }

    static boolean isRobot(String address) {
        int sign = address.lastIndexOf('@');
        return sign > 0
                && ROBOT.matcher(address.substring(0, sign).toLowerCase(Locale.ROOT))
                        .matches();
    }
}
