package acquaint.formats.network;

import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.Origin;
import acquaint.formats.Party;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Place;
import acquaint.formats.Profile;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.List;

/** Whose archive it is: {@code account.js} and {@code profile.js}. */
final class XAccount implements JsonReader.Visitor {

    /** Under which the context remembers the owner, for the profile that does not say whose it is. */
    private static final String OWNER = "x owner";

    private final Source source;
    private final Recorder out;

    private XAccount(Source source, Recorder out) {
        this.source = source;
        this.out = out;
    }

    static void learn(JsonValue account, Context context) {
        context.owner(account.text("email"));
        learn(account.text("accountId"), account.text("username"), account.text("accountDisplayName"), context);
    }

    static void learn(String id, String handle, String name, Context context) {
        if (id.isEmpty()) {
            return;
        }
        List<Channel> channels =
                Profile.of("X", handle).stream().map(Profile::channel).toList();
        Party owner = new Party(name, channels, id, true);
        context.owner(id);
        context.owner(handle);
        context.remember(XPeople.key(id), owner);
        context.remember(OWNER, owner);
    }

    static void read(Source source, Sniff sniff, Recorder out) throws IOException {
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk("$"::equals, new XAccount(source, out));
        }
    }

    @Override
    public boolean value(String path, int line, JsonValue value, String raw) {
        PersonBuilder person = PersonRecord.builder(new Origin(System.X, source.name(), line, null));
        account(value.has("accountId") ? value : value.get("account"), line, person);
        profile(value.get("profile"), person);
        if (person.isEmpty()) {
            out.warn(line, "this entry says nothing that is read; it was left out.", "");
        } else {
            out.record(person.owner().raw(raw).build());
        }
        return !out.full();
    }

    private void account(JsonValue account, int line, PersonBuilder person) {
        String id = account.text("accountId");
        if (!id.isEmpty()) {
            person.sourceId(id);
        }
        person.name(PersonName.of(account.text("accountDisplayName")));
        Profile.of("X", account.text("username")).map(Profile::channel).ifPresent(person::channel);
        XPeople.channel(id).ifPresent(person::channel);
        Channels.email(person, account.text("email"), Use.UNKNOWN, "", false, line, out);
        person.channel(Channel.of(Kind.PHONE, account.text("phoneNumber")));
    }

    private void profile(JsonValue profile, PersonBuilder person) {
        if (!profile.isPresent()) {
            return;
        }
        JsonValue description = profile.get("description");
        person.note(description.text("bio"));
        person.place(new Place("", "", description.text("location"), "", "", ""));
        person.channel(Channels.web(description.text("website"), Use.UNKNOWN, "", false));
        out.context().known(OWNER).ifPresent(owner -> {
            person.name(PersonName.of(owner.name())).sourceId(owner.sourceId());
            owner.channels().forEach(person::channel);
        });
    }

    @Override
    public void broken(String path, int line) {
        XPeople.brokenEntry(line, out);
    }
}
