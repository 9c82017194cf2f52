package acquaint.app.contacts;

import acquaint.formats.Channel.Kind;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one form of a channel's value by which two are compared. */
public final class MatchKeys {

    private static final Pattern BEFORE_HOST =
            Pattern.compile("^(?:[a-z]+://)?(?:(?:www|m|[a-z]{2})\\.(?=linkedin\\.|facebook\\.|xing\\.))?(?:www\\.)?");
    private static final Pattern AFTER_PATH = Pattern.compile("/*(?:[?#].*)?$");

    private MatchKeys() {}

    /**
     * The key of a channel, starting with what sort of address it is; never empty for a value that is not blank.
     *
     * @param country the ISO 3166 country whose dialling rules hold for phone numbers without a country code
     */
    public static String of(Kind kind, String value, String country) {
        String text = value.strip();
        return switch (kind) {
            case EMAIL -> "mailto:" + text.toLowerCase(Locale.ROOT);
            case PHONE -> phone(text, country);
            case MASTODON -> "mastodon:" + text.toLowerCase(Locale.ROOT);
            default -> profile(kind, text);
        };
    }

    private static String phone(String text, String country) {
        try {
            PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
            var number = phones.parse(text, country);
            return "tel:" + phones.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            return "tel:" + text.replaceAll("[^0-9+*#]", "");
        }
    }

    private static String profile(Kind kind, String text) {
        String address = text.toLowerCase(Locale.ROOT);
        address = BEFORE_HOST.matcher(address).replaceFirst("");
        // There the person stands behind the path: /profile.php?id=1, /#p/+44…
        if (kind != Kind.SIGNAL && !address.contains("/profile.php?id=")) {
            address = AFTER_PATH.matcher(address).replaceFirst("");
        }
        return kind.name().toLowerCase(Locale.ROOT) + ":" + address;
    }
}
