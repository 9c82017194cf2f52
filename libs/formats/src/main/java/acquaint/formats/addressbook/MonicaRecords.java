package acquaint.formats.addressbook;

import acquaint.formats.ActivityRecord;
import acquaint.formats.ActivityRecord.Type;
import acquaint.formats.Channel;
import acquaint.formats.FormatRecord;
import acquaint.formats.MessageRecord;
import acquaint.formats.Moment;
import acquaint.formats.Origin;
import acquaint.formats.Party;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonRecord;
import acquaint.formats.RelationRecord;
import acquaint.formats.ReminderRecord;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records of what Monica's export holds. */
final class MonicaRecords implements MonicaWalk.Parts {

    private final Source source;
    private final Recorder out;
    private final MonicaIndex index;
    private Party contact = Party.of("");
    private @Nullable MonicaPerson person;
    private boolean told;
    private int begin;

    MonicaRecords(Source source, Recorder out) {
        this.source = source;
        this.out = out;
        this.index = MonicaIndex.of(out.context());
    }

    private Origin origin(String uuid, int line) {
        return new Origin(System.MONICA, source.name(), line, uuid.isEmpty() ? null : uuid);
    }

    @Override
    public void contact(String uuid, int line) {
        end();
        contact = index.party(uuid);
        person = new MonicaPerson(origin(uuid, line), index, out);
        begin = line;
    }

    @Override
    public void properties(JsonValue properties, int line, String raw) {
        if (told || person == null) {
            contact("", line); // the id of this one is damaged
            contact = Party.of(MonicaText.name(properties).display());
        }
        told = true;
        current(line).properties(properties, raw);
        stayInTouch(properties, raw);
    }

    private void stayInTouch(JsonValue properties, String raw) {
        long days = properties.get("stay_in_touch_frequency").number().orElse(0);
        if (days > 0 && days < 40_000) {
            String id = contact.sourceId() == null ? "" : contact.sourceId() + "/stay-in-touch";
            Moment next = MonicaText.moment(properties, "stay_in_touch_trigger_date");
            ReminderRecord.Type type = ReminderRecord.Type.STAY_IN_TOUCH;
            add(new ReminderRecord(origin(id, begin), type, contact, next, Period.ofDays((int) days), "", "", raw));
        }
    }

    /** The contact that comes in pieces; a new one where a damaged bracket left none. */
    private MonicaPerson current(int line) {
        if (person == null) {
            person = new MonicaPerson(origin("", line), index, out);
        }
        return person;
    }

    @Override
    public void end() {
        if (person != null) {
            person.record(contact.owner());
        }
        person = null;
        told = false;
    }

    @Override
    public void item(MonicaKind kind, JsonValue value, int line, String raw) {
        JsonValue it = value.get("properties");
        Origin at = origin(value.text("uuid"), line);
        switch (kind) {
            case CONTACT_FIELD -> current(line).field(it, line);
            case ADDRESS -> current(line).address(it);
            case PET -> current(line).pet(it);
            case NOTE -> activity(at, Type.NOTE, MonicaText.moment(value, "created_at"), "", it.text("body"), raw);
            case CALL -> activity(at, Type.CALL, MonicaText.moment(it, "called_at"), "", it.text("content"), raw);
            case LIFE_EVENT -> lifeEvent(at, it, raw);
            case GIFT -> gift(at, it, raw);
            case DEBT -> debt(at, value, raw);
            case TASK -> task(at, it, raw);
            case REMINDER -> reminder(at, it, raw);
            case CONVERSATION -> it.get("messages").items().forEach(one -> message(value.text("uuid"), one, line));
            case ACTIVITY -> meeting(at, value, raw);
            case RELATIONSHIP -> relation(at, it, raw);
        }
    }

    private void activity(Origin at, Type type, @Nullable Moment when, String title, String text, String raw) {
        add(new ActivityRecord(at, type, List.of(contact), when, title, text, raw));
    }

    private void lifeEvent(Origin at, JsonValue it, String raw) {
        JsonValue type = index.word(it.text("type"));
        String sort = type.text("name").isEmpty() ? type.text("translation_key").replace('_', ' ') : type.text("name");
        String title = it.text("name").isEmpty() ? sort : it.text("name");
        activity(at, Type.NOTE, MonicaText.moment(it, "happened_at"), title, it.text("note"), raw);
    }

    private void gift(Origin at, JsonValue it, String raw) {
        String status = it.text("status");
        String title = "Gift%s: %s".formatted(status.isEmpty() ? "" : " (" + status + ")", it.text("name"));
        String text = (it.text("comment") + "\n" + it.text("url")).strip();
        activity(at, Type.NOTE, MonicaText.moment(it, "date"), title, text, raw);
    }

    /** Monica's word for who owes is seen from its user: in debt is who uses it. */
    private void debt(Origin at, JsonValue value, String raw) {
        JsonValue it = value.get("properties");
        String who = MonicaText.isTrue(it.get("in_debt")) ? "I owe " : "Owes me ";
        String title = (who + it.text("amount") + " " + it.text("currency")).strip();
        String status = it.text("status");
        activity(at, Type.NOTE, MonicaText.moment(value, "created_at"), title, status, raw);
    }

    private void task(Origin at, JsonValue it, String raw) {
        String title = it.text("title");
        String text = it.text("description");
        if (MonicaText.isTrue(it.get("completed"))) {
            activity(at, Type.NOTE, MonicaText.moment(it, "completed_at"), "Done: " + title, text, raw);
        } else {
            add(new ReminderRecord(at, ReminderRecord.Type.TASK, contact, null, null, title, text, raw));
        }
    }

    /** One that is switched off has had its day. */
    private void reminder(Origin at, JsonValue it, String raw) {
        if (!MonicaText.isTrue(it.get("inactive"))) {
            Moment first = MonicaText.moment(it, "initial_date");
            String title = it.text("title");
            ReminderRecord.Type type = ReminderRecord.Type.TASK;
            add(new ReminderRecord(at, type, contact, first, MonicaText.every(it), title, it.text("description"), raw));
        }
    }

    private void message(String conversation, JsonValue value, int line) {
        JsonValue it = value.get("properties");
        boolean mine = MonicaText.isTrue(it.get("written_by_me"));
        Party owner = Party.of("").owner(true);
        String text = out.context().options().texts() ? it.text("content") : "";
        add(new MessageRecord(
                origin(value.text("uuid"), line),
                MessageRecord.Medium.CHAT,
                mine ? MessageRecord.Direction.SENT : MessageRecord.Direction.RECEIVED,
                mine ? owner : contact,
                List.of(mine ? contact : owner),
                MonicaText.moment(it, "written_at"),
                "",
                text,
                conversation,
                text));
    }

    /** An activity stands in the account, its people refer to it; in some versions it stands with them. */
    private void meeting(Origin at, JsonValue value, String raw) {
        List<Party> with = at.sourceId() == null ? List.of() : index.participants(at.sourceId());
        List<Party> all = with.isEmpty() && person != null ? List.of(contact) : with;
        if (!all.isEmpty() && (at.sourceId() == null || out.context().isNew("monica/" + at.sourceId()))) {
            JsonValue it = value.get("properties");
            Moment when = MonicaText.moment(it, "happened_at");
            add(new ActivityRecord(at, Type.MEETING, all, when, it.text("summary"), it.text("description"), raw));
        }
    }

    /** {@code contact_is} is the partner, parent … of {@code of_contact}. */
    private void relation(Origin at, JsonValue it, String raw) {
        Party from = index.party(it.text("contact_is"));
        Party to = index.party(it.text("of_contact"));
        if (!from.isEmpty() && !to.isEmpty()) {
            JsonValue word = index.word(it.text("type"));
            String type = word.text("name").isEmpty() ? it.text("type") : word.text("name");
            add(new RelationRecord(at, from, to, type.replace('_', ' '), raw));
        }
    }

    /** The user is a person, unless one of the contacts says to be the user. */
    @Override
    public void user(JsonValue user, int line) {
        boolean owner = index.owner()
                .map(one -> one.text("uuid").equals(user.text("uuid")))
                .orElse(false);
        if (owner && user.text("properties", "me_contact").isEmpty()) {
            PersonBuilder me = PersonRecord.builder(origin(user.text("uuid"), line));
            me.name(MonicaText.name(user)).owner();
            me.channel(Channel.of(Channel.Kind.EMAIL, user.text("email")));
            add(me.raw(MonicaText.name(user).display()).build());
        }
    }

    private void add(FormatRecord r) {
        if (!out.full()) {
            out.record(r);
        }
    }

    @Override
    public void broken(int line) {
        out.warn(
                line,
                "what begins here is damaged and was left out; what stands around it was read.",
                "Export from Monica again if somebody is missing.");
    }

    @Override
    public boolean more() {
        return !out.full();
    }
}
