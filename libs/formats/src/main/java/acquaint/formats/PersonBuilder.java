package acquaint.formats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects a {@link PersonRecord} piece by piece; doubles and empty pieces are passed over. */
public final class PersonBuilder {

    private final List<Channel> channels = new ArrayList<>(4);
    private final List<Affiliation> affiliations = new ArrayList<>(1);
    private final List<Place> places = new ArrayList<>(0);
    private final List<ImportantDate> dates = new ArrayList<>(0);
    private final List<String> tags = new ArrayList<>(0);
    private final List<String> extra = new ArrayList<>(0);
    private Origin origin;
    private PersonName name = PersonName.EMPTY;
    private String note = "";
    private @Nullable String pronouns;
    private @Nullable PartialDate since;
    private @Nullable Photo photo;
    private boolean owner;
    private String raw = "";

    PersonBuilder(Origin origin) {
        this.origin = origin;
    }

    /** Replaces the origin, for sources that tell their id late. */
    public PersonBuilder origin(Origin value) {
        origin = value;
        return this;
    }

    /** Sets what the system calls the record, the rest of the origin staying as it is. */
    public PersonBuilder sourceId(String id) {
        origin = new Origin(origin.system(), origin.file(), origin.line(), id);
        return this;
    }

    /** Sets the name. */
    public PersonBuilder name(PersonName value) {
        name = value;
        return this;
    }

    /**
     * Adds a channel, unless its value is blank. Of two with the same kind and value the first
     * stays, and learns what only the second knew.
     */
    public PersonBuilder channel(Channel channel) {
        if (channel.value().isBlank()) {
            return this;
        }
        for (int i = 0; i < channels.size(); i++) {
            Channel known = channels.get(i);
            if (known.kind() == channel.kind() && known.value().equals(channel.value())) {
                channels.set(i, merged(known, channel));
                return this;
            }
        }
        channels.add(channel);
        return this;
    }

    private static Channel merged(Channel first, Channel second) {
        return new Channel(
                first.kind(),
                first.value(),
                first.use() == Channel.Use.UNKNOWN ? second.use() : first.use(),
                first.label().isEmpty() ? second.label() : first.label(),
                first.preferred() || second.preferred());
    }

    /** Adds an affiliation, unless all its texts are blank. */
    public PersonBuilder affiliation(Affiliation value) {
        boolean blank = value.organisation().isBlank()
                && value.department().isBlank()
                && value.title().isBlank();
        return blank ? this : added(affiliations, value);
    }

    /** Adds a place, unless nothing but its label is known. */
    public PersonBuilder place(Place value) {
        boolean blank = value.street().isBlank()
                && value.locality().isBlank()
                && value.region().isBlank()
                && value.postcode().isBlank()
                && value.country().isBlank();
        return blank ? this : added(places, value);
    }

    /** Adds a date. */
    public PersonBuilder date(ImportantDate value) {
        return added(dates, value);
    }

    /** Adds a tag, unless blank. */
    public PersonBuilder tag(String value) {
        String tag = value.strip();
        return tag.isEmpty() ? this : added(tags, tag);
    }

    private <T> PersonBuilder added(List<T> list, T value) {
        if (!list.contains(value)) {
            list.add(value);
        }
        return this;
    }

    /** Adds a paragraph to the note, unless blank. */
    public PersonBuilder note(String text) {
        if (!text.isBlank()) {
            note = note.isEmpty() ? text : note + "\n" + text;
        }
        return this;
    }

    /** Sets the pronouns, unless blank. */
    public PersonBuilder pronouns(String value) {
        pronouns = value.isBlank() ? pronouns : value;
        return this;
    }

    /** Sets when the connection was made. */
    public PersonBuilder since(@Nullable PartialDate value) {
        since = value;
        return this;
    }

    /** Sets the photo. */
    public PersonBuilder photo(@Nullable Photo value) {
        photo = value;
        return this;
    }

    /** Adds a vCard property line that has no field of its own. */
    public PersonBuilder extra(String line) {
        extra.add(line);
        return this;
    }

    /** Marks the person whose export it is. */
    public PersonBuilder owner() {
        owner = true;
        return this;
    }

    /** Sets the raw text, cut to {@link Limits#RAW_CHARS}. */
    public PersonBuilder raw(String text) {
        raw = Limits.raw(text);
        return this;
    }

    /** Whether nothing was collected that tells anything about anybody. */
    public boolean isEmpty() {
        return name.isEmpty()
                && channels.isEmpty()
                && affiliations.isEmpty()
                && places.isEmpty()
                && dates.isEmpty()
                && tags.isEmpty()
                && note.isEmpty()
                && pronouns == null
                && since == null
                && photo == null
                && extra.isEmpty();
    }

    /** The record; the builder can go on afterwards. */
    public PersonRecord build() {
        return new PersonRecord(
                origin,
                name,
                channels,
                affiliations,
                places,
                dates,
                tags,
                note,
                pronouns,
                since,
                photo,
                extra,
                owner,
                raw);
    }
}
