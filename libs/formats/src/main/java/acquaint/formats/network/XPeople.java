package acquaint.formats.network;

import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.Origin;
import acquaint.formats.Party;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People of whom X's archive tells no more than a number, and since 2019 a link made of it. */
final class XPeople implements JsonReader.Visitor {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");
    private static final Pattern LINKED = Pattern.compile("(?:user_id=|/i/user/)(\\d{1,20})");

    private final Source source;
    private final String member;
    private final Recorder out;

    private XPeople(Source source, String member, Recorder out) {
        this.source = source;
        this.member = member;
        this.out = out;
    }

    static void read(Source source, Sniff sniff, String member, Recorder out) throws IOException {
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk("$"::equals, new XPeople(source, member, out));
        }
    }

    /** The address by which a number can be opened. */
    static Optional<Channel> channel(String id) {
        return NUMBER.matcher(id).matches()
                ? Profile.of("https://x.com/i/user/" + id).map(Profile::channel)
                : Optional.empty();
    }

    /** Who a number is: by name when another file told it. */
    static Party party(String id, Context context) {
        return context.known(key(id))
                .orElseGet(() -> Party.of("", channel(id).stream().toArray(Channel[]::new))
                        .withSourceId(id)
                        .owner(context.isOwner(id)));
    }

    /** Under which the context remembers who a number is; other systems have numbers too. */
    static String key(String id) {
        return "x " + id;
    }

    @Override
    public boolean value(String path, int line, JsonValue value, String raw) {
        if (value.isArray()) { // a bracket too many
            value.items().forEach(item -> value(path, line, item, ""));
            return !out.full();
        }
        // behind a damaged bracket the inner object may be all that is left of an entry
        JsonValue person = value.has(member) ? value.get(member) : value;
        PersonBuilder builder = PersonRecord.builder(new Origin(System.X, source.name(), line, null));
        if (member.equals("contact")) {
            contact(person, line, builder);
        } else {
            account(person, builder);
        }
        if (builder.isEmpty()) {
            out.warn(line, "this entry names no account; it was left out.", "");
        } else {
            out.record(builder.tag(member.equals("contact") ? "address book" : member)
                    .raw(raw)
                    .build());
        }
        return !out.full();
    }

    private void account(JsonValue person, PersonBuilder builder) {
        String id = person.text("accountId");
        Matcher linked = LINKED.matcher(person.text("userLink"));
        if (!NUMBER.matcher(id).matches() && linked.find()) {
            id = linked.group(1);
        }
        Optional<Channel> channel = channel(id);
        if (channel.isPresent()) {
            builder.sourceId(id).channel(channel.get());
            out.context().known(key(id)).ifPresent(known -> {
                builder.name(PersonName.of(known.name()));
                known.channels().forEach(builder::channel);
            });
        }
    }

    private void contact(JsonValue person, int line, PersonBuilder builder) {
        for (JsonValue email : person.get("emails").items()) {
            Channels.email(builder, email.text(), Use.UNKNOWN, "", false, line, out);
        }
        for (JsonValue phone : person.get("phoneNumbers").items()) {
            builder.channel(Channel.of(Kind.PHONE, phone.text()));
        }
        String id = person.text("id");
        if (!id.isEmpty()) {
            builder.sourceId(id);
        }
    }

    @Override
    public void broken(String path, int line) {
        brokenEntry(line, out);
    }

    /** Says that an entry could not be read. */
    static void brokenEntry(int line, Recorder out) {
        out.warn(
                line,
                "the entry that begins here is damaged; it was left out.",
                "If it matters, download the archive again.");
    }
}
