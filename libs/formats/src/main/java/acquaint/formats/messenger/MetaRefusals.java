package acquaint.formats.messenger;

import acquaint.formats.Detection;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Foreign;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which files of Facebook's and Instagram's downloads have nobody in them whom one knows. */
final class MetaRefusals implements FormatReader {

    private static final String FACEBOOK =
            "Choose the list of your friends (your_friends.json) or the message threads instead, or the whole download.";
    private static final String INSTAGRAM =
            "Choose followers_1.json, following.json or the message threads instead, or the whole download.";

    private static final Pattern REQUESTS = Pattern.compile(
            "(received|sent|rejected|removed|deleted)_friend(s|_requests)(_v\\d+)?|friend_requests(_v\\d+)?");
    private static final Pattern NUMBERED = Pattern.compile("[a-z]+(_[a-z]+)*_v[2-9]");
    private static final Map<String, String> RELATIONS = Map.of(
            "relationships_follow_requests_sent", "the requests to follow that nobody answered",
            "relationships_permanent_follow_requests", "the recent requests to follow",
            "relationships_follow_requests_received", "the requests to follow you",
            "relationships_unfollowed_users", "the accounts that you no longer follow",
            "relationships_blocked_users", "the accounts that you blocked",
            "relationships_restricted_users", "the accounts that you restricted",
            "relationships_dismissed_suggested_users", "the suggestions that you dismissed",
            "relationships_hide_stories_from", "the accounts that do not see your stories",
            "relationships_following_hashtags", "the hashtags that you follow");
    // what every other file of Instagram's is made of
    private static final Set<String> PIECES = Set.of("string_map_data", "string_list_data", "media_map_data");

    @Override
    public System system() {
        return System.FACEBOOK;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        return Optional.empty();
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) {
        // never asked: it recognises nothing as readable
    }

    @Override
    public Optional<String> refusal(Sniff sniff) {
        String start = sniff.text().stripLeading();
        if (start.startsWith("<")) {
            return page(sniff);
        }
        JsonValue json = sniff.json();
        if (json.isArray()) {
            return posts(sniff, json);
        }
        Optional<String> first = json.members().keySet().stream().findFirst();
        return first.flatMap(key -> list(sniff, key, json.get(key)));
    }

    private static Optional<String> list(Sniff sniff, String key, JsonValue value) {
        if (REQUESTS.matcher(key).matches()) {
            return refused(sniff, "Facebook’s list of friend requests or of friends who are no longer", FACEBOOK);
        }
        if (RELATIONS.containsKey(key)) {
            return refused(sniff, "Instagram’s list of " + RELATIONS.get(key), INSTAGRAM);
        }
        boolean known = key.matches("(friends|address_book|profile(_information)?)_v\\d+");
        if (NUMBERED.matcher(key).matches() && !known && (value.isArray() || value.isObject())) {
            return refused(
                    sniff, "a file of Facebook’s download (“" + key + "”) without anybody whom you know", FACEBOOK);
        }
        boolean read = key.equals("profile_user")
                || key.equals("contacts_contact_info")
                || key.matches("relationships_(followers|following|close_friends)");
        if (!read && PIECES.stream().anyMatch(value.at(0)::has)) {
            return refused(
                    sniff, "a file of Instagram’s download (“" + key + "”) without anybody whom you know", INSTAGRAM);
        }
        return Optional.empty();
    }

    private static Optional<String> posts(Sniff sniff, JsonValue json) {
        JsonValue first = json.at(0);
        boolean facebook =
                first.has("timestamp") && first.has("data") && (first.has("title") || first.has("attachments"));
        if (facebook) {
            return refused(sniff, "Facebook’s list of your own posts", FACEBOOK);
        }
        boolean instagram = first.get("media").at(0).has("creation_timestamp");
        return instagram ? refused(sniff, "Instagram’s list of your own posts", INSTAGRAM) : Optional.empty();
    }

    /** The download as web pages: the classes of its boxes are the same in every file. */
    private static Optional<String> page(Sniff sniff) {
        String text = sniff.text();
        boolean meta = text.contains("_3-95 _a6-g") || text.contains("pam _3-95 _2ph- ");
        return meta
                ? refused(
                        sniff,
                        "a page of Facebook’s or Instagram’s download in HTML, which is made for looking at",
                        "Ask for the download again and choose the format JSON.")
                : Optional.empty();
    }

    private static Optional<String> refused(Sniff sniff, String what, String remedy) {
        return Optional.of(Foreign.sentence(sniff, what, remedy));
    }
}
