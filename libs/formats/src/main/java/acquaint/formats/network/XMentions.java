package acquaint.formats.network;

import acquaint.formats.Channel;
import acquaint.formats.Party;
import acquaint.formats.Profile;
import acquaint.formats.Source;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Names for X's numbers: the lists of people have none, but whoever was mentioned or answered in the
 * owner's posts stands there with number, handle and name.
 */
final class XMentions implements JsonReader.Visitor {

    private final Context context;

    private XMentions(Context context) {
        this.context = context;
    }

    static void learn(Source source, Sniff sniff, Context context) throws IOException {
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk("$"::equals, new XMentions(context));
        }
    }

    @Override
    public boolean value(String path, int line, JsonValue value, String raw) {
        JsonValue post = value.get("tweet");
        for (JsonValue mention : post.get("entities", "user_mentions").items()) {
            String id = mention.text("id_str");
            remember(id.isEmpty() ? mention.text("id") : id, mention.text("screen_name"), mention.text("name"));
        }
        remember(post.text("in_reply_to_user_id_str"), post.text("in_reply_to_screen_name"), "");
        return true;
    }

    private void remember(String id, String handle, String name) {
        boolean better = context.known(XPeople.key(id))
                .map(known -> known.name().isEmpty() && !name.isEmpty())
                .orElse(true);
        if (better && !handle.isEmpty() && XPeople.channel(id).isPresent()) {
            List<Channel> channels =
                    new ArrayList<>(XPeople.channel(id).stream().toList());
            Profile.of("X", handle).map(Profile::channel).ifPresent(channels::add);
            context.remember(XPeople.key(id), new Party(name, channels, id, context.isOwner(id)));
        }
    }

    @Override
    public void broken(String path, int line) {}
}
