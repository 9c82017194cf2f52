package acquaint.app.contacts;

import static acquaint.tables.Tables.AFFILIATION;
import static acquaint.tables.Tables.CHANNEL;
import static acquaint.tables.Tables.CONTACT;
import static acquaint.tables.Tables.CONTACT_TAG;
import static acquaint.tables.Tables.IMPORTANT_DATE;
import static acquaint.tables.Tables.PLACE;

import acquaint.app.contacts.Contact.Affiliation;
import acquaint.app.contacts.Contact.Channel;
import acquaint.app.contacts.Contact.ImportantDate;
import acquaint.app.contacts.Contact.Place;
import acquaint.app.platform.Asked;
import acquaint.app.platform.Row;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonName;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Contacts out of their tables: six short queries for any number of them. */
final class ContactReading {

    private static final Asked<Map.Entry<UUID, Affiliation>> AFFILIATIONS = parts(
            AFFILIATION.ACCOUNT_ID,
            AFFILIATION.CONTACT_ID,
            AFFILIATION.POSITION,
            row -> new Affiliation(
                    row.text(), row.text(), row.text(), date(row.textOrNull()), date(row.textOrNull()), row.time()),
            AFFILIATION.ORGANISATION,
            AFFILIATION.DEPARTMENT,
            AFFILIATION.TITLE,
            AFFILIATION.FROM_DATE,
            AFFILIATION.TO_DATE,
            AFFILIATION.SEEN_AT);

    private static final Asked<Map.Entry<UUID, Channel>> CHANNELS = parts(
            CHANNEL.ACCOUNT_ID,
            CHANNEL.CONTACT_ID,
            CHANNEL.POSITION,
            row -> new Channel(
                    Kind.valueOf(row.text()), row.text(), Use.valueOf(row.text()), row.text(), row.flag(), row.time()),
            CHANNEL.KIND,
            CHANNEL.VALUE,
            CHANNEL.USE,
            CHANNEL.LABEL,
            CHANNEL.PREFERRED,
            CHANNEL.SEEN_AT);

    private static final Asked<Map.Entry<UUID, Place>> PLACES = parts(
            PLACE.ACCOUNT_ID,
            PLACE.CONTACT_ID,
            PLACE.POSITION,
            row -> new Place(
                    row.text(),
                    row.text(),
                    row.text(),
                    row.text(),
                    row.text(),
                    row.text(),
                    row.textOrNull(),
                    row.time()),
            PLACE.LABEL,
            PLACE.STREET,
            PLACE.LOCALITY,
            PLACE.REGION,
            PLACE.POSTCODE,
            PLACE.COUNTRY,
            PLACE.ZONE,
            PLACE.SEEN_AT);

    private static final Asked<Map.Entry<UUID, ImportantDate>> DATES = parts(
            IMPORTANT_DATE.ACCOUNT_ID,
            IMPORTANT_DATE.CONTACT_ID,
            IMPORTANT_DATE.POSITION,
            row -> new ImportantDate(
                    acquaint.formats.ImportantDate.Kind.valueOf(row.text()),
                    row.text(),
                    PartialDate.parse(row.text()).orElseThrow()),
            IMPORTANT_DATE.KIND,
            IMPORTANT_DATE.LABEL,
            IMPORTANT_DATE.DATE);

    private static final Asked<Map.Entry<UUID, String>> TAGS =
            parts(CONTACT_TAG.ACCOUNT_ID, CONTACT_TAG.CONTACT_ID, CONTACT_TAG.TAG, Row::text, CONTACT_TAG.TAG);

    /** A contact's own row, and the contact made of it and its parts. */
    private static final Asked<Parts> CONTACTS = Asked.ofIds(
            ids -> DSL.select(
                            CONTACT.ID,
                            CONTACT.DISPLAY_NAME,
                            CONTACT.PREFIX,
                            CONTACT.GIVEN,
                            CONTACT.ADDITIONAL,
                            CONTACT.FAMILY,
                            CONTACT.SUFFIX,
                            CONTACT.NICKNAME,
                            CONTACT.PHONETIC_GIVEN,
                            CONTACT.PHONETIC_FAMILY,
                            CONTACT.PRONOUNS,
                            CONTACT.HOW_MET,
                            CONTACT.MET_ON,
                            CONTACT.NOTE,
                            CONTACT.PHOTO,
                            CONTACT.VCARD_UID,
                            CONTACT.VCARD_EXTRA,
                            CONTACT.CREATED_AT,
                            CONTACT.TRASHED_AT)
                    .from(CONTACT)
                    .where(CONTACT.ACCOUNT_ID.eq(Asked.ID).and(CONTACT.ID.in(Asked.ids(ids)))),
            ContactReading::contact);

    private ContactReading() {}

    /** What becomes a contact when it gets its parts. */
    private interface Parts {
        Contact with(Found found);
    }

    private record Found(
            Map<UUID, List<Affiliation>> affiliations,
            Map<UUID, List<Channel>> channels,
            Map<UUID, List<Place>> places,
            Map<UUID, List<ImportantDate>> dates,
            Map<UUID, List<String>> tags) {}

    static Map<UUID, Contact> load(DSLContext sql, UUID account, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Found found = new Found(
                Asked.grouped(AFFILIATIONS.all(sql, account, ids)),
                Asked.grouped(CHANNELS.all(sql, account, ids)),
                Asked.grouped(PLACES.all(sql, account, ids)),
                Asked.grouped(DATES.all(sql, account, ids)),
                Asked.grouped(TAGS.all(sql, account, ids)));
        Map<UUID, Contact> contacts = new LinkedHashMap<>();
        for (Parts one : CONTACTS.all(sql, account, ids)) {
            Contact contact = one.with(found);
            contacts.put(contact.id(), contact);
        }
        return contacts;
    }

    private static Parts contact(Row row) throws SQLException {
        UUID id = row.id();
        PersonName name = new PersonName(
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text());
        String pronouns = row.text();
        String howMet = row.text();
        var metOn = row.dayOrNull();
        String note = row.text();
        String photo = row.textOrNull();
        String uid = row.text();
        String extra = row.text();
        var createdAt = row.time();
        var trashedAt = row.timeOrNull();
        return found -> new Contact(
                id,
                name,
                pronouns,
                found.affiliations().getOrDefault(id, List.of()),
                found.channels().getOrDefault(id, List.of()),
                found.places().getOrDefault(id, List.of()),
                found.dates().getOrDefault(id, List.of()),
                found.tags().getOrDefault(id, List.of()),
                howMet,
                metOn,
                note,
                photo,
                uid,
                extra.isEmpty() ? List.of() : List.of(extra.split("\n")),
                createdAt,
                trashedAt);
    }

    /** The parts of contacts, each with its contact's id. */
    private static <T> Asked<Map.Entry<UUID, T>> parts(
            TableField<?, UUID> account,
            TableField<?, UUID> contact,
            TableField<?, ?> order,
            Asked.Reading<T> reading,
            Field<?>... columns) {
        return Asked.ofIds(
                ids -> DSL.select(contact)
                        .select(columns)
                        .from(account.getTable())
                        .where(account.eq(Asked.ID).and(contact.in(Asked.ids(ids))))
                        .orderBy(contact, order),
                row -> Map.entry(row.id(), reading.of(row)));
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text).orElseThrow();
    }
}
