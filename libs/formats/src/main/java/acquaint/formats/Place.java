package acquaint.formats;

/**
 * A postal address or part of one; every text may be empty, not all of them.
 *
 * @param label {@code home}, {@code work}, or the user's own word
 * @param street street, number, suite and post-office box; lines separated by {@code \n}
 * @param locality town
 * @param region state or province
 * @param postcode postal code
 * @param country in the source's words
 */
public record Place(String label, String street, String locality, String region, String postcode, String country) {}
