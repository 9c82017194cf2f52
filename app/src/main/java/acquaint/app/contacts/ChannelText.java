package acquaint.app.contacts;

import acquaint.app.platform.Invalid;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Profile;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A channel as somebody types it, in the form that is kept: a profile as its canonical address, a website with a
 * scheme, everything else as typed.
 */
record ChannelText(Kind kind, String value) {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>(),;:\"]+@[^\\s@<>(),;:\".]+(\\.[^\\s@<>(),;:\".]+)+");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?://)?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(:\\d+)?([/?#]\\S*)?");
    private static final int FEWEST_DIGITS = 3;

    /**
     * Reads a value of this kind.
     *
     * @throws Invalid with a sentence, when it is none
     */
    static ChannelText read(Kind kind, String typed) {
        String value = typed.strip();
        return switch (kind) {
            case EMAIL -> new ChannelText(kind, email(value));
            case PHONE -> new ChannelText(kind, phone(value));
            case WEBSITE -> new ChannelText(kind, website(value));
            case OTHER -> new ChannelText(kind, value);
            default -> profile(kind, value);
        };
    }

    /** Reads a value of which the kind is to be told from its look. */
    static ChannelText guess(String typed, String country) {
        String value = typed.strip();
        if (EMAIL.matcher(bare(value)).matches()) {
            return new ChannelText(Kind.EMAIL, bare(value));
        }
        Optional<Profile> profile = Profile.of(value);
        if (profile.isPresent()) {
            return new ChannelText(profile.get().kind(), profile.get().value());
        }
        if (value.matches("[+(\\d][\\d\\s()./+-]{4,}.*") && isPhone(value, country)) {
            return new ChannelText(Kind.PHONE, value);
        }
        if (ADDRESS.matcher(value).matches()) {
            return new ChannelText(Kind.WEBSITE, website(value));
        }
        throw new Invalid(
                value.contains("@")
                        ? incomplete(value)
                        : "“" + value + "” could be many things. Choose what kind it is.");
    }

    private static boolean isPhone(String value, String country) {
        return PhoneNumberUtil.getInstance().isPossibleNumber(value, country) || digits(value) > 6;
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    private static String email(String value) {
        String bare = bare(value);
        if (!isEmail(bare)) {
            throw new Invalid(incomplete(value));
        }
        return bare;
    }

    private static String bare(String value) {
        return value.replaceFirst("(?i)^mailto:", "");
    }

    private static String incomplete(String value) {
        return "The e-mail “" + value + "” is not complete. It should look like name@place.example.";
    }

    private static String phone(String value) {
        if (digits(value) < FEWEST_DIGITS) {
            throw new Invalid("“" + value + "” is no phone number. Write it with its digits, like +47 22 00 00 00.");
        }
        return value;
    }

    private static long digits(String value) {
        return value.chars().filter(Character::isDigit).count();
    }

    private static String website(String value) {
        if (!ADDRESS.matcher(value).matches()) {
            throw new Invalid("“" + value + "” is no web address. It should look like https://place.example.");
        }
        return value.toLowerCase(java.util.Locale.ROOT).startsWith("http") ? value : "https://" + value;
    }

    private static ChannelText profile(Kind kind, String value) {
        Optional<Profile> profile = Profile.of(kind.name(), value).filter(found -> found.kind() == kind);
        if (profile.isPresent()) {
            return new ChannelText(kind, profile.get().value());
        }
        if (ADDRESS.matcher(value).matches() && value.contains("/")) {
            return new ChannelText(kind, website(value));
        }
        if (kind == Kind.SIGNAL || kind == Kind.SLACK || kind == Kind.WHATSAPP || kind == Kind.TELEGRAM) {
            return new ChannelText(kind, value);
        }
        throw new Invalid("“" + value + "” is no " + Reach.name(kind)
                + " profile. Paste its address, or write the name they have there.");
    }
}
