package acquaint.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one card or row tells about one person. Only what stood there: nothing is normalised beyond
 * the canonical form of profiles, nothing guessed. It may lack a name, an e-mail address, or both.
 *
 * @param origin where it stood
 * @param name may be entirely empty
 * @param channels in the order of the source, without doubles
 * @param affiliations in the order of the source
 * @param places in the order of the source
 * @param dates birthday and the like
 * @param tags groups, labels, categories
 * @param note free text, lines separated by {@code \n}; also what could not be read elsewhere
 * @param pronouns such as {@code she/her}, or null
 * @param since when the connection was made (LinkedIn's Connected On), or null
 * @param photo or null
 * @param extra vCard properties that have no field here, one unfolded line each, verbatim (2.1's
 *     quoted-printable turned into plain text), so that they survive a round trip
 * @param owner whether it is the person whose export this is, as far as the source tells
 * @param raw the row or card as it came, unfolded, photo data cut out, at most {@link
 *     Limits#RAW_CHARS}; empty for a record made by hand
 */
public record PersonRecord(
        Origin origin,
        PersonName name,
        List<Channel> channels,
        List<Affiliation> affiliations,
        List<Place> places,
        List<ImportantDate> dates,
        List<String> tags,
        String note,
        @Nullable String pronouns,
        @Nullable PartialDate since,
        @Nullable Photo photo,
        List<String> extra,
        boolean owner,
        String raw)
        implements FormatRecord {

    /** Copies the lists. */
    public PersonRecord {
        channels = List.copyOf(channels);
        affiliations = List.copyOf(affiliations);
        places = List.copyOf(places);
        dates = List.copyOf(dates);
        tags = List.copyOf(tags);
        extra = List.copyOf(extra);
    }

    /** Collects a record piece by piece. */
    public static PersonBuilder builder(Origin origin) {
        return new PersonBuilder(origin);
    }

    /** The same record with another origin and raw text, for comparing what was read from two sources. */
    public PersonRecord from(Origin other, String otherRaw) {
        return new PersonRecord(
                other,
                name,
                channels,
                affiliations,
                places,
                dates,
                tags,
                note,
                pronouns,
                since,
                photo,
                extra,
                owner,
                otherRaw);
    }

    /** The same record with another note. */
    public PersonRecord noted(String text) {
        return new PersonRecord(
                origin,
                name,
                channels,
                affiliations,
                places,
                dates,
                tags,
                text,
                pronouns,
                since,
                photo,
                extra,
                owner,
                raw);
    }
}
