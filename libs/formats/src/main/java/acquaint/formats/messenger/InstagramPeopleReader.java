package acquaint.formats.messenger;

import acquaint.formats.Channel;
import acquaint.formats.Channel.Use;
import acquaint.formats.Detection;
import acquaint.formats.Moment;
import acquaint.formats.Origin;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.MomentText;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the lists of people in Instagram's download: followers (a bare array, several pages of
 * them), those one follows, close friends, and the contacts that a telephone sent there. Of most
 * only the handle is known; it stands in {@code value}, in newer downloads in {@code title}.
 */
final class InstagramPeopleReader implements FormatReader {

    private static final Set<String> LISTS = Set.of(
            "relationships_followers",
            "relationships_following",
            "relationships_close_friends",
            "contacts_contact_info");
    private static final Pattern BARE = Pattern.compile("\\s*\\[(?s:.{0,2000}?)\"string_list_data\"");
    private static final Pattern HREF =
            Pattern.compile("\"href\"\\s*:\\s*\"https?:(\\\\?/){2}(www\\.)?instagram\\.com");

    @Override
    public System system() {
        return System.INSTAGRAM;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        for (String key : sniff.json().members().keySet()) {
            if (LISTS.contains(key)) {
                return Optional.of(new Detection(System.INSTAGRAM, 0.95, "Its list is called “" + key + "”."));
            }
        }
        boolean bare = BARE.matcher(sniff.text()).lookingAt()
                && HREF.matcher(sniff.text()).find();
        return bare
                ? Optional.of(new Detection(
                        System.INSTAGRAM, 0.95, "It is an array of “string_list_data”, as Instagram lists followers."))
                : Optional.empty();
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk(
                    path -> path.equals("$") || (path.startsWith("$.") && LISTS.contains(path.substring(2))),
                    new People(source, out));
        }
    }

    private static final class People extends Elements {

        private final Source source;
        private final Recorder out;
        private boolean close;

        People(Source source, Recorder out) {
            super(out, "A person");
            this.source = source;
            this.out = out;
        }

        @Override
        boolean isList(String path) {
            close = path.contains("close_friends");
            return path.equals("$[]") || (path.endsWith("[]") && LISTS.contains(path.substring(2, path.length() - 2)));
        }

        @Override
        boolean isElement(JsonValue value) {
            return value.has("string_list_data") || value.has("string_map_data");
        }

        @Override
        void element(JsonValue value, int line, String raw) {
            PersonBuilder person = PersonRecord.builder(new Origin(System.INSTAGRAM, source.name(), line, null))
                    .raw(raw);
            if (value.has("string_map_data")) {
                contact(person, value.get("string_map_data"), line);
            } else {
                account(person, value);
            }
            if (!person.isEmpty()) {
                out.record(person.tag(close ? "Close friends" : "").build());
            }
        }

        private static void account(PersonBuilder person, JsonValue value) {
            JsonValue data = value.get("string_list_data").at(0);
            String handle = data.text("value").isEmpty() ? value.text("title") : data.text("value");
            String href = data.text("href");
            if (handle.isEmpty()) {
                handle = href.replaceFirst("[/?#]+$", "").replaceFirst("(?s).*/", "");
            }
            Channel channel = Channels.handle("Instagram", MetaText.repaired(handle), Use.UNKNOWN, false);
            person.channel(channel);
            if (!channel.value().isEmpty()) {
                person.sourceId(channel.value());
            }
            MomentText.epoch(data.get("timestamp").number())
                    .flatMap(Moment::day)
                    .ifPresent(day -> person.since(PartialDate.of(day)));
        }

        /** First name, last name, and an address or number: in this order, under words of any language. */
        private void contact(PersonBuilder person, JsonValue data, int line) {
            String first = MetaText.of(data.get("First Name", "value"));
            String last = MetaText.of(data.get("Last Name", "value"));
            String name = "";
            for (JsonValue item : data.members().values()) {
                String text = MetaText.of(item.get("value"));
                if (text.contains("@")) {
                    Channels.email(person, text, Use.UNKNOWN, "", false, line, out);
                } else if (text.matches("[+(\\d][\\d\\s().+/-]{4,}")) {
                    person.channel(Channel.of(Channel.Kind.PHONE, text));
                } else {
                    name = (name + " " + text).strip();
                }
            }
            boolean parts = !first.isEmpty() || !last.isEmpty();
            person.name(parts ? PersonName.of(first, last) : PersonName.of(name));
        }
    }
}
