package acquaint.formats.event;

import acquaint.formats.Affiliation;
import acquaint.formats.AttendeeRecord;
import acquaint.formats.AttendeeRecord.Role;
import acquaint.formats.Channel;
import acquaint.formats.EventRecord;
import acquaint.formats.EventRecord.Answer;
import acquaint.formats.EventRecord.Participant;
import acquaint.formats.Limits;
import acquaint.formats.Moment;
import acquaint.formats.Origin;
import acquaint.formats.Party;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Photo;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Html;
import acquaint.formats.reading.Recorder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the records of a conference's programme: its sessions, and each speaker once. */
final class Programme {

    private final System system;
    private final Source source;
    private final Recorder out;
    private final Set<String> told = new HashSet<>();

    Programme(System system, Source source, Recorder out) {
        this.system = system;
        this.source = source;
        this.out = out;
    }

    /**
     * Somebody on the programme.
     *
     * @param id what the system calls them, or null
     * @param title what they say they are, company and all, or empty
     */
    record Speaker(
            @Nullable String id,
            PersonName name,
            String title,
            String biography,
            String photo,
            List<Channel> channels) {

        boolean isEmpty() {
            return name.isEmpty() && channels.isEmpty();
        }

        private Party party() {
            return new Party(name.display(), channels, id, false);
        }

        private String key() {
            return id == null ? name.display() : id;
        }
    }

    /** A session with its speakers. */
    record Session(
            @Nullable String id,
            String title,
            @Nullable Moment start,
            @Nullable Moment end,
            String room,
            String url,
            String text,
            boolean cancelled,
            List<Speaker> speakers) {}

    /** Records a session, and those of its speakers who were not on the programme before. */
    void session(Session session, String conference, int line, String raw) {
        session(session, line, raw);
        session.speakers.forEach(speaker -> speaker(speaker, conference, line, ""));
    }

    /** Records a session alone. */
    void session(Session session, int line, String raw) {
        if (out.full() || (session.title.isEmpty() && session.speakers.isEmpty())) {
            return;
        }
        List<Speaker> people = session.speakers.stream()
                .filter(speaker -> !speaker.isEmpty())
                .limit(Limits.PARTIES)
                .toList();
        out.record(new EventRecord(
                new Origin(system, source.name(), line, session.id),
                session.title,
                session.start,
                session.end,
                session.room,
                session.url,
                Html.text(session.text),
                "",
                session.cancelled,
                people.stream()
                        .map(speaker -> new Participant(speaker.party(), Role.SPEAKER, Answer.NONE))
                        .toList(),
                raw));
    }

    /** Records a speaker, unless already done. */
    void speaker(Speaker speaker, String conference, int line, String raw) {
        boolean known = told.size() < Limits.REMEMBERED ? !told.add(speaker.key()) : told.contains(speaker.key());
        if (known || speaker.isEmpty() || out.full()) {
            return;
        }
        PersonBuilder person = PersonRecord.builder(new Origin(system, source.name(), line, speaker.id))
                .name(speaker.name)
                .affiliation(Affiliation.of("", "", speaker.title))
                .note(Html.text(speaker.biography))
                .raw(raw.isEmpty() ? speaker.name.display() : raw);
        speaker.channels.forEach(person::channel);
        if (speaker.photo.startsWith("http")) {
            person.photo(Photo.of(speaker.photo));
        }
        out.record(new AttendeeRecord(person.build(), conference, Role.SPEAKER, "", null, null, false, List.of()));
    }
}
