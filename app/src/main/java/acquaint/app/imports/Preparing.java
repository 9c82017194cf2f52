package acquaint.app.imports;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Pictures;
import acquaint.app.contacts.Pictures.Drawn;
import acquaint.app.imports.Judge.Row;
import acquaint.app.platform.Ids;
import acquaint.formats.FormatRecord;
import acquaint.formats.PersonRecord;
import acquaint.formats.Photo;
import acquaint.formats.Sink;
import acquaint.formats.Warning;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
    private final Consumer<Chunk> next;
    private List<Ready> rows = new ArrayList<>(ROWS);
    private List<Warning> warnings = new ArrayList<>();
    private long held;

    Preparing(Pictures pictures, JsonMapper json, Account account, Consumer<Chunk> next) {
        this.pictures = pictures;
        this.json = json;
        this.country = account.country();
        this.next = next;
    }

    /** Some rows of a file and what is wrong in them. */
    record Chunk(List<Ready> rows, List<Warning> warnings) {}

    /**
     * A row, ready to be laid down.
     *
     * @param record its person as JSON
     * @param raw how it stands in the file
     */
    record Ready(
            Row row, String record, String raw, @Nullable Drawn photo) {}

    @Override
    public void record(FormatRecord record) {
        switch (record) {
            case PersonRecord person -> rows.add(ready(person));
            default -> {} // people only, so far
        }
        if (rows.size() >= ROWS || held > HELD) {
            flush();
        }
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
        next.accept(new Chunk(rows, warnings));
        rows = new ArrayList<>(ROWS);
        warnings = new ArrayList<>();
        held = 0;
    }

    private Ready ready(PersonRecord record) {
        Drawn photo = record.photo() instanceof Photo.Embedded embedded ? draw(record, embedded) : null;
        Person person = Person.of(record, photo == null ? null : photo.hash());
        String text = json.writeValueAsString(person);
        held += record.raw().length() + text.length() + (photo == null ? 0 : photo.jpeg().length);
        Row row = new Row(
                Ids.next(),
                record.origin().line(),
                record.origin().sourceId(),
                fingerprint(record),
                person,
                person.keys(country));
        return new Ready(row, text, record.raw(), photo);
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
