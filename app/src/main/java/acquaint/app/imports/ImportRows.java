package acquaint.app.imports;

import acquaint.app.imports.ImportFile.Status;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is shown of an import's rows. */
public final class ImportRows {

    private ImportRows() {}

    /**
     * A row of a file.
     *
     * @param position its place in the file, by which pages go on
     * @param told what it says about the person, in a line
     * @param contact whom it is about; for somebody new, the contact that will be made
     */
    public record Row(
            UUID id,
            int position,
            int line,
            String name,
            String told,
            Verdict verdict,
            String reason,
            String adds,
            @Nullable UUID contact,
            boolean leftOut) {}

    /** Some rows, and where the pages before and after begin; null where there is none. */
    public record Slice(
            List<Row> rows,
            @Nullable Integer previous,
            @Nullable Integer next) {}

    /** Something about a line that the user should know. */
    public record Remark(String file, int line, String message, String remedy) {}

    /**
     * An import in numbers.
     *
     * @param verdicts how many rows of each kind, those left out included
     * @param kept how many rows of each kind shall be taken
     * @param mutual new people who only took part in something, and with whom the user exchanged messages
     * @param strangers all new people who only took part in something
     * @param happened messages, events and the like that shall be taken
     */
    public record Counts(
            Map<Verdict, Integer> verdicts,
            Map<Verdict, Integer> kept,
            int mutual,
            int strangers,
            int happened,
            int remarks) {

        public int of(Verdict verdict) {
            return verdicts.getOrDefault(verdict, 0);
        }

        /** How many people committing adds. */
        public int toAdd() {
            return kept.getOrDefault(Verdict.NEW, 0);
        }

        /** How many rows tell more about people who are known. */
        public int toLearn() {
            return kept.getOrDefault(Verdict.KNOWN, 0);
        }

        public int all() {
            return verdicts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** An import and its numbers. */
    public record Summary(ImportFile file, Counts counts) {

        public Status status() {
            return file.status();
        }
    }

    /** From which line of which file a contact came. */
    public record SourceLine(
            UUID importId, String fileName, String system, int line, java.time.Instant at, String raw) {}
}
