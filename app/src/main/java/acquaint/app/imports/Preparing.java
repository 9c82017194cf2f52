package acquaint.app.imports;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Pictures;
import acquaint.app.contacts.Pictures.Drawn;
import acquaint.app.imports.Judge.Row;
import acquaint.app.imports.Running.Progress;
import acquaint.app.platform.Ids;
import acquaint.formats.AttendeeRecord;
import acquaint.formats.FormatRecord;
import acquaint.formats.PersonRecord;
import acquaint.formats.Photo;
import acquaint.formats.Sink;
import acquaint.formats.System;
import acquaint.formats.Warning;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what a reader tells and makes it ready to be laid down, chunk by chunk, without the database: so that reading
 * goes on while the chunk before is judged and written.
 */
final class Preparing implements Sink {

    private static final int ROWS = 1000;

    /** Characters of raw text and bytes of photos after which a chunk ends early. */
    private static final long HELD = 8_000_000;

    private final Pictures pictures;
    private final JsonMapper json;
    private final String country;
    private final Progress progress;
    private final Consumer<Chunk> next;
    private final Correspondents parties;
    private final Happenings happenings;
    private List<Ready> rows = new ArrayList<>(ROWS);
    private List<ReadyHappening> happened = new ArrayList<>();
    private List<Warning> warnings = new ArrayList<>();
    private long held;

    Preparing(Pictures pictures, JsonMapper json, Account account, Progress progress, Consumer<Chunk> next) {
        this.pictures = pictures;
        this.json = json;
        this.country = account.country();
        this.parties = new Correspondents(account.country());
        this.happenings = new Happenings(account, parties);
        this.progress = progress;
        this.next = next;
    }

    /** Some of what a file tells, and what is wrong in it. */
    record Chunk(List<Ready> rows, List<ReadyHappening> happenings, List<Warning> warnings) {}

    /**
     * A row, ready to be laid down.
     *
     * @param record its person as JSON
     * @param raw how it stands in the file
     * @param mutual of a party, whether they and the owner wrote to each other
     */
    record Ready(
            Row row,
            System system,
            Kind kind,
            String record,
            String raw,
            @Nullable Drawn photo,
            boolean mutual) {}

    /**
     * A happening, ready to be laid down.
     *
     * @param record it as JSON
     */
    record ReadyHappening(Happenings.Dated dated, String record) {}

    @Override
    public void record(FormatRecord record) {
        progress.go();
        switch (record) {
            case PersonRecord person -> person(person);
            case AttendeeRecord attendee -> {
                PersonRecord person = answered(attendee);
                rows.add(ready(person, Kind.ATTENDEE, fingerprint(person), true));
            }
            default ->
                happenings.of(record).ifPresent(dated -> {
                    String text = json.writeValueAsString(dated.happening());
                    held += record.raw().length() + text.length();
                    happened.add(new ReadyHappening(dated, text));
                });
        }
        if (rows.size() + happened.size() >= ROWS || held > HELD) {
            flush();
        }
    }

    /** Everybody but the user. */
    private void person(PersonRecord person) {
        if (!person.owner()) {
            rows.add(ready(person, Kind.PERSON, fingerprint(person), true));
        }
    }

    /** The person with what they answered, in the note: there is no other place for it yet. */
    private static PersonRecord answered(AttendeeRecord attendee) {
        PersonRecord person = attendee.person();
        if (attendee.answers().isEmpty()) {
            return person;
        }
        String answers = attendee.answers().stream()
                .map(one -> one.question() + ": " + one.answer())
                .collect(Collectors.joining("\n"));
        return person.noted(person.note().isEmpty() ? answers : person.note() + "\n" + answers);
    }

    /** Ends the reading: the parties to what happened come last, so that people are known by their own rows first. */
    void finish() {
        parties.each(met -> {
            rows.add(ready(met.person(), Kind.CORRESPONDENT, met.key().toString(), met.mutual()));
            if (rows.size() >= ROWS) {
                flush();
            }
        });
        flush();
    }

    @Override
    public void warning(Warning warning) {
        warnings.add(warning);
        if (warnings.size() >= ROWS) {
            flush();
        }
    }

    /** Ends the chunk. */
    void flush() {
        next.accept(new Chunk(rows, happened, warnings));
        rows = new ArrayList<>(ROWS);
        happened = new ArrayList<>();
        warnings = new ArrayList<>();
        held = 0;
    }

    private Ready ready(PersonRecord record, Kind kind, String fingerprint, boolean mutual) {
        Drawn photo = record.photo() instanceof Photo.Embedded embedded ? draw(record, embedded) : null;
        Person person = Person.of(record, photo == null ? null : photo.hash());
        String text = json.writeValueAsString(person);
        held += record.raw().length() + text.length() + (photo == null ? 0 : photo.jpeg().length);
        Row row = new Row(
                Ids.next(),
                record.origin().line(),
                Correspondents.sourceId(
                        record.origin().system(),
                        record.origin().sourceId(),
                        record.name().display(),
                        record.channels().isEmpty()),
                fingerprint,
                person,
                person.keys(country));
        return new Ready(row, record.origin().system(), kind, text, record.raw(), photo, mutual);
    }

    private @Nullable Drawn draw(PersonRecord record, Photo.Embedded photo) {
        Optional<Drawn> drawn = pictures.draw(photo.bytes());
        if (drawn.isEmpty()) {
            warning(new Warning(
                    record.origin().file(),
                    record.origin().line(),
                    "the photo is no picture that can be shown here; the person comes without it.",
                    "Add the photo by hand, as a JPEG or PNG."));
        }
        return drawn.orElse(null);
    }

    /** The same for the same row of the same system, whatever file it stands in. */
    private static String fingerprint(PersonRecord record) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(record.origin().system().id().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(record.raw().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
