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

    // networks and messengers
    /** LinkedIn's own export, whole or single files of it, of every generation. */
    LINKEDIN("linkedin", "LinkedIn"),
    /** X, formerly Twitter: its archive or single files of it. */
    X("x", "X (Twitter)"),
    /** Facebook's download in JSON. */
    FACEBOOK("facebook", "Facebook"),
    /** Instagram's download in JSON. */
    INSTAGRAM("instagram", "Instagram"),
    /** Mastodon's follows and lists, and people of ActivityPub. */
    MASTODON("mastodon", "Mastodon"),
    /** Bluesky: answers of its API. */
    BLUESKY("bluesky", "Bluesky"),
    /** GitHub: answers of its API. */
    GITHUB("github", "GitHub"),
    /** ORCID records, XML and JSON. */
    ORCID("orcid", "ORCID"),
    /** Slack's workspace export. */
    SLACK("slack", "Slack"),
    /** Telegram Desktop's export in JSON. */
    TELEGRAM("telegram", "Telegram"),
    /** WhatsApp's exported chats. */
    WHATSAPP("whatsapp", "WhatsApp"),
    /** Signal: what its export tools write as text or JSON. */
    SIGNAL("signal", "Signal"),
    /** WebFinger (RFC 7033): what a server says of an account. */
    WEBFINGER("webfinger", "WebFinger"),

    // address books
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
    /** Monica 4's export in JSON. */
    MONICA("monica", "Monica"),
    /** What {@link CsvWriter} wrote. */
    ACQUAINT("acquaint", "Acquaint"),

    // mail and calendar
    /** Mail: mbox and single messages (RFC 5322). */
    MAIL("mail", "Mail"),
    /** Calendars (RFC 5545). */
    ICALENDAR("icalendar", "Calendar"),
    /** Google Takeout, as a whole. */
    TAKEOUT("takeout", "Google Takeout"),

    // events
    /** Eventbrite's attendee report. */
    EVENTBRITE("eventbrite", "Eventbrite"),
    /** Luma's guest list. */
    LUMA("luma", "Luma"),
    /** Meetup's list of who answered. */
    MEETUP("meetup", "Meetup"),
    /** pretix: check-in lists and orders. */
    PRETIX("pretix", "pretix"),
    /** pretalx: speakers and schedules. */
    PRETALX("pretalx", "pretalx"),
    /** Indico's registrations. */
    INDICO("indico", "Indico"),
    /** Sessionize's programme. */
    SESSIONIZE("sessionize", "Sessionize"),
    /** Conference programmes as frab and Pentabarf write them, and others after them. */
    SCHEDULE("schedule", "Conference schedule"),
    /** Hi.Events' attendees. */
    HI_EVENTS("hievents", "Hi.Events"),
    /** eventyay's attendees. */
    EVENTYAY("eventyay", "eventyay"),
    /** Google Forms: its table of answers. */
    GOOGLE_FORMS("google-forms", "Google Forms"),
    /** schema.org in a page or by itself: events and people. */
    SCHEMA_ORG("schema-org", "schema.org"),

    // cards
    /** What stands in a QR code: a card, a profile, a wallet pass. */
    CARD("card", "Card"),
    /** A page that carries an h-card. */
    HCARD("h-card", "h-card"),

    /** Any other table of people, its columns guessed. */
    TABLE("table", "Table of people"),
    /** An archive of files of several systems. */
    ARCHIVE("archive", "Archive");

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
