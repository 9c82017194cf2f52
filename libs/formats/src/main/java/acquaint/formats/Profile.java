package acquaint.formats;

import acquaint.formats.Channel.Kind;
import acquaint.formats.reading.UriText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's address on a network, in the canonical form that {@link Channel.Kind} names: two
 * spellings of one profile ({@code http://linkedin.com/in/Ana/?trk=x}, {@code
 * de.linkedin.com/in/ana}) are equal.
 *
 * @param kind never e-mail, phone, website or other
 * @param value canonical
 */
public record Profile(Kind kind, String value) {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:[a-z][a-z0-9+.-]*://)?(?:[^/@\\s]+@)?([^/?#:\\s]+)(?::\\d+)?(/[^?#\\s]*)?(\\?[^#\\s]*)?(#\\S*)?");
    private static final Pattern FEDIVERSE = Pattern.compile("(?:acct:|@)([\\w.-]+)@([\\w-]+(?:\\.[\\w-]+)+)");
    private static final Pattern ORCID_ID = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dXx]");

    private static final Pattern X_ID = Pattern.compile("\\d{1,20}");
    private static final Pattern X_USER = Pattern.compile("[?&](?:user_id=(\\d{1,20})|screen_name=(\\w{1,30}))(?=&|$)");

    // first path elements that are pages of the network and no people
    private static final Set<String> PAGES = Set.of(
            "about",
            "account",
            "accounts",
            "apps",
            "blog",
            "business",
            "collections",
            "company",
            "contact",
            "customer-stories",
            "developers",
            "enterprise",
            "events",
            "explore",
            "features",
            "gaming",
            "groups",
            "hashtag",
            "help",
            "home",
            "i",
            "intent",
            "issues",
            "jobs",
            "legal",
            "login",
            "marketplace",
            "messages",
            "notifications",
            "organizations",
            "orgs",
            "p",
            "pages",
            "people",
            "pg",
            "photo",
            "posts",
            "pricing",
            "privacy",
            "pulls",
            "reel",
            "reels",
            "search",
            "security",
            "settings",
            "share",
            "sharer",
            "sharer.php",
            "signup",
            "site",
            "sponsors",
            "stories",
            "terms",
            "topics",
            "trending",
            "tv",
            "watch");

    // sites that also write /@name and are no part of the fediverse
    private static final Set<String> NOT_FEDIVERSE = Set.of(
            "medium.com",
            "youtube.com",
            "tiktok.com",
            "threads.net",
            "threads.com",
            "substack.com",
            "flipboard.com",
            "odysee.com",
            "rumble.com",
            "vk.com",
            "pinterest.com",
            "npmjs.com",
            "ko-fi.com",
            "hashnode.com",
            "producthunt.com",
            "twitter.com",
            "x.com",
            "facebook.com",
            "instagram.com");

    /**
     * Recognises the address of a person's profile.
     *
     * @param address with or without scheme, or a fediverse handle {@code @ana@social.example}
     * @return empty when it is some other address
     */
    public static Optional<Profile> of(String address) {
        String text = address.strip();
        if (isPlainLinkedIn(text)) {
            return Optional.of(new Profile(Kind.LINKEDIN, text));
        }
        if (text.length() < 6 || text.length() > 2048) {
            return Optional.empty();
        }
        Matcher fediverse = FEDIVERSE.matcher(text);
        if (fediverse.matches()) {
            return mastodon(fediverse.group(1), fediverse.group(2));
        }
        Matcher parts = ADDRESS.matcher(text);
        return parts.matches() ? ofParts(parts) : Optional.empty();
    }

    /** Most addresses by far, already canonical; saves the pattern. */
    private static boolean isPlainLinkedIn(String text) {
        String start = "https://www.linkedin.com/in/";
        if (!text.startsWith(start) || text.length() == start.length()) {
            return false;
        }
        for (int i = start.length(); i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /**
     * The profile of somebody's handle at a named service.
     *
     * @param service such as {@code Twitter} or {@code github}, in any case
     * @param handle with or without {@code @}, or the whole address
     */
    public static Optional<Profile> of(String service, String handle) {
        String name = handle.strip();
        if (name.contains("/") || name.indexOf('@') > 0) {
            Optional<Profile> whole = of(name);
            if (whole.isPresent()) {
                return whole;
            }
        }
        String bare = name.startsWith("@") ? name.substring(1) : name;
        if (bare.isEmpty() || bare.length() > 200 || bare.chars().anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        return switch (service.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
            case "linkedin" -> of("https://www.linkedin.com/in/" + bare);
            case "x", "twitter" -> of("https://x.com/" + bare);
            case "facebook" -> of("https://www.facebook.com/" + bare);
            case "instagram" -> of("https://www.instagram.com/" + bare);
            case "github" -> of("https://github.com/" + bare);
            case "xing" -> of("https://www.xing.com/profile/" + bare);
            case "bluesky" -> of("https://bsky.app/profile/" + bare);
            case "orcid" -> of("https://orcid.org/" + bare);
            case "telegram" -> of("https://t.me/" + bare);
            case "whatsapp" -> digits(bare).flatMap(number -> of("https://wa.me/" + number));
            case "mastodon" -> of("@" + bare);
            default -> Optional.empty();
        };
    }

    private static Optional<Profile> ofParts(Matcher parts) {
        String host = parts.group(1).toLowerCase(Locale.ROOT);
        String[] path = path(parts.group(2));
        if (path.length == 0 && !host.endsWith("facebook.com") && !host.equals("signal.me")) {
            return Optional.empty();
        }
        String first = path.length > 0 ? path[0] : "";
        String second = path.length > 1 ? path[1] : "";
        String site = host.replaceFirst("^(www|m|mobile|web|[a-z]{2}(?=\\.(linkedin|xing|facebook)\\.))\\.", "");
        String query = parts.group(3) == null ? "" : parts.group(3);
        return switch (site) {
            case "linkedin.com" ->
                (first.equals("in") || first.equals("pub")) && !second.isEmpty()
                        ? profile(Kind.LINKEDIN, "https://www.linkedin.com/" + first + "/", rest(first, path))
                        : Optional.empty();
            case "x.com", "twitter.com" -> x(path, query);
            case "facebook.com", "fb.com" -> facebook(path, query);
            case "instagram.com" -> handle(Kind.INSTAGRAM, "https://www.instagram.com/", path, "[\\w.]{1,40}");
            case "github.com" -> handle(Kind.GITHUB, "https://github.com/", path, "[A-Za-z0-9-]{1,60}");
            case "bsky.app" ->
                first.equals("profile") && !second.isEmpty()
                        ? profile(Kind.BLUESKY, "https://bsky.app/profile/", second)
                        : Optional.empty();
            case "xing.com" ->
                first.equals("profile") && !second.isEmpty()
                        ? Optional.of(new Profile(
                                Kind.XING, "https://www.xing.com/profile/" + UriText.encoded(UriText.decoded(second))))
                        : Optional.empty();
            case "orcid.org" -> orcid(first);
            case "t.me", "telegram.me" -> handle(Kind.TELEGRAM, "https://t.me/", path, "[A-Za-z]\\w{3,40}");
            case "wa.me" -> digits(first).map(n -> new Profile(Kind.WHATSAPP, "https://wa.me/" + n));
            case "signal.me" -> signal(parts.group(4));
            default -> other(host, site, path);
        };
    }

    private static Optional<Profile> other(String host, String site, String[] path) {
        if (host.endsWith(".slack.com") && path.length == 2 && path[0].equals("team")) {
            return Optional.of(
                    new Profile(Kind.SLACK, "https://" + host + "/team/" + path[1].toUpperCase(Locale.ROOT)));
        }
        boolean handle = path.length == 1 && path[0].startsWith("@") && path[0].length() > 1;
        return handle && host.contains(".") && !NOT_FEDIVERSE.contains(site) && !site.endsWith(".medium.com")
                ? mastodon(path[0].substring(1), host)
                : Optional.empty();
    }

    private static Optional<Profile> mastodon(String user, String host) {
        return user.matches("[\\w.-]+")
                ? Optional.of(new Profile(Kind.MASTODON, ("@" + user + "@" + host).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Optional<Profile> handle(Kind kind, String start, String[] path, String form) {
        String name = path[0].startsWith("@") ? path[0].substring(1) : path[0];
        return path.length == 1 && name.matches(form) && !PAGES.contains(name.toLowerCase(Locale.ROOT))
                ? profile(kind, start, name)
                : Optional.empty();
    }

    /** A handle, or the number by which X's archive names people: {@code /i/user/1}, {@code /intent/user?user_id=1}. */
    private static Optional<Profile> x(String[] path, String query) {
        if (path.length == 3 && path[0].equals("i") && path[1].equals("user")) {
            return X_ID.matcher(path[2]).matches()
                    ? Optional.of(new Profile(Kind.X, "https://x.com/i/user/" + path[2]))
                    : Optional.empty();
        }
        if (path.length == 2 && path[0].equals("intent") && path[1].matches("user|follow")) {
            Matcher user = X_USER.matcher(query);
            return user.find()
                    ? of("https://x.com/" + (user.group(1) == null ? user.group(2) : "i/user/" + user.group(1)))
                    : Optional.empty();
        }
        return handle(Kind.X, "https://x.com/", path, "\\w{1,30}");
    }

    private static Optional<Profile> facebook(String[] path, String query) {
        if (path.length == 1 && path[0].equalsIgnoreCase("profile.php")) {
            Matcher id = Pattern.compile("[?&]id=(\\d{1,20})").matcher(query);
            return id.find()
                    ? Optional.of(new Profile(Kind.FACEBOOK, "https://www.facebook.com/profile.php?id=" + id.group(1)))
                    : Optional.empty();
        }
        return path.length == 0
                ? Optional.empty()
                : handle(Kind.FACEBOOK, "https://www.facebook.com/", path, "[\\w.-]{3,80}");
    }

    private static Optional<Profile> orcid(String id) {
        if (!ORCID_ID.matcher(id).matches()) {
            return Optional.empty();
        }
        // the last character checks the others (ISO 7064 MOD 11-2)
        int total = 0;
        String digits = id.replace("-", "");
        for (int i = 0; i < 15; i++) {
            total = (total + digits.charAt(i) - '0') * 2;
        }
        int check = (12 - total % 11) % 11;
        char expected = check == 10 ? 'X' : (char) ('0' + check);
        return Character.toUpperCase(digits.charAt(15)) == expected
                ? Optional.of(new Profile(Kind.ORCID, "https://orcid.org/" + id.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Optional<Profile> signal(String fragment) {
        return fragment != null && fragment.matches("#(p/\\+\\d{5,15}|eu/[\\w-]+)")
                ? Optional.of(new Profile(Kind.SIGNAL, "https://signal.me/" + fragment))
                : Optional.empty();
    }

    private static Optional<String> digits(String number) {
        String digits = number.replaceAll("[+()\\s.-]", "");
        return digits.matches("\\d{5,15}") ? Optional.of(digits) : Optional.empty();
    }

    private static String[] path(String path) {
        String bare = path == null ? "" : path.replaceAll("^/+|/+$", "");
        return bare.isEmpty() ? new String[0] : bare.split("/+");
    }

    /** {@code /pub/name/1/2/3} is a whole path, {@code /in/name/de} a name and a language. */
    private static String rest(String first, String[] path) {
        return first.equals("in") ? path[1] : String.join("/", java.util.Arrays.copyOfRange(path, 1, path.length));
    }

    private static Optional<Profile> profile(Kind kind, String start, String name) {
        return Optional.of(
                new Profile(kind, start + UriText.encoded(UriText.decoded(name).toLowerCase(Locale.ROOT))));
    }

    /** A channel of this profile about which nothing more is known. */
    public Channel channel() {
        return Channel.of(kind, value);
    }
}
