package acquaint.formats.addressbook;

import acquaint.formats.Limits;
import acquaint.formats.Party;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who the ids of Monica's export are, learnt in a first pass: they are referred to before they come. */
final class MonicaIndex implements MonicaWalk.Parts {

    private final Context context;
    private final Map<String, List<Party>> participants = new HashMap<>();
    private final Map<String, JsonValue> words = new HashMap<>();
    private final List<JsonValue> users = new ArrayList<>();
    private String uuid = "";
    private String exportedBy = "";

    private MonicaIndex(Context context) {
        this.context = context;
    }

    static MonicaIndex of(Context context) {
        return context.notes(MonicaIndex.class, () -> new MonicaIndex(context));
    }

    /** Who an id is; at least the id itself. */
    Party party(String id) {
        Party known = context.known(id).orElseGet(() -> Party.of("").withSourceId(id.isEmpty() ? null : id));
        return known.owner(!id.isEmpty() && context.isOwner(id));
    }

    /** Who took part in an activity. */
    List<Party> participants(String activity) {
        return participants.getOrDefault(activity, List.of()).stream()
                .map(one -> one.sourceId() == null ? one : party(one.sourceId()))
                .toList();
    }

    /** What the account says of a kind of contact field or the like. */
    JsonValue word(String id) {
        return words.getOrDefault(id, JsonValue.NONE);
    }

    /** The user whose export it is; of several, the one that the file names. */
    Optional<JsonValue> owner() {
        return users.size() == 1
                ? Optional.of(users.getFirst())
                : users.stream()
                        .filter(user -> user.text("uuid").equals(exportedBy))
                        .findFirst();
    }

    /** Once everything was seen: tells the others who the owner is. */
    void settle() {
        owner().ifPresent(user -> {
            context.owner(user.text("uuid"));
            context.owner(user.text("properties", "me_contact"));
            context.owner(user.text("me_contact"));
            context.owner(user.text("email"));
            context.owner(MonicaText.name(user).display());
        });
    }

    @Override
    public void contact(String id, int line) {
        uuid = id;
    }

    @Override
    public void properties(JsonValue properties, int line, String raw) {
        if (!uuid.isEmpty()) {
            String name = MonicaText.name(properties).display();
            String called = name.isEmpty() ? properties.text("nickname") : name;
            context.remember(uuid, Party.of(called).withSourceId(uuid));
        }
    }

    @Override
    public void linked(String id) {
        if (!uuid.isEmpty() && participants.size() < Limits.REMEMBERED) {
            List<Party> with = participants.computeIfAbsent(id, fresh -> new ArrayList<>(1));
            if (with.size() < Limits.PARTIES) {
                with.add(Party.of("").withSourceId(uuid));
            }
        }
    }

    @Override
    public void item(MonicaKind kind, JsonValue value, int line, String raw) {
        if (kind == MonicaKind.ACTIVITY) {
            linked(value.text("uuid"));
        }
    }

    @Override
    public void end() {
        uuid = "";
    }

    @Override
    public void user(JsonValue user, int line) {
        if (users.size() < Limits.PARTIES) {
            users.add(user);
        }
    }

    @Override
    public void word(String id, JsonValue properties) {
        if (words.size() < Limits.PARTIES) {
            words.put(id, properties);
        }
    }

    @Override
    public void about(String key, String value) {
        if (key.equals("exported_by")) {
            exportedBy = value;
        }
    }
}
