package acquaint.app.exports;

import acquaint.app.contacts.Contact;
import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.ImportantDate;
import acquaint.formats.Origin;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonRecord;
import acquaint.formats.Photo;
import acquaint.formats.Place;
import acquaint.formats.System;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contacts as the records that the formats library writes. */
final class ContactCards {

    /** Where a card keeps how we met; vCard has no property for it. */
    private static final String HOW_MET = "X-ACQUAINT-HOW-MET";

    private ContactCards() {}

    /** For a vCard: with the photo and with what Acquaint has no field for. */
    static PersonRecord card(Contact contact, @Nullable Photo photo) {
        List<String> extra = new ArrayList<>(contact.vcardExtra());
        extra.removeIf(line -> line.startsWith(HOW_MET + ":"));
        if (!contact.howMet().isEmpty()) {
            extra.add(HOW_MET + ":" + escaped(contact.howMet()));
        }
        return record(contact, contact.note(), photo, extra);
    }

    /** For a table, which has no column for how we met: it comes with the note. */
    static PersonRecord row(Contact contact) {
        String note = contact.howMet().isEmpty()
                ? contact.note()
                : (contact.note() + "\nHow we met: " + contact.howMet()).strip();
        return record(contact, note, null, List.of());
    }

    private static PersonRecord record(Contact contact, String note, @Nullable Photo photo, List<String> extra) {
        String uid = contact.vcardUid().isEmpty() ? "urn:uuid:" + contact.id() : contact.vcardUid();
        return new PersonRecord(
                new Origin(System.ACQUAINT, "", 0, uid),
                contact.name(),
                contact.channels().stream()
                        .map(one -> new Channel(one.kind(), one.value(), one.use(), one.label(), one.preferred()))
                        .toList(),
                contact.affiliations().stream()
                        .map(one -> new Affiliation(
                                one.organisation(), one.department(), one.title(), one.from(), one.to()))
                        .toList(),
                contact.places().stream()
                        .map(one -> new Place(
                                one.label(), one.street(), one.locality(), one.region(), one.postcode(), one.country()))
                        .toList(),
                contact.dates().stream()
                        .map(one -> new ImportantDate(one.kind(), one.label(), one.date()))
                        .toList(),
                contact.tags(),
                note,
                contact.pronouns().isEmpty() ? null : contact.pronouns(),
                contact.metOn() == null ? null : PartialDate.of(contact.metOn()),
                photo,
                extra,
                false,
                "");
    }

    /** Text as vCard writes it (RFC 6350, section 3.4). */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }
}
