package acquaint.formats.messenger;

import acquaint.formats.FormatRecord;
import acquaint.formats.Limits;
import acquaint.formats.Sink;
import acquaint.formats.Warning;
import acquaint.formats.reading.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is in a workspace's small rooms: direct messages and groups, by the name of their folder. */
final class SlackRooms {

    /** A message to more people than Slack lets write together is to nobody in particular. */
    private static final int SMALL = 9;

    /** Takes nothing, for learning. */
    static final Sink NOWHERE = new Sink() {
        @Override
        public void record(FormatRecord r) {}

        @Override
        public void warning(Warning w) {}
    };

    private final Map<String, List<String>> members = new HashMap<>();

    /** Learns one entry of channels.json, groups.json, dms.json or mpims.json. */
    void learn(JsonValue room) {
        List<String> ids =
                room.get("members").items().stream().map(JsonValue::text).toList();
        if (!ids.isEmpty() && ids.size() <= SMALL && members.size() < Limits.REMEMBERED / 10) {
            members.put(room.text("name").isEmpty() ? room.text("id") : room.text("name"), ids);
        }
    }

    /** The ids of those who are in a room; none when it is large or unknown. */
    List<String> members(String folder) {
        return members.getOrDefault(folder, List.of());
    }
}
