package acquaint.app.contacts;

import acquaint.app.contacts.Contact.Affiliation;
import acquaint.app.contacts.Contact.Channel;
import acquaint.app.contacts.Contact.ImportantDate;
import acquaint.app.contacts.Contact.Place;
import acquaint.app.platform.Bulk;
import acquaint.formats.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The rows of contacts' affiliations, channels, places, dates and tags, collected table by table. */
final class ContactParts {

    private final UUID account;
    private final String country;
    private final List<@Nullable Object[]> affiliations = new ArrayList<>();
    private final List<@Nullable Object[]> channels = new ArrayList<>();
    private final List<@Nullable Object[]> places = new ArrayList<>();
    private final List<@Nullable Object[]> dates = new ArrayList<>();
    private final List<@Nullable Object[]> tags = new ArrayList<>();

    ContactParts(UUID account, String country) {
        this.account = account;
        this.country = country;
    }

    void add(Contact contact) {
        UUID id = contact.id();
        int position = 0;
        for (Affiliation one : contact.affiliations()) {
            affiliations.add(new @Nullable Object[] {
                account,
                id,
                position++,
                one.organisation(),
                one.department(),
                one.title(),
                text(one.from()),
                text(one.to()),
                one.seenAt()
            });
        }
        position = 0;
        for (Channel one : contact.channels()) {
            channels.add(new Object[] {
                account,
                id,
                position++,
                one.kind().name(),
                one.value(),
                MatchKeys.of(one.kind(), one.value(), country),
                one.use().name(),
                one.label(),
                one.preferred(),
                one.seenAt()
            });
        }
        position = 0;
        for (Place one : contact.places()) {
            places.add(new @Nullable Object[] {
                account,
                id,
                position++,
                one.label(),
                one.street(),
                one.locality(),
                one.region(),
                one.postcode(),
                one.country(),
                one.zone(),
                one.seenAt()
            });
        }
        position = 0;
        for (ImportantDate one : contact.dates()) {
            dates.add(new @Nullable Object[] {
                account,
                id,
                position++,
                one.kind().name(),
                one.label(),
                one.date().toString(),
                monthDay(one.date())
            });
        }
        contact.tags().forEach(tag -> tags.add(new Object[] {account, id, tag}));
    }

    void insert(DSLContext sql) {
        Bulk.insert(
                sql,
                "affiliation (account_id, contact_id, position, organisation, department, title, from_date, to_date,"
                        + " seen_at)",
                affiliations);
        Bulk.insert(
                sql,
                "channel (account_id, contact_id, position, kind, value, match_key, use, label, preferred, seen_at)",
                channels);
        Bulk.insert(
                sql,
                "place (account_id, contact_id, position, label, street, locality, region, postcode, country, zone,"
                        + " seen_at)",
                places);
        Bulk.insert(sql, "important_date (account_id, contact_id, position, kind, label, date, month_day)", dates);
        Bulk.insert(sql, "contact_tag (account_id, contact_id, tag)", tags);
    }

    private static @Nullable String monthDay(PartialDate date) {
        if (date.month() == null || date.day() == null) {
            return null;
        }
        return (date.month() < 10 ? "0" : "") + date.month() + (date.day() < 10 ? "-0" : "-") + date.day();
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }
}
