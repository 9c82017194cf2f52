package acquaint.app.exports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an export can be. */
public enum ExportFormat {
    /** Contacts as vCard 4.0 (RFC 6350), with photos and with properties that Acquaint has no field for. */
    VCARD("vcf", "text/vcard;charset=utf-8"),
    /** Contacts as a table (RFC 4180); cells that a spreadsheet would take for formulas are neutralised. */
    CSV("csv", "text/csv;charset=utf-8"),
    /** Everything, as {@code docs/export-schema.json} describes it. */
    JSON("json", "application/json");

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** How names of such files end, without the dot. */
    public String extension() {
        return extension;
    }

    /** The media type, with the charset where the type has one. */
    public String mediaType() {
        return mediaType;
    }

    /** The format with this name or this file extension, whatever its case. */
    public static Optional<ExportFormat> of(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(one -> one.extension.equals(wanted)
                        || one.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
