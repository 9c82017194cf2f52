package acquaint.formats.network;

import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Sniff;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of X's archive that tell of people. Each is a script that sets {@code
 * window.YTD.follower.part0} to an array; of a large one there are {@code -part1.js} and more.
 */
enum XFile {
    FOLLOWING("the accounts you follow"),
    FOLLOWER("your followers"),
    CONTACT("the address book that you uploaded to X"),
    ACCOUNT("your account"),
    PROFILE("your profile"),
    MESSAGES("your direct messages");

    private static final Pattern SCRIPT = Pattern.compile("\\s*window\\.YTD\\.(\\w+)\\.part\\d+\\s*=");
    private static final Pattern SCRIPT_OF_X = Pattern.compile("\\s*window\\.(?:YTD\\.|__THAR_CONFIG)");

    final String title;

    XFile(String title) {
        this.title = title;
    }

    /** What the script at the beginning sets, such as {@code saved_search}; empty when it is no such script. */
    static Optional<String> script(Sniff sniff) {
        Matcher script = SCRIPT.matcher(sniff.text());
        return script.lookingAt() ? Optional.of(script.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Whether a source is a script of the archive, of whatever. */
    static boolean isScript(Sniff sniff) {
        return SCRIPT_OF_X.matcher(sniff.text()).lookingAt();
    }

    /** Which of the files a source is: by what its script sets, or where that was cut off, by its first element. */
    static Optional<XFile> of(Sniff sniff) {
        Optional<String> script = script(sniff);
        return script.isPresent() ? named(script.get()) : shaped(sniff.json().at(0));
    }

    private static Optional<XFile> named(String name) {
        return switch (name) {
            case "following" -> Optional.of(FOLLOWING);
            case "follower", "followers" -> Optional.of(FOLLOWER);
            case "contact", "contacts" -> Optional.of(CONTACT);
            case "account" -> Optional.of(ACCOUNT);
            case "profile" -> Optional.of(PROFILE);
            // the singular until 2020; "headers" hold the same messages without their words
            case "direct_message", "direct_messages", "direct_message_group", "direct_messages_group" ->
                Optional.of(MESSAGES);
            default -> Optional.empty();
        };
    }

    private static Optional<XFile> shaped(JsonValue first) {
        if (first.get("following").has("accountId")) {
            return Optional.of(FOLLOWING);
        }
        if (first.get("follower").has("accountId")) {
            return Optional.of(FOLLOWER);
        }
        if (first.get("contact").has("phoneNumbers") || first.get("contact").has("emails")) {
            return Optional.of(CONTACT);
        }
        if (first.get("account").has("accountId") && first.get("account").has("username")) {
            return Optional.of(ACCOUNT);
        }
        if (first.get("profile").has("avatarMediaUrl")
                || first.get("profile", "description").has("bio")) {
            return Optional.of(PROFILE);
        }
        JsonValue messages = first.get("dmConversation", "messages");
        return messages.isArray() && first.get("dmConversation").has("conversationId")
                ? Optional.of(MESSAGES)
                : Optional.empty();
    }

    /** What another file of the archive holds, in the user's words. */
    static String other(String script) {
        return switch (script) {
            case "tweet", "tweets", "note_tweet", "community_tweet", "tweet_headers", "article" -> "your own posts";
            case "deleted_tweet", "deleted_tweets", "deleted_note_tweet", "deleted_tweet_headers" ->
                "posts you deleted";
            case "like", "likes" -> "the posts you liked";
            case "block" -> "the accounts you blocked";
            case "mute" -> "the accounts you muted";
            case "saved_search" -> "your saved searches";
            case "direct_message_headers", "direct_message_group_headers" ->
                "when your direct messages were sent; direct-messages.js holds the same ones whole";
            case "ip_audit" -> "your sign-ins";
            default ->
                script.startsWith("ad_") || script.startsWith("ads_")
                        ? "advertisements"
                        : "“" + script.replace('_', ' ') + "”, and no people";
        };
    }
}
