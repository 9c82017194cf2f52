package acquaint.formats;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in an organisation. At least one of the texts is not empty.
 *
 * @param organisation name, or empty
 * @param department name, or empty; several levels joined by {@code ", "}
 * @param title what they are there, or empty
 * @param from since when, or null
 * @param to until when, or null when it lasts or is not known
 */
public record Affiliation(
        String organisation,
        String department,
        String title,
        @Nullable PartialDate from,
        @Nullable PartialDate to) {

    /** An affiliation without dates. */
    public static Affiliation of(String organisation, String department, String title) {
        return new Affiliation(organisation, department, title, null, null);
    }
}
