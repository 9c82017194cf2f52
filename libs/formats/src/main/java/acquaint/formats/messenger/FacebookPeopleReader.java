package acquaint.formats.messenger;

import acquaint.formats.Channel;
import acquaint.formats.Channel.Use;
import acquaint.formats.Detection;
import acquaint.formats.ImportantDate;
import acquaint.formats.Moment;
import acquaint.formats.Origin;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.MomentText;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists of people in Facebook's download: friends, the address book that a telephone sent
 * there, and the owner's own profile. Their folders and names moved over the years, and a number
 * was put behind the name of the list ({@code friends_v2}).
 */
final class FacebookPeopleReader implements FormatReader {

    private static final Pattern FRIENDS = Pattern.compile("friends(_v\\d+)?");
    private static final Pattern CONTACTS = Pattern.compile("address_book(_v\\d+)?");
    private static final Pattern PROFILE = Pattern.compile("profile(_information)?(_v\\d+)?");
    private static final Pattern SECONDS = Pattern.compile("\"timestamp\"\\s*:\\s*\"?\\d{9,}");
    private static final Pattern ELEMENT =
            Pattern.compile("\\$\\.(friends(_v\\d+)?|address_book(_v\\d+)?(\\.address_book)?)\\[]");
    private static final Pattern INTO =
            Pattern.compile("\\$(\\.(friends(_v\\d+)?|address_book(_v\\d+)?(\\.address_book)?))?");

    @Override
    public System system() {
        return System.FACEBOOK;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        for (String key : sniff.json().members().keySet()) {
            boolean numbered = key.matches(".*_v\\d+");
            if (FRIENDS.matcher(key).matches()
                    && (numbered || SECONDS.matcher(sniff.text()).find())) {
                return detection(
                        numbered ? 0.95 : 0.9, "It lists “" + key + "” with the time of each, as Facebook does.");
            }
            if (CONTACTS.matcher(key).matches() && sniff.text().contains("\"contact_point\"")) {
                return detection(0.95, "It is the address book that Facebook keeps.");
            }
            if (PROFILE.matcher(key).matches()
                    && sniff.json().get(key).isObject()
                    && !fullName(sniff.json().get(key)).isEmpty()
                    && (numbered || sniff.json().get(key).has("registration_timestamp"))) {
                return detection(0.95, "It is the profile of the owner of Facebook’s download.");
            }
        }
        return Optional.empty();
    }

    private static Optional<Detection> detection(double confidence, String reason) {
        return Optional.of(new Detection(System.FACEBOOK, confidence, reason));
    }

    private static String fullName(JsonValue profile) {
        JsonValue name = profile.get("name");
        return MetaText.of(name.isObject() ? name.get("full_name") : name);
    }

    private static Optional<JsonValue> profile(Sniff sniff) {
        return sniff.json().members().entrySet().stream()
                .filter(member -> PROFILE.matcher(member.getKey()).matches())
                .map(member -> member.getValue())
                .filter(profile -> !fullName(profile).isEmpty())
                .findFirst();
    }

    @Override
    public void learn(Source source, Sniff sniff, Context context) {
        profile(sniff).ifPresent(profile -> {
            context.owner(fullName(profile));
            profile.get("emails", "emails").items().forEach(email -> context.owner(email.text()));
        });
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        Optional<JsonValue> profile = profile(sniff);
        if (profile.isPresent()) {
            out.record(owner(profile.get(), source, out));
            return;
        }
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk(path -> INTO.matcher(path).matches(), new People(source, out));
        }
    }

    /** The owner, without what only Facebook needs to know. */
    private static PersonRecord owner(JsonValue profile, Source source, Recorder out) {
        PersonBuilder person = PersonRecord.builder(new Origin(System.FACEBOOK, source.name(), 1, null))
                .owner()
                .name(name(profile));
        profile.get("emails", "emails").items().forEach(email -> email(person, email.text(), 1, out));
        JsonValue address = profile.has("profile_uri") ? profile.get("profile_uri") : profile.get("url");
        if (!address.text().isEmpty()) {
            person.channel(Channels.web(address.text(), Use.UNKNOWN, "", false));
        }
        JsonValue birthday = profile.get("birthday");
        PartialDate.ofParts(number(birthday, "year"), number(birthday, "month"), number(birthday, "day"))
                .ifPresent(day -> person.date(new ImportantDate(ImportantDate.Kind.BIRTHDAY, "", day)));
        return person.raw(fullName(profile)).build();
    }

    private static PersonName name(JsonValue profile) {
        String whole = fullName(profile);
        String given = MetaText.of(profile.get("name", "first_name"));
        String middle = MetaText.of(profile.get("name", "middle_name"));
        String family = MetaText.of(profile.get("name", "last_name"));
        PersonName parts = PersonName.ofParts("", given, middle, family, "");
        return parts.display().equals(whole) ? parts : PersonName.of(whole);
    }

    private static @Nullable Integer number(JsonValue value, String key) {
        long number = value.get(key).number().orElse(0);
        return number > 0 && number < 10_000 ? Integer.valueOf((int) number) : null;
    }

    private static void email(PersonBuilder person, String text, int line, Recorder out) {
        Channels.email(person, text, Use.UNKNOWN, "", false, line, out);
    }

    private static final class People extends Elements {

        private final Source source;
        private final Recorder out;

        People(Source source, Recorder out) {
            super(out, "A person");
            this.source = source;
            this.out = out;
        }

        @Override
        boolean isList(String path) {
            return ELEMENT.matcher(path).matches();
        }

        @Override
        boolean isElement(JsonValue value) {
            return value.has("name") || value.has("details");
        }

        @Override
        void element(JsonValue value, int line, String raw) {
            PersonBuilder person = PersonRecord.builder(new Origin(System.FACEBOOK, source.name(), line, null))
                    .name(PersonName.of(MetaText.of(value.get("name"))))
                    .raw(raw);
            if (!value.has("details")) {
                MomentText.epoch(value.get("timestamp").number())
                        .flatMap(Moment::day)
                        .ifPresent(day -> person.since(PartialDate.of(day)));
            }
            contact(person, value.text("contact_info"), line);
            value.get("details").items().forEach(detail -> contact(person, detail.text("contact_point"), line));
            if (!person.isEmpty()) {
                out.record(person.build());
            }
        }

        private void contact(PersonBuilder person, String point, int line) {
            if (point.contains("@")) {
                email(person, point, line, out);
            } else {
                person.channel(Channel.of(Channel.Kind.PHONE, point));
            }
        }
    }
}
