package acquaint.formats;

import java.util.Locale;
import java.util.Optional;

/** Who wrote a source. One system may write several files, and a file may have several generations. */
@SuppressWarnings("AvoidCommonTypeNames") // the field's own word; the readers never need Java's
public enum System {
    /** Not recognised: nothing is read, and the detection's reason says why. */
    UNKNOWN("unknown", "not recognised"),
    /** vCard 2.1 (IMC 1996), 3.0 (RFC 2426) and 4.0 (RFC 6350), mixed in one file. */
    VCARD("vcard", "vCard"),
    /** LinkedIn's own export: {@code Connections.csv} of every generation. */
    LINKEDIN("linkedin", "LinkedIn"),
    /** Google Contacts, "Google CSV", the columns before and since 2024. */
    GOOGLE("google", "Google Contacts"),
    /** Outlook and outlook.com, in seven languages. */
    OUTLOOK("outlook", "Outlook"),
    /** Mozilla Thunderbird: comma-separated or LDIF. */
    THUNDERBIRD("thunderbird", "Thunderbird"),
    /** LDAP Data Interchange Format (RFC 2849) of other programs. */
    LDIF("ldif", "LDIF"),
    /** HubSpot's contact export. */
    HUBSPOT("hubspot", "HubSpot"),
    /** Salesforce: Data Loader and report exports of contacts and leads. */
    SALESFORCE("salesforce", "Salesforce"),
    /** What {@link CsvWriter} wrote. */
    ACQUAINT("acquaint", "Acquaint"),
    /** Any other table of people, its columns guessed. */
    TABLE("table", "table of people");

    private final String id;
    private final String title;

    System(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The lower-case word for command lines and stored origins; never changes. */
    public String id() {
        return id;
    }

    /** The name that people know it by. */
    public String title() {
        return title;
    }

    /**
     * The system with this {@link #id()}, whatever its case.
     *
     * @param id such as {@code linkedin}
     */
    public static Optional<System> ofId(String id) {
        String wanted = id.strip().toLowerCase(Locale.ROOT);
        for (System system : values()) {
            if (system.id.equals(wanted)) {
                return Optional.of(system);
            }
        }
        return Optional.empty();
    }
}
