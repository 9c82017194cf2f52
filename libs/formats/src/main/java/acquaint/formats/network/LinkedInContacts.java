package acquaint.formats.network;

import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.ImportantDate;
import acquaint.formats.Moment;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Place;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Recorder;
import acquaint.formats.table.KeyedLayout;
import acquaint.formats.table.KeyedRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address book that the owner once uploaded to LinkedIn: {@code Imported Contacts.csv} in 2018,
 * {@code Contacts.csv} or {@code ImportedContacts.csv} since. These people are no connections.
 */
final class LinkedInContacts implements KeyedLayout {

    private static final Pattern LABELLED = Pattern.compile("(?i)(mobile|work|home|fax|main|other)\\s*:\\s*(.+)");
    private static final List<String> OWN =
            List.of("companies", "bookmarkedat", "instantmessagehandles", "profiles", "phonenumbers", "sites");

    @Override
    public System system() {
        return System.LINKEDIN;
    }

    @Override
    public String title() {
        return "the address book that was uploaded to LinkedIn";
    }

    @Override
    public double match(List<String> keys) {
        long own = keys.stream().filter(OWN::contains).distinct().count();
        boolean named = keys.contains("firstname") || keys.contains("fullname");
        boolean theirs = keys.contains("companies") || keys.contains("bookmarkedat");
        return named && theirs && own >= 2 ? own >= 3 ? 1 : 0.9 : 0;
    }

    @Override
    public void read(KeyedRow row, Recorder out) {
        PersonBuilder person = PersonRecord.builder(row.origin(null)).name(name(row));
        for (String email : row.get("emails", "emailaddress").split("[,;|\\s]+")) {
            Channels.email(person, email, Use.UNKNOWN, "", false, row.line(), out);
        }
        for (String phone : row.get("phonenumbers", "phonenumber").split("[,;|\\n]")) {
            phone(phone.strip(), person);
        }
        for (String address : (row.get("sites") + " " + row.get("profiles")).split("[,;|\\s]+")) {
            person.channel(Channels.web(address, Use.UNKNOWN, "", false));
        }
        person.affiliation(Affiliation.of(row.get("companies"), "", row.get("title")));
        place(row, person);
        birthday(row, person, out);
        if (person.isEmpty()) {
            out.warn(row.line(), "this row says nothing about anybody; it was left out.", "");
        } else {
            out.record(person.tag("address book").raw(row.raw()).build());
        }
    }

    private static PersonName name(KeyedRow row) {
        PersonName parts = PersonName.of(row.get("firstname"), row.get("lastname"));
        return parts.isEmpty() ? PersonName.of(row.get("fullname")) : parts;
    }

    private static void phone(String text, PersonBuilder person) {
        Matcher labelled = LABELLED.matcher(text);
        if (!labelled.matches()) {
            person.channel(Channel.of(Kind.PHONE, text));
            return;
        }
        String label = labelled.group(1).toLowerCase(Locale.ROOT);
        person.channel(
                switch (label) {
                    case "work" -> new Channel(Kind.PHONE, labelled.group(2), Use.PROFESSIONAL, "", false);
                    case "home" -> new Channel(Kind.PHONE, labelled.group(2), Use.PERSONAL, "", false);
                    case "other" -> Channel.of(Kind.PHONE, labelled.group(2));
                    default -> new Channel(Kind.PHONE, labelled.group(2), Use.UNKNOWN, label, false);
                });
    }

    private static void place(KeyedRow row, PersonBuilder person) {
        person.place(new Place("", row.get("addresses"), "", "", "", ""));
        if (row.get("addresses").isEmpty()) {
            person.place(new Place("", "", row.get("location"), "", "", ""));
        }
    }

    private static void birthday(KeyedRow row, PersonBuilder person, Recorder out) {
        Optional<Moment> born = row.moment("birthday", out);
        born.ifPresent(date -> person.date(new ImportantDate(ImportantDate.Kind.BIRTHDAY, "", date.date())));
        String text = row.get("birthday");
        if (born.isEmpty() && !text.isEmpty()) {
            person.note("Birthday: " + text);
        }
    }
}
