package acquaint.formats.reading;

import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.PersonBuilder;
import acquaint.formats.Profile;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns values as they stand in a source into channels. */
public final class Channels {

    private static final Pattern WEB = Pattern.compile(
            "(?i)(https?://[^\\s/?#\"<>]+|[\\p{L}\\d_-]+(\\.[\\p{L}\\d_-]+)*\\.\\p{L}{2,}(:\\d+)?)([/?#][^\\s\"<>]*)?");

    private Channels() {}

    /**
     * Whether a text looks like an e-mail address: one @ with something on both sides, no blanks, no
     * stray punctuation. Deliberately wide: {@code ana@localhost} and {@code 用户@例子.example} pass.
     */
    public static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1 || text.length() > 320) {
            return false;
        }
        boolean quoted = text.charAt(0) == '"' && text.charAt(at - 1) == '"' && at > 2;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean local = i < at;
            if (c <= ' ' || c == 0x7F || ("<>()[],;:\\\"@".indexOf(c) >= 0 && i != at && !(local && quoted))) {
                return false;
            }
        }
        return text.charAt(at + 1) != '.' && text.charAt(text.length() - 1) != '.' && !text.contains("..");
    }

    /** An address out of {@code mailto:ana@example.org?subject=…} or {@code Ana <ana@example.org>}. */
    public static String bareEmail(String text) {
        String bare = text.strip();
        if (bare.regionMatches(true, 0, "mailto:", 0, 7)) {
            int query = bare.indexOf('?');
            bare = bare.substring(7, query < 0 ? bare.length() : query).strip();
        }
        int open = bare.lastIndexOf('<');
        if (open >= 0 && bare.endsWith(">")) {
            bare = bare.substring(open + 1, bare.length() - 1).strip();
        }
        return bare;
    }

    /** Adds an e-mail address, or keeps in the note with a warning what is none. */
    public static void email(
            PersonBuilder person, String text, Use use, String label, boolean preferred, int line, Recorder out) {
        String address = bareEmail(text);
        if (address.isEmpty()) {
            return;
        }
        if (isEmail(address)) {
            person.channel(new Channel(Kind.EMAIL, address, use, label, preferred));
        } else {
            person.note("E-mail: " + text.strip());
            out.warn(
                    line,
                    Quoted.of(text.strip()) + " is no e-mail address; kept as it is in the note.",
                    "Correct it there if you know the right one.");
        }
    }

    /** Whether a text is an address of the web, with {@code http} or without; no other scheme is. */
    public static boolean isWeb(String text) {
        return text.length() < 2048 && WEB.matcher(text.strip()).matches();
    }

    /** A web address: a profile where it is one, else a website. */
    public static Channel web(String address, Use use, String label, boolean preferred) {
        Optional<Profile> profile = Profile.of(address);
        return profile.map(p -> new Channel(p.kind(), p.value(), use, label, preferred))
                .orElseGet(() -> new Channel(Kind.WEBSITE, address.strip(), use, label, preferred));
    }

    /** A handle at a service: a profile where the service is known, else "other" with its name. */
    public static Channel handle(String service, String handle, Use use, boolean preferred) {
        return Profile.of(service, handle)
                .map(p -> new Channel(p.kind(), p.value(), use, "", preferred))
                .orElseGet(() -> new Channel(Kind.OTHER, handle.strip(), use, serviceName(service), preferred));
    }

    private static String serviceName(String service) {
        return switch (service.strip().toLowerCase(Locale.ROOT)) {
            case "skype" -> "Skype";
            case "aim" -> "AIM";
            case "icq" -> "ICQ";
            case "msn", "msnim" -> "MSN";
            case "qq" -> "QQ";
            case "xmpp", "jabber" -> "Jabber";
            case "yahoo", "ymsgr" -> "Yahoo";
            case "gtalk", "google_talk", "google talk", "googletalk" -> "Google Talk";
            case "sip" -> "SIP";
            case "facetime" -> "FaceTime";
            case "matrix" -> "Matrix";
            default -> service.strip();
        };
    }
}
