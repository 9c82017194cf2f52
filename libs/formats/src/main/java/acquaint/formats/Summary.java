package acquaint.formats;

import java.util.Map;

/**
 * What a reading gave.
 *
 * @param detection which system the source was read as
 * @param records how many records of each kind; a kind that did not occur is absent
 * @param warnings how many warnings were raised
 */
public record Summary(Detection detection, Map<FormatRecord.Kind, Integer> records, int warnings) {

    /** Copies the map. */
    public Summary {
        records = Map.copyOf(records);
    }

    /** How many records of one kind were read, 0 when none. */
    public int count(FormatRecord.Kind kind) {
        return records.getOrDefault(kind, 0);
    }
}
