package acquaint.formats;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a reading gave, for tests. */
public record Reading(Summary summary, List<FormatRecord> records, List<Warning> warnings) {

    public static Reading of(Source source) {
        return of(source, Options.DEFAULT);
    }

    public static Reading of(Source source, Options options) {
        List<FormatRecord> records = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        try {
            Summary summary = Formats.read(source, options, into(records, warnings));
            return new Reading(summary, records, warnings);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static Sink into(List<? super FormatRecord> records, List<Warning> warnings) {
        return new Sink() {
            @Override
            public void record(FormatRecord r) {
                records.add(r);
            }

            @Override
            public void warning(Warning w) {
                warnings.add(w);
            }
        };
    }

    public static Reading of(byte[] content) {
        return of(Source.of("test", content));
    }

    public static Reading of(String content) {
        return of(content, StandardCharsets.UTF_8);
    }

    public static Reading of(String content, Charset charset) {
        return of(content.getBytes(charset));
    }

    /** One of our own fixtures. */
    public static Reading fixture(String name) {
        return of(Fixtures.source(name));
    }

    /** A card of version 3.0 around some lines. */
    static Reading card(String... lines) {
        return of("BEGIN:VCARD\r\nVERSION:3.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n");
    }

    /** The records of one kind, such as {@code all(MessageRecord.class)}. */
    public <T extends FormatRecord> List<T> all(Class<T> kind) {
        return records.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public List<PersonRecord> people() {
        return all(PersonRecord.class);
    }

    PersonRecord only() {
        if (records.size() != 1) {
            throw new AssertionError(records.size() + " records: " + records + warnings);
        }
        return people().getFirst();
    }

    public List<String> names() {
        return people().stream().map(person -> person.name().display()).toList();
    }

    /** What each record is best known by, to see which ones a damaged file still gives. */
    List<String> labels() {
        return records.stream().map(Reading::label).toList();
    }

    static String label(FormatRecord record) {
        return switch (record) {
            case PersonRecord person -> person(person);
            case AttendeeRecord attendee -> person(attendee.person());
            case MessageRecord message -> message.from().name() + " " + message.at() + " " + message.text();
            case EventRecord event -> event.title();
            case ActivityRecord activity -> activity.title() + activity.text();
            case ReminderRecord reminder -> reminder.title() + " " + reminder.at();
            case RelationRecord relation ->
                relation.from().name() + " " + relation.relation() + " "
                        + relation.to().name();
            case SkillRecord skill ->
                skill.who().name() + " " + skill.skill() + " "
                        + (skill.endorsedBy() == null ? "" : skill.endorsedBy().name());
        };
    }

    private static String person(PersonRecord person) {
        return person.name().display().isEmpty()
                ? "" + person.channels()
                : person.name().display();
    }

    public List<String> values(Channel.Kind kind) {
        return people().stream()
                .flatMap(person -> person.channels().stream())
                .filter(channel -> channel.kind() == kind)
                .map(Channel::value)
                .toList();
    }
}
