package acquaint.formats;

import java.util.Locale;
import java.util.Optional;

/** What a column of a table can say about a person. */
public enum Field {
    /** Nothing that is taken. */
    IGNORE,
    /** The whole name. */
    NAME,
    /** {@code Dr.} */
    PREFIX,
    /** Given name. */
    GIVEN,
    /** Middle names. */
    ADDITIONAL,
    /** Family name. */
    FAMILY,
    /** {@code Jr.}, {@code PhD}. */
    SUFFIX,
    /** Nickname. */
    NICKNAME,
    /** How the given name is read. */
    PHONETIC_GIVEN,
    /** How the family name is read. */
    PHONETIC_FAMILY,
    /** {@code she/her}. */
    PRONOUNS,
    /** An e-mail address. */
    EMAIL,
    /** What kind of e-mail address stands in the item's value. */
    EMAIL_LABEL,
    /** A telephone number. */
    PHONE,
    /** What kind of number. */
    PHONE_LABEL,
    /** A web address: a profile or a website. */
    WEB,
    /** What kind of address. */
    WEB_LABEL,
    /** The address of the profile by which the system knows the person; becomes the source id. */
    PROFILE,
    /** A handle at the service that the target's label names, such as {@code LinkedIn} or {@code Skype}. */
    HANDLE,
    /** The service of the item's handle. */
    HANDLE_SERVICE,
    /** An organisation. */
    ORGANISATION,
    /** Part of it. */
    DEPARTMENT,
    /** What they are there. */
    TITLE,
    /** Since when. */
    WORK_FROM,
    /** Until when. */
    WORK_TO,
    /** What kind of place. */
    PLACE_LABEL,
    /** Street and number; several columns of one item are joined. */
    STREET,
    /** Town. */
    LOCALITY,
    /** State or province. */
    REGION,
    /** Postal code. */
    POSTCODE,
    /** Country. */
    COUNTRY,
    /** A whole postal address, taken when its parts are not told. */
    ADDRESS,
    /** Day of birth. */
    BIRTHDAY,
    /** Year of birth. */
    BIRTH_YEAR,
    /** Month of birth, 1 to 12. */
    BIRTH_MONTH,
    /** Day of the month of birth. */
    BIRTH_DAY,
    /** Wedding day or the like. */
    ANNIVERSARY,
    /** Day of death. */
    DEATH,
    /** Any other date; the target's label or the item's label says which. */
    DATE,
    /** What kind of date. */
    DATE_LABEL,
    /** Groups, labels, categories. */
    TAGS,
    /** Free text. */
    NOTE,
    /** Kept in the note as {@code Header: value}. */
    CUSTOM,
    /** What the item's custom value is called. */
    CUSTOM_LABEL,
    /** A related person's name. */
    RELATION,
    /** What they are to the person. */
    RELATION_LABEL,
    /** Where a photo stands. */
    PHOTO,
    /** When the connection was made. */
    SINCE,
    /** What the system calls the record. */
    SOURCE_ID,
    /** The event whose list it is; this field and those down to {@link #ANSWER} make the row an {@link AttendeeRecord}. */
    EVENT,
    /** Attendee, speaker, organiser, in words. */
    ROLE,
    /** Whether they come: rows that were refunded, declined, cancelled or wait are left out. */
    STATUS,
    /** Name of the ticket or group. */
    TICKET,
    /** When they signed up. */
    REGISTERED,
    /** When, or whether, they came. */
    CHECKED_IN,
    /** The answer to an organiser's question, which is the header. */
    ANSWER,
    /** What is nobody's business: not taken, and cut out of the raw row. */
    SECRET;

    /** The lower-case word for command lines, such as {@code given} or {@code source-id}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The field with this {@link #id()}, whatever its case. */
    public static Optional<Field> ofId(String id) {
        String wanted = id.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (Field field : values()) {
            if (field.name().equals(wanted)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
