package acquaint.formats;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a reading gave.
 *
 * @param file name of the source; of a file in an archive {@code archive.zip/path/in/it}
 * @param detection which system the source was read as
 * @param records how many records of each kind; a kind that did not occur is absent
 * @param warnings how many warnings were raised
 * @param parts of an archive or workbook, what each of its files gave, in their order; those with
 *     nothing in them that is read are left out
 */
public record Summary(
        String file, Detection detection, Map<FormatRecord.Kind, Integer> records, int warnings, List<Summary> parts) {

    /** Copies map and list. */
    public Summary {
        records = Map.copyOf(records);
        parts = List.copyOf(parts);
    }

    /** Nothing read, for the reason that the detection gives. */
    static Summary nothing(Source source, Detection detection) {
        return new Summary(source.name(), detection, Map.of(), 0, List.of());
    }

    /** The sum of several. */
    static Summary of(Source source, Detection detection, int warnings, List<Summary> parts) {
        Map<FormatRecord.Kind, Integer> records = new EnumMap<>(FormatRecord.Kind.class);
        int all = warnings;
        for (Summary part : parts) {
            part.records.forEach((kind, count) -> records.merge(kind, count, Integer::sum));
            all += part.warnings;
        }
        return new Summary(source.name(), detection, records, all, parts);
    }

    /** How many records of one kind were read, 0 when none. */
    public int count(FormatRecord.Kind kind) {
        return records.getOrDefault(kind, 0);
    }

    /** How many records were read. */
    public int count() {
        return records.values().stream().mapToInt(Integer::intValue).sum();
    }
}
