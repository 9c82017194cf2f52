package acquaint.app.imports;

import acquaint.app.imports.ImportRows.Counts;
import acquaint.app.imports.ImportRows.Remark;
import acquaint.app.imports.ImportRows.Row;
import acquaint.app.imports.ImportRows.Slice;
import acquaint.app.imports.Parts.Part;
import acquaint.formats.System;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the page of an import shows. */
public record ImportLook(
        ImportFile file,
        String state,
        Counts counts,
        String show,
        int from,
        boolean onlyNew,
        String tag,
        Slice slice,
        Map<UUID, String> names,
        List<Part> parts,
        List<Remark> remarks,
        int remarksFrom,
        int remarksLimit) {

    /** Whether committing changes nothing. */
    public boolean changesNothing() {
        return counts.of(Verdict.NEW) + counts.of(Verdict.KNOWN) + counts.of(Verdict.AGAIN) == 0
                && parts.stream().allMatch(part -> part.kind().people());
    }

    /** The systems that the files come from, each with what is in them. */
    public Map<System, List<Part>> systems() {
        return parts.stream()
                .collect(Collectors.groupingBy(Part::system, () -> new EnumMap<>(System.class), Collectors.toList()));
    }

    /** Whether there are messages whose texts may be read. */
    public boolean chats() {
        return parts.stream().anyMatch(part -> part.kind() == Kind.MESSAGE && part.system() != System.MAIL);
    }

    /** Whether there is mail whose subjects may be read. */
    public boolean mail() {
        return parts.stream().anyMatch(part -> part.kind() == Kind.MESSAGE && part.system() == System.MAIL);
    }

    /** The kind of a row in a word or two. */
    public String label(Verdict verdict) {
        String title = verdict.title();
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    /** Whether the contact of a row is there to be looked at. */
    public boolean knows(Row row) {
        return row.contact() != null && names.containsKey(row.contact());
    }

    /** Why the row is judged so, and what it adds. */
    public String why(Row row) {
        return switch (row.verdict()) {
            case NEW -> "nobody like them yet";
            case NOTHING -> row.reason() + "; kept with the file";
            case AGAIN -> row.reason() + adds(row);
            case KNOWN, UNCHANGED -> row.reason() + as(row) + adds(row);
        };
    }

    private String as(Row row) {
        String name = row.contact() == null ? null : names.get(row.contact());
        return name == null
                        || !row.reason().startsWith("the same ")
                        || row.reason().contains("imported")
                ? ""
                : " as " + name;
    }

    private static String adds(Row row) {
        if (row.adds().isEmpty()) {
            return "; tells nothing new";
        }
        return row.adds().startsWith("that ") ? "; shows " + row.adds() : "; adds " + row.adds();
    }
}
