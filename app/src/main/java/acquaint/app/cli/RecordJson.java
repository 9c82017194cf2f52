package acquaint.app.cli;

import acquaint.formats.ActivityRecord;
import acquaint.formats.AttendeeRecord;
import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.EventRecord;
import acquaint.formats.FormatRecord;
import acquaint.formats.MessageRecord;
import acquaint.formats.Party;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Photo;
import acquaint.formats.RelationRecord;
import acquaint.formats.ReminderRecord;
import acquaint.formats.SkillRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records as {@code acquaint read} prints them: the keys that {@code docs/reading.md} lists, in that order. What a
 * record does not tell is left out.
 */
final class RecordJson {

    private final Map<String, Object> json = new LinkedHashMap<>();

    private RecordJson() {}

    /** One record, ready to be written as JSON; with the text it was read from where asked for. */
    static Map<String, Object> of(FormatRecord record, boolean raw) {
        RecordJson object = new RecordJson();
        object.put("system", record.origin().system().id());
        object.put("kind", word(record.kind()));
        object.told(record);
        RecordJson origin = new RecordJson();
        origin.put("file", record.origin().file());
        origin.put("line", record.origin().line());
        origin.put("id", record.origin().sourceId());
        object.put("origin", origin.json);
        object.put("raw", raw ? record.raw() : "");
        return object.json;
    }

    private void told(FormatRecord record) {
        switch (record) {
            case PersonRecord person -> person(person);
            case AttendeeRecord attendee -> attendee(attendee);
            case MessageRecord message -> message(message);
            case EventRecord event -> event(event);
            case ActivityRecord activity -> {
                put("type", word(activity.type()));
                put("with", list(activity.with(), RecordJson::party));
                put("at", activity.at());
                put("title", activity.title());
                put("text", activity.text());
            }
            case ReminderRecord reminder -> {
                put("type", word(reminder.type()));
                put("about", party(reminder.about()));
                put("at", reminder.at());
                put("every", reminder.every());
                put("title", reminder.title());
                put("text", reminder.text());
            }
            case RelationRecord relation -> {
                put("from", party(relation.from()));
                put("relation", relation.relation());
                put("to", party(relation.to()));
            }
            case SkillRecord skill -> {
                put("who", party(skill.who()));
                put("skill", skill.skill());
                put("endorsedBy", skill.endorsedBy() == null ? null : party(skill.endorsedBy()));
                put("at", skill.at());
            }
        }
    }

    private void person(PersonRecord person) {
        put("name", name(person.name()));
        reach(person.channels());
        put(
                "affiliations",
                list(
                        person.affiliations(),
                        one -> object(
                                "organisation", one.organisation(),
                                "department", one.department(),
                                "title", one.title(),
                                "from", one.from(),
                                "to", one.to())));
        put(
                "places",
                list(
                        person.places(),
                        one -> object(
                                "label", one.label(),
                                "street", one.street(),
                                "locality", one.locality(),
                                "region", one.region(),
                                "postcode", one.postcode(),
                                "country", one.country())));
        put(
                "dates",
                list(
                        person.dates(),
                        one -> object("kind", word(one.kind()), "label", one.label(), "date", one.date())));
        put("tags", person.tags());
        put("note", person.note());
        put("pronouns", person.pronouns());
        put("at", person.since());
        put("photo", photo(person.photo()));
        put("extra", person.extra());
        put("owner", person.owner() ? true : null);
    }

    private void attendee(AttendeeRecord attendee) {
        person(attendee.person());
        put("event", attendee.event());
        put("role", word(attendee.role()));
        put("ticket", attendee.ticket());
        put("at", attendee.registered());
        put("came", attendee.came());
        put("checkedIn", attendee.checkedIn());
        put("answers", list(attendee.answers(), one -> object("question", one.question(), "answer", one.answer())));
    }

    private void message(MessageRecord message) {
        put("medium", word(message.medium()));
        put("direction", word(message.direction()));
        put("from", party(message.from()));
        put("to", list(message.to(), RecordJson::party));
        put("at", message.at());
        put("subject", message.subject());
        put("text", message.text());
        put("conversation", message.conversation());
    }

    private void event(EventRecord event) {
        put("title", event.title());
        put("at", event.start());
        put("until", event.end());
        put("location", event.location());
        put("url", event.url());
        put("description", event.description());
        put("recurrence", event.recurrence());
        put("cancelled", event.cancelled() ? true : null);
        put("participants", list(event.participants(), one -> {
            Map<String, Object> object = party(one.party());
            object.put("role", word(one.role()));
            object.put("answer", word(one.answer()));
            return object;
        }));
    }

    private static Map<String, Object> party(Party party) {
        RecordJson object = new RecordJson();
        object.put("name", party.name());
        object.reach(party.channels());
        object.put("id", party.sourceId());
        object.put("owner", party.owner() ? true : null);
        return object.json;
    }

    private static Map<String, Object> name(PersonName name) {
        return object(
                "display", name.display(),
                "prefix", name.prefix(),
                "given", name.given(),
                "additional", name.additional(),
                "family", name.family(),
                "suffix", name.suffix(),
                "nickname", name.nickname(),
                "phoneticGiven", name.phoneticGiven(),
                "phoneticFamily", name.phoneticFamily());
    }

    /** The plain values by kind, for most readers; and the channels with all that is known of them. */
    private void reach(List<Channel> channels) {
        List<String> emails = new ArrayList<>();
        List<String> phones = new ArrayList<>();
        List<String> profiles = new ArrayList<>();
        List<String> websites = new ArrayList<>();
        for (Channel channel : channels) {
            switch (channel.kind()) {
                case EMAIL -> emails.add(channel.value());
                case PHONE -> phones.add(channel.value());
                case WEBSITE -> websites.add(channel.value());
                case OTHER -> {} // only among the channels, whose label tells what it is
                default -> profiles.add(channel.value());
            }
        }
        put("emails", emails);
        put("phones", phones);
        put("profiles", profiles);
        put("websites", websites);
        boolean more = channels.stream()
                .anyMatch(one -> one.kind() == Kind.OTHER
                        || one.preferred()
                        || !one.label().isEmpty()
                        || one.use() != Channel.Use.UNKNOWN);
        put("channels", more ? list(channels, RecordJson::channel) : null);
    }

    private static Map<String, Object> channel(Channel channel) {
        return object(
                "kind", word(channel.kind()),
                "value", channel.value(),
                "use", channel.use() == Channel.Use.UNKNOWN ? null : word(channel.use()),
                "label", channel.label(),
                "preferred", channel.preferred() ? true : null);
    }

    private static @Nullable Map<String, Object> photo(@Nullable Photo photo) {
        return switch (photo) {
            case null -> null;
            case Photo.Linked linked -> object("url", linked.uri());
            case Photo.Embedded embedded -> object("type", embedded.mediaType(), "bytes", embedded.bytes().length);
        };
    }

    private static Map<String, Object> object(@Nullable Object... keysAndValues) {
        RecordJson object = new RecordJson();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return object.json;
    }

    private static <T> List<Map<String, Object>> list(List<T> values, Function<T, Map<String, Object>> written) {
        return values.stream().map(written).toList();
    }

    /** Numbers and truth as they are, everything else as text; nothing for what says nothing. */
    private void put(String key, @Nullable Object value) {
        boolean silent =
                switch (value) {
                    case null -> true;
                    case String text -> text.isEmpty();
                    case Collection<?> values -> values.isEmpty();
                    case Map<?, ?> members -> members.isEmpty();
                    default -> false;
                };
        if (!silent) {
            boolean asItIs = value instanceof Collection
                    || value instanceof Map
                    || value instanceof Number
                    || value instanceof Boolean;
            json.put(key, asItIs ? value : value.toString());
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
