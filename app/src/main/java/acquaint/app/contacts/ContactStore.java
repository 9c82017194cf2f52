package acquaint.app.contacts;

import static acquaint.tables.Tables.AFFILIATION;
import static acquaint.tables.Tables.CHANNEL;
import static acquaint.tables.Tables.CONTACT;
import static acquaint.tables.Tables.CONTACT_TAG;
import static acquaint.tables.Tables.IMPORTANT_DATE;
import static acquaint.tables.Tables.PLACE;

import acquaint.app.accounts.Accounts;
import acquaint.app.contacts.Contact.Affiliation;
import acquaint.app.contacts.Contact.Place;
import acquaint.app.platform.Bulk;
import acquaint.app.platform.Changes;
import acquaint.app.platform.Store;
import acquaint.formats.PersonName;
import acquaint.tables.tables.records.ContactRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contacts in their tables: one row for the contact, one for each affiliation, channel, place, date and tag. */
@Component
class ContactStore implements Store<Contact> {

    private static final String COLUMNS = "account_id, id, prefix, given, additional, family, suffix, nickname,"
            + " display_name, phonetic_given, phonetic_family, pronouns, how_met, met_on, note, photo, vcard_uid,"
            + " vcard_extra, created_at, trashed_at, sort_name, headline, organisation, locality";

    private final Accounts accounts;
    private final SearchIndex search;
    private final List<ContactUse> uses;

    ContactStore(Accounts accounts, SearchIndex search, List<ContactUse> uses) {
        this.accounts = accounts;
        this.search = search;
        this.uses = uses;
    }

    @Override
    public String entity() {
        return "contact";
    }

    @Override
    public Class<Contact> type() {
        return Contact.class;
    }

    @Override
    public UUID id(Contact contact) {
        return contact.id();
    }

    @Override
    public Map<UUID, Contact> load(DSLContext sql, UUID account, Collection<UUID> ids) {
        return ContactReading.load(sql, account, ids);
    }

    @Override
    public void write(DSLContext sql, UUID account, List<Replacement<Contact>> replacements) {
        String country = accounts.country(account);
        List<UUID> changed = replacements.stream()
                .filter(one -> one.before() != null)
                .map(Replacement::id)
                .toList();
        if (!changed.isEmpty()) {
            deleteParts(sql, account, changed);
        }
        List<UUID> removed = replacements.stream()
                .filter(one -> one.after() == null)
                .map(Replacement::id)
                .toList();
        if (!removed.isEmpty()) {
            sql.deleteFrom(CONTACT)
                    .where(CONTACT.ACCOUNT_ID.eq(account).and(CONTACT.ID.in(removed)))
                    .execute();
        }
        List<ContactRecord> updated = new ArrayList<>();
        List<ContactRecord> inserted = new ArrayList<>();
        ContactParts parts = new ContactParts(account, country);
        for (Replacement<Contact> one : replacements) {
            Contact after = one.after();
            if (after != null) {
                (one.before() == null ? inserted : updated).add(row(account, after));
                parts.add(after);
            }
        }
        insert(sql, inserted);
        update(sql, updated);
        parts.insert(sql);
        index(sql, account, replacements);
    }

    @Override
    public Map<UUID, String> inTheWay(DSLContext sql, UUID account, Collection<UUID> ids) {
        Map<UUID, String> reasons = new LinkedHashMap<>();
        uses.forEach(use -> reasons.putAll(use.of(sql, account, ids)));
        return reasons;
    }

    @Override
    public void removing(Changes act, Collection<UUID> ids) {
        uses.forEach(use -> use.removing(act, ids));
    }

    /** Makes everything let go of people who leave for good, before they are removed. */
    void leaving(Changes act, Map<UUID, String> names) {
        uses.forEach(use -> use.leaving(act, names));
    }

    private void index(DSLContext sql, UUID account, List<Replacement<Contact>> replacements) {
        List<SearchIndex.Entry> entries = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        for (Replacement<Contact> one : replacements) {
            Contact after = one.after();
            if (after == null || after.trashed()) {
                gone.add(one.id());
            } else {
                entries.add(new SearchIndex.Entry(one.id(), names(after), words(after), one.before() == null));
            }
        }
        search.remove(sql, account, entity(), gone);
        search.put(sql, account, entity(), entries);
    }

    private static String names(Contact contact) {
        PersonName name = contact.name();
        return String.join(
                " ",
                name.display(),
                name.given(),
                name.additional(),
                name.family(),
                name.nickname(),
                name.phoneticGiven(),
                name.phoneticFamily());
    }

    private static String words(Contact contact) {
        StringBuilder words = new StringBuilder();
        contact.affiliations().forEach(one -> append(words, one.organisation(), one.department(), one.title()));
        contact.channels().forEach(one -> append(words, one.value()));
        contact.places().forEach(one -> append(words, one.locality(), one.region(), one.country()));
        contact.dates().forEach(one -> append(words, one.label()));
        contact.tags().forEach(tag -> append(words, tag));
        append(words, contact.howMet(), contact.note());
        return words.toString();
    }

    private static void append(StringBuilder words, String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                words.append(text).append('\n');
            }
        }
    }

    private static void deleteParts(DSLContext sql, UUID account, List<UUID> ids) {
        sql.deleteFrom(AFFILIATION)
                .where(AFFILIATION.ACCOUNT_ID.eq(account).and(AFFILIATION.CONTACT_ID.in(ids)))
                .execute();
        sql.deleteFrom(CHANNEL)
                .where(CHANNEL.ACCOUNT_ID.eq(account).and(CHANNEL.CONTACT_ID.in(ids)))
                .execute();
        sql.deleteFrom(PLACE)
                .where(PLACE.ACCOUNT_ID.eq(account).and(PLACE.CONTACT_ID.in(ids)))
                .execute();
        sql.deleteFrom(IMPORTANT_DATE)
                .where(IMPORTANT_DATE.ACCOUNT_ID.eq(account).and(IMPORTANT_DATE.CONTACT_ID.in(ids)))
                .execute();
        sql.deleteFrom(CONTACT_TAG)
                .where(CONTACT_TAG.ACCOUNT_ID.eq(account).and(CONTACT_TAG.CONTACT_ID.in(ids)))
                .execute();
    }

    /** Not by the records themselves: they would write the key as well, for which SQLite looks who refers to it. */
    private static void update(DSLContext sql, List<ContactRecord> contacts) {
        List<@Nullable Object[]> rows = new ArrayList<>(contacts.size());
        for (ContactRecord contact : contacts) {
            @Nullable Object[] values = values(contact);
            @Nullable Object[] row = Arrays.copyOfRange(values, 2, values.length + 2);
            row[row.length - 2] = values[0];
            row[row.length - 1] = values[1];
            rows.add(row);
        }
        String columns = COLUMNS.substring("account_id, id, ".length());
        Bulk.execute(
                sql,
                "update contact set " + columns.replace(",", " = ?,") + " = ? where account_id = ? and id = ?",
                rows);
    }

    private static void insert(DSLContext sql, List<ContactRecord> contacts) {
        Bulk.insert(
                sql,
                "contact (" + COLUMNS + ")",
                contacts.stream().map(ContactStore::values).toList());
    }

    private static @Nullable Object[] values(ContactRecord row) {
        return new @Nullable Object[] {
            row.getAccountId(),
            row.getId(),
            row.getPrefix(),
            row.getGiven(),
            row.getAdditional(),
            row.getFamily(),
            row.getSuffix(),
            row.getNickname(),
            row.getDisplayName(),
            row.getPhoneticGiven(),
            row.getPhoneticFamily(),
            row.getPronouns(),
            row.getHowMet(),
            row.getMetOn(),
            row.getNote(),
            row.getPhoto(),
            row.getVcardUid(),
            row.getVcardExtra(),
            row.getCreatedAt(),
            row.getTrashedAt(),
            row.getSortName(),
            row.getHeadline(),
            row.getOrganisation(),
            row.getLocality()
        };
    }

    private static ContactRecord row(UUID account, Contact contact) {
        PersonName name = contact.name();
        ContactRecord row = new ContactRecord();
        row.setAccountId(account);
        row.setId(contact.id());
        row.setPrefix(name.prefix());
        row.setGiven(name.given());
        row.setAdditional(name.additional());
        row.setFamily(name.family());
        row.setSuffix(name.suffix());
        row.setNickname(name.nickname());
        row.setDisplayName(name.display());
        row.setPhoneticGiven(name.phoneticGiven());
        row.setPhoneticFamily(name.phoneticFamily());
        row.setPronouns(contact.pronouns());
        row.setHowMet(contact.howMet());
        row.setMetOn(contact.metOn());
        row.setNote(contact.note());
        row.setPhoto(contact.photo());
        row.setVcardUid(contact.vcardUid());
        row.setVcardExtra(String.join("\n", contact.vcardExtra()));
        row.setCreatedAt(contact.createdAt());
        row.setTrashedAt(contact.trashedAt());
        row.setSortName(Folding.fold(name.display()));
        row.setHeadline(contact.headline());
        row.setOrganisation(contact.current().map(Affiliation::organisation).orElse(""));
        row.setLocality(
                contact.places().stream().map(Place::locality).findFirst().orElse(""));
        return row;
    }
}
