package acquaint.formats.addressbook;

import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.ImportantDate;
import acquaint.formats.Limits;
import acquaint.formats.Origin;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Photo;
import acquaint.formats.Place;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.card.CardPhoto;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Decoding;
import acquaint.formats.reading.Quoted;
import acquaint.formats.reading.Recorder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One entry of an LDIF file, from its attributes to a record. */
public final class LdifEntry {

    private final System system;
    private final Source source;
    private final int line;
    private final Recorder out;
    private final PersonBuilder person = PersonRecord.builder(Origin.none());
    private final Map<String, String> single = new HashMap<>();
    private final StringBuilder raw = new StringBuilder();
    private boolean list;

    LdifEntry(System system, Source source, int line, Recorder out) {
        this.system = system;
        this.source = source;
        this.line = line;
        this.out = out;
    }

    /** A line that is no attribute. */
    void nonsense(int number, String text) {
        person.note(text.strip());
        out.warn(number, Quoted.of(text.strip()) + " is no line of LDIF; kept as it is in the note.", "");
    }

    /** An attribute in base64: text, but for a photo. */
    void encoded(int number, String name, String base64) {
        Optional<byte[]> bytes = LdifReader.bytes(base64);
        if (bytes.isEmpty()) {
            out.warn(number, "the value of " + name + " is damaged; it was left out.", "");
        } else if (name.equals("jpegphoto") || name.equals("thumbnailphoto")) {
            person.photo(Photo.of(CardPhoto.mediaType(bytes.get(), "image/jpeg"), bytes.get()));
        } else {
            String text = Decoding.text(bytes.get(), 0, bytes.get().length).replace("\0", "");
            take(number, name, text, name + ":: " + base64);
        }
    }

    /** An attribute's value as text. */
    void take(int number, String name, String value, String text) {
        if (raw.length() < Limits.RAW_CHARS) {
            raw.append(raw.isEmpty() ? "" : "\n").append(text);
        }
        if (value.isEmpty()) {
            return;
        }
        switch (name) {
            case "objectclass" -> list |= value.toLowerCase(Locale.ROOT).startsWith("groupof");
            case "mail", "mozillasecondemail" -> Channels.email(person, value, Use.UNKNOWN, "", false, number, out);
            case "telephonenumber" -> phone(value, Use.PROFESSIONAL, "");
            case "homephone" -> phone(value, Use.PERSONAL, "");
            case "mobile", "cellphone" -> phone(value, Use.UNKNOWN, "mobile");
            case "pager", "pagerphone" -> phone(value, Use.UNKNOWN, "pager");
            case "facsimiletelephonenumber", "fax" -> phone(value, Use.UNKNOWN, "fax");
            case "mozillaworkurl", "workurl" -> person.channel(Channels.web(value, Use.PROFESSIONAL, "", false));
            case "mozillahomeurl", "homeurl" -> person.channel(Channels.web(value, Use.PERSONAL, "", false));
            // RFC 2079: the address, a blank, and what it is called
            case "labeleduri" -> person.channel(Channels.web(value.replaceFirst("\\s.*", ""), Use.UNKNOWN, "", false));
            case "nsaimid", "mozilla_aimscreenname" ->
                person.channel(Channels.handle("AIM", value, Use.UNKNOWN, false));
            case "description", "notes" ->
                person.note(value.replace("\r\n", "\n").replace('\r', '\n'));
            case "mozillacustom1", "mozillacustom2", "mozillacustom3", "mozillacustom4" ->
                person.note("Custom " + name.charAt(13) + ": " + value.replace('\r', '\n'));
            default -> single.putIfAbsent(name, value);
        }
    }

    private void phone(String number, Use use, String label) {
        person.channel(new Channel(Kind.PHONE, number, use, label, false));
    }

    private String first(String... names) {
        for (String name : names) {
            String value = single.get(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    /** Gives the record, unless the entry is a mailing list or says nothing. */
    void finish() {
        String given = first("givenname", "gn");
        String family = first("sn", "surname");
        String whole = first("cn", "commonname", "displayname");
        if (list) {
            out.warn(
                    line,
                    "the entry " + Quoted.of(whole) + " is a list of people, no person; it was left out.",
                    "Give the people on it a tag instead.");
            return;
        }
        PersonName parts = PersonName.ofParts("", given, "", family, "");
        person.name(new PersonName(
                whole.isEmpty() ? parts.display() : whole,
                "",
                given,
                "",
                family,
                "",
                first("mozillanickname", "xmozillanickname"),
                "",
                ""));
        person.affiliation(Affiliation.of(
                first("o", "company", "organizationname"), first("ou", "department", "orgunit"), first("title")));
        person.place(new Place(
                "work",
                joined(first("street", "streetaddress", "postofficebox"), first("mozillaworkstreet2")),
                first("l", "locality"),
                first("st", "region"),
                first("postalcode", "zip"),
                first("c", "co", "countryname")));
        person.place(new Place(
                "home",
                joined(first("mozillahomestreet"), first("mozillahomestreet2")),
                first("mozillahomelocalityname"),
                first("mozillahomestate"),
                first("mozillahomepostalcode"),
                first("mozillahomecountryname")));
        birthday();
        if (person.isEmpty()) {
            return; // a branch of a directory, such as "ou=people"
        }
        String id = first("entryuuid", "uidnumber");
        person.origin(new Origin(system, source.name(), line, id.isEmpty() ? null : id));
        out.record(person.raw(raw.toString()).build());
    }

    private static String joined(String street, String more) {
        return more.isEmpty() ? street : street + "\n" + more;
    }

    private void birthday() {
        String told = String.join("-", first("birthyear"), first("birthmonth"), first("birthday"));
        if (told.equals("--")) {
            return;
        }
        try {
            PartialDate date =
                    new PartialDate(number(first("birthyear")), number(first("birthmonth")), number(first("birthday")));
            person.date(new ImportantDate(ImportantDate.Kind.BIRTHDAY, "", date));
        } catch (IllegalArgumentException noDate) {
            person.note("Birthday: " + told);
            out.warn(
                    line, Quoted.of(told) + " is no date; kept as it is in the note.", "Enter the right date by hand.");
        }
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
