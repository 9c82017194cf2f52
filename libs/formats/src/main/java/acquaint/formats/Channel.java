package acquaint.formats;

/**
 * A way to reach somebody.
 *
 * @param kind what sort of channel
 * @param value as people write it; for profiles the canonical form that {@link Kind} names, so
 *     that two spellings of one profile are equal
 * @param use professional or personal, as far as the source told
 * @param label what the source calls it beyond that, lower case for the common ones
 *     ({@code mobile}, {@code fax}, {@code pager}, {@code main}), else in the user's words; or
 *     empty. For {@link Kind#OTHER} the service, such as {@code Skype}
 * @param preferred whether the source marks it as the one to use
 */
public record Channel(Kind kind, String value, Use use, String label, boolean preferred) {

    /** What sort of channel, with the canonical form of its values. */
    public enum Kind {
        /** {@code ana@example.org}; looks like an address, else it would be in the note. */
        EMAIL,
        /** As it came, such as {@code +44 20 7946 0018 ext. 4}; not normalised, for want of a country. */
        PHONE,
        /** {@code https://www.linkedin.com/in/ana-oliveira}. */
        LINKEDIN,
        /** {@code https://x.com/ana}, or {@code https://x.com/i/user/12} where only the number is known. */
        X,
        /** {@code https://www.facebook.com/ana} or {@code …/profile.php?id=1}. */
        FACEBOOK,
        /** {@code https://www.instagram.com/ana}. */
        INSTAGRAM,
        /** {@code @ana@social.example}. */
        MASTODON,
        /** {@code https://bsky.app/profile/ana.example}. */
        BLUESKY,
        /** {@code https://github.com/ana}. */
        GITHUB,
        /** {@code https://www.xing.com/profile/Ana_Oliveira}. */
        XING,
        /** {@code https://orcid.org/0000-0002-1825-0097}. */
        ORCID,
        /** {@code https://t.me/ana}. */
        TELEGRAM,
        /** {@code https://wa.me/442079460018}. */
        WHATSAPP,
        /** {@code https://signal.me/#p/+442079460018} or {@code …/#eu/…}. */
        SIGNAL,
        /** {@code https://team.slack.com/team/U012AB3CD}. */
        SLACK,
        /** Any other web address, as it came. */
        WEBSITE,
        /** Anything else; the label says what. */
        OTHER
    }

    /** Which side of life a channel belongs to. */
    public enum Use {
        /** Work. */
        PROFESSIONAL,
        /** Home. */
        PERSONAL,
        /** The source did not tell. */
        UNKNOWN
    }

    /** A channel about which nothing more is known. */
    public static Channel of(Kind kind, String value) {
        return new Channel(kind, value, Use.UNKNOWN, "", false);
    }
}
