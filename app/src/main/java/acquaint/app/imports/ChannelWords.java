package acquaint.app.imports;

import acquaint.formats.Channel.Kind;

/** Channels in a sentence. */
final class ChannelWords {

    private ChannelWords() {}

    /** With its article: "an e-mail address". */
    static String of(Kind kind) {
        return switch (kind) {
            case EMAIL -> "an e-mail address";
            case PHONE -> "a phone number";
            case WEBSITE -> "a website";
            case OTHER -> "a way to reach them";
            case INSTAGRAM, ORCID, X -> "an " + network(kind) + " profile";
            default -> "a " + network(kind) + " profile";
        };
    }

    /** Which key two records share, told by the key's own beginning: "the same e-mail address". */
    static String shared(String key) {
        String kind = key.substring(0, Math.max(0, key.indexOf(':')));
        return switch (kind) {
            case "mailto" -> "the same e-mail address";
            case "tel" -> "the same phone number";
            default -> "the same " + network(Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT))) + " profile";
        };
    }

    private static String network(Kind kind) {
        return switch (kind) {
            case LINKEDIN -> "LinkedIn";
            case GITHUB -> "GitHub";
            case WHATSAPP -> "WhatsApp";
            case XING, ORCID, X -> kind.name();
            default -> kind.name().charAt(0) + kind.name().substring(1).toLowerCase(java.util.Locale.ROOT);
        };
    }
}
