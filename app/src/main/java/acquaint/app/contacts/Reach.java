package acquaint.app.contacts;

import acquaint.app.contacts.Contact.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The channel by which a contact is best reached, and why. What the user prefers comes first, then what is professional,
 * and among those what disturbs least: an e-mail before a profile before a call. A personal channel comes last.
 *
 * @param reason a few words for the user
 */
record Reach(Channel channel, String reason) {

    private static final Pattern FEDIVERSE = Pattern.compile("@([\\w.-]+)@([\\w.-]+)");

    static Optional<Reach> best(List<Channel> channels) {
        return channels.stream()
                .filter(channel -> !href(channel).isEmpty())
                .min(Comparator.comparingInt(Reach::personal)
                        .thenComparing(channel -> !channel.preferred())
                        .thenComparing(Channel::use)
                        .thenComparingInt(channel -> quietness(channel.kind())))
                .map(channel -> new Reach(channel, reason(channel)));
    }

    private static int personal(Channel channel) {
        return channel.use() == Use.PERSONAL ? 1 : 0;
    }

    private static int quietness(Kind kind) {
        return switch (kind) {
            case EMAIL -> 0;
            case LINKEDIN, XING -> 1;
            case PHONE -> 3;
            case WEBSITE, ORCID, GITHUB -> 4;
            default -> 2;
        };
    }

    private static String reason(Channel channel) {
        String personal = channel.use() == Use.PERSONAL ? "personal, so ask first" : "";
        if (channel.preferred()) {
            return personal.isEmpty() ? "you prefer it" : "you prefer it; " + personal;
        }
        return switch (channel.use()) {
            case PROFESSIONAL -> "the professional " + noun(channel.kind());
            case PERSONAL -> "the only way known; " + personal;
            case UNKNOWN -> "the " + noun(channel.kind()) + " you have";
        };
    }

    /** What a button says that opens the channel. */
    static String verb(Kind kind) {
        return switch (kind) {
            case EMAIL -> "Write";
            case PHONE -> "Call";
            default -> "Open";
        };
    }

    /** The kind within a sentence. */
    static String noun(Kind kind) {
        return switch (kind) {
            case EMAIL -> "e-mail";
            case PHONE -> "phone";
            case WEBSITE -> "website";
            case OTHER -> "way";
            default -> name(kind);
        };
    }

    /** The kind as a name. */
    static String name(Kind kind) {
        return switch (kind) {
            case EMAIL -> "E-mail";
            case PHONE -> "Phone";
            case LINKEDIN -> "LinkedIn";
            case GITHUB -> "GitHub";
            case WHATSAPP -> "WhatsApp";
            case ORCID, XING, X -> kind.name();
            case WEBSITE -> "Website";
            case OTHER -> "Another way";
            default -> kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
        };
    }

    /** The icon that stands for the kind. */
    static String icon(Kind kind) {
        return switch (kind) {
            case EMAIL -> "mail";
            case PHONE -> "phone";
            case WEBSITE -> "web";
            case WHATSAPP, SIGNAL, TELEGRAM, SLACK -> "message";
            case OTHER -> "at";
            default -> "profile";
        };
    }

    /** An address that opens the channel; empty where there is none, or none that is safe to offer. */
    static String href(Channel channel) {
        String value = channel.value().strip();
        return switch (channel.kind()) {
            case EMAIL -> "mailto:" + value.replaceAll("[\\s?&%#\"<>]", "");
            case PHONE -> phone(value);
            case MASTODON -> {
                Matcher handle = FEDIVERSE.matcher(value);
                yield handle.matches() ? "https://" + handle.group(2) + "/@" + handle.group(1) : web(value);
            }
            default -> web(value);
        };
    }

    private static String phone(String value) {
        String number = value.replaceAll("(?i)\\s*(ext\\.?|x|#).*$", "").replaceAll("[^0-9+*]", "");
        return number.isEmpty() ? "" : "tel:" + number;
    }

    /** Only the web: an imported "javascript:" address must never become a link. */
    private static String web(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.startsWith("https://") || lower.startsWith("http://")) {
            return value;
        }
        return value.matches("[\\w-]+(\\.[\\w-]+)+(:\\d+)?(/\\S*)?") ? "https://" + value : "";
    }
}
