package acquaint.formats.messenger;

import acquaint.formats.Party;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.Decoding;
import acquaint.formats.reading.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text as Facebook's and Instagram's downloads write it. */
final class MetaText {

    // what stands for the name of somebody whose account is gone, in the words of the download's language
    private static final Pattern GONE = Pattern.compile(
            "(?i)(facebook|instagram)[ -]?(user|nutzer(:in)?|gebruiker|bruger|bruker|användare|kullanıcısı)"
                    + "|instagrammer|(utilisateur(trice)?|usuario|usuário|utente)( de| do| di| d.)? ?(facebook|instagram)"
                    + "|użytkownik (facebooka|instagrama)|пользователь (facebook|instagram)");

    private MetaText() {}

    /** The text of a value, repaired. */
    static String of(JsonValue value) {
        return repaired(value.text());
    }

    /**
     * Puts together what these downloads tear apart: each byte of UTF-8 is written as a character of
     * its own, {@code \u00c3\u00a9} for é. Text that is whole stays as it is.
     */
    static String repaired(String text) {
        boolean torn = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xFF) {
                return text;
            }
            torn |= c >= 0x80;
        }
        if (!torn) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return Decoding.text(bytes, 0, bytes.length);
    }

    /** Somebody by the name that a download writes. */
    static Party party(String name, Context context) {
        return GONE.matcher(name).matches()
                ? Conversation.NOBODY
                : Party.of(name).owner(!name.isEmpty() && context.isOwner(name));
    }
}
