package acquaint.formats.addressbook;

import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.ImportantDate;
import acquaint.formats.Origin;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonRecord;
import acquaint.formats.Place;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A contact of Monica's as it comes piece by piece. */
final class MonicaPerson {

    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d ()./-]{5,}");

    private final PersonBuilder person;
    private final MonicaIndex index;
    private final Recorder out;

    MonicaPerson(Origin origin, MonicaIndex index, Recorder out) {
        this.person = PersonRecord.builder(origin);
        this.index = index;
        this.out = out;
    }

    void properties(JsonValue told, String raw) {
        person.raw(raw).name(MonicaText.name(told));
        person.note(told.text("description"));
        person.affiliation(Affiliation.of(told.text("company"), "", told.text("job")));
        labelled("Food: ", told.text("food_preferences"));
        told.get("tags").items().forEach(tag -> person.tag(tag.isObject() ? tag.text("name") : tag.text()));
        MonicaText.special(told.get("birthdate"), ImportantDate.Kind.BIRTHDAY).ifPresent(person::date);
        Optional<ImportantDate> death = MonicaText.special(told.get("deceased_date"), ImportantDate.Kind.DEATH);
        death.ifPresent(person::date);
        if (death.isEmpty() && MonicaText.isTrue(told.get("is_dead"))) {
            person.note("Has died.");
        }
        firstMet(told);
    }

    private void firstMet(JsonValue told) {
        MonicaText.special(told.get("first_met_date")).ifPresent(day -> {
            person.since(day);
            person.note("First met: " + day);
        });
        String through = told.text("first_met_through");
        if (!through.isEmpty()) {
            labelled("First met through ", index.party(through).name());
        }
        labelled("First met at ", told.text("first_met_where"));
        labelled("First met: ", told.text("first_met_additional_info"));
    }

    private void labelled(String label, String text) {
        if (!text.isEmpty()) {
            person.note(label + text);
        }
    }

    /** A contact field; what kind it is, the account's own list tells, or else the value. */
    void field(JsonValue properties, int line) {
        String data = properties.text("data");
        JsonValue word = index.word(properties.text("type"));
        String name = word.text("name");
        String kind = (word.text("type") + " " + name + " " + word.text("protocol")).toLowerCase(Locale.ROOT);
        if (kind.contains("mail") || (kind.isBlank() && Channels.isEmail(data))) {
            Channels.email(person, data, Use.UNKNOWN, "", false, line, out);
        } else if (kind.contains("phone")
                || kind.contains("tel:")
                || (kind.isBlank() && NUMBER.matcher(data).matches())) {
            person.channel(Channel.of(Kind.PHONE, data));
        } else if (Channels.isWeb(data) && (data.contains("/") || name.isEmpty())) {
            person.channel(Channels.web(data, Use.UNKNOWN, "", false));
        } else {
            person.channel(Channels.handle(name, data, Use.UNKNOWN, false));
        }
    }

    void address(JsonValue told) {
        String label = told.text("name");
        String lower = label.toLowerCase(Locale.ROOT);
        person.place(new Place(
                lower.equals("home") || lower.equals("work") ? lower : label,
                told.text("street"),
                told.text("city"),
                told.text("province"),
                told.text("postal_code"),
                told.text("country")));
    }

    void pet(JsonValue told) {
        String name = told.text("name");
        String sort = told.text("category");
        labelled("Pet: ", name.isEmpty() ? sort : sort.isEmpty() ? name : name + " (" + sort + ")");
    }

    /** Tells the person, unless nothing is known. */
    void record(boolean owner) {
        if (owner) {
            person.owner();
        }
        if (!person.isEmpty() && !out.full()) {
            out.record(person.build());
        }
    }
}
