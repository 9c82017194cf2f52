package acquaint.formats;

import org.jspecify.annotations.Nullable;

/**
 * Where a record came from.
 *
 * @param system who wrote it
 * @param file name of the source
 * @param line 1-based line at which the record begins; 0 when it came from no file
 * @param sourceId what the system itself calls the record, the same in every export: a vCard's
 *     {@code UID}, a LinkedIn profile's address in canonical form, a HubSpot record id; null when
 *     the system gives none
 */
public record Origin(
        System system, String file, int line, @Nullable String sourceId) {

    /** An origin for a record made by hand, such as one about to be written. */
    public static Origin none() {
        return new Origin(System.UNKNOWN, "", 0, null);
    }
}
