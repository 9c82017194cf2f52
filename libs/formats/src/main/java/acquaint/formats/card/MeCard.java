package acquaint.formats.card;

import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.ImportantDate;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.Place;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Quoted;
import acquaint.formats.reading.Recorder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The short cards that QR codes carry: NTT DoCoMo's MECARD, BIZCARD, and KDDI's lines of {@code
 * NAME1:}. Fields of {@code KEY:value}, in the first two ended by a semicolon, with a backslash
 * before what is meant literally.
 */
final class MeCard {

    private final PersonBuilder person;
    private final int line;
    private final Recorder out;
    private PersonName name = PersonName.EMPTY;
    private String given = "";
    private String family = "";
    private String organisation = "";
    private String title = "";

    MeCard(PersonBuilder person, int line, Recorder out) {
        this.person = person;
        this.line = line;
        this.out = out;
    }

    /** Reads {@code MECARD:N:Oliveira,Ana;TEL:…;;}. */
    void mecard(String text) {
        for (String field : CardText.split(text.substring(text.indexOf(':') + 1), ';')) {
            int colon = field.indexOf(':');
            if (colon > 0) {
                mecard(
                        field.substring(0, colon).strip().toUpperCase(Locale.ROOT),
                        field.substring(colon + 1).strip());
            }
        }
        finish();
    }

    private void mecard(String key, String value) {
        String text = CardText.unescape(value).strip();
        switch (key) {
            case "N" -> {
                String nickname = name.nickname();
                name = parts(value).withNickname(nickname);
            }
            case "SOUND" -> {
                List<String> reading = CardText.split(value, ',');
                name = reading.size() > 1
                        ? name.withPhonetic(plain(reading.get(1)), plain(reading.get(0)))
                        : name.withPhonetic("", text);
            }
            case "NICKNAME" -> name = name.withNickname(text);
            case "TEL", "TEL-AV" -> phone(text, "");
            case "BDAY" -> birthday(text);
            case "ADR" -> person.place(address(value));
            default -> common(key, text);
        }
    }

    private void common(String key, String text) {
        switch (key) {
            case "EMAIL" -> Channels.email(person, text, Use.UNKNOWN, "", false, line, out);
            case "URL" -> web(text);
            case "ORG", "COMPANY" -> organisation = text;
            case "TITLE", "ROLE", "DIV" -> title = text;
            case "NOTE", "MEMO", "MEMORY" -> person.note(text);
            default -> person.note(text.isEmpty() ? "" : key + ": " + text);
        }
    }

    /** Reads {@code BIZCARD:N:Ana;X:Oliveira;T:…;C:…;A:…;B:…;E:…;;}. */
    void bizcard(String text) {
        for (String field : CardText.split(text.substring(text.indexOf(':') + 1), ';')) {
            int colon = field.indexOf(':');
            if (colon > 0) {
                String value = plain(field.substring(colon + 1));
                switch (field.substring(0, colon).strip().toUpperCase(Locale.ROOT)) {
                    case "N" -> given = value;
                    case "X" -> family = value;
                    case "T" -> title = value;
                    case "C" -> organisation = value;
                    case "A" -> person.place(new Place("", value, "", "", "", ""));
                    case "B" -> phone(value, "");
                    case "M" -> phone(value, "mobile");
                    case "F" -> phone(value, "fax");
                    case "E" -> Channels.email(person, value, Use.UNKNOWN, "", false, line, out);
                    case "U" -> web(value);
                    default -> person.note(value);
                }
            }
        }
        name = PersonName.of(given, family);
        finish();
    }

    /** Reads {@code MEMORY:}, {@code NAME1:Ana}, {@code TEL1:…}, a field on each line. */
    void lines(String text) {
        for (String field : text.split("[\\r\\n]+", -1)) {
            int colon = field.indexOf(':');
            String key = colon < 0 ? "" : field.substring(0, colon).strip().toUpperCase(Locale.ROOT);
            String value = plain(field.substring(colon + 1));
            switch (key) {
                case "NAME1" -> name = PersonName.of(value).withPhonetic("", name.phoneticFamily());
                case "NAME2" -> name = name.withPhonetic("", value);
                case "TEL1", "TEL2", "TEL3" -> phone(value, "");
                case "MAIL1", "MAIL2", "MAIL3" -> Channels.email(person, value, Use.UNKNOWN, "", false, line, out);
                case "ADD" -> person.place(new Place("", value, "", "", "", ""));
                default -> common(key, value);
            }
        }
        finish();
    }

    private void finish() {
        person.name(name);
        person.affiliation(Affiliation.of(organisation, "", title));
    }

    /** {@code Oliveira,Ana} is family and given name; without a comma nobody knows which is which. */
    private static PersonName parts(String value) {
        List<String> parts = CardText.split(value, ',');
        return parts.size() > 1 ? PersonName.of(plain(parts.get(1)), plain(parts.get(0))) : PersonName.of(plain(value));
    }

    private static String plain(String value) {
        return CardText.unescape(value).strip();
    }

    private void phone(String number, String label) {
        String bare = number.regionMatches(true, 0, "tel:", 0, 4) ? number.substring(4) : number;
        person.channel(new Channel(Kind.PHONE, bare.strip(), Use.UNKNOWN, label, false));
    }

    private void web(String address) {
        if (Channels.isWeb(address)) {
            person.channel(Channels.web(address, Use.UNKNOWN, "", false));
        } else {
            person.note(address);
        }
    }

    private void birthday(String text) {
        Optional<PartialDate> date = PartialDate.parse(text);
        if (date.isPresent()) {
            person.date(new ImportantDate(ImportantDate.Kind.BIRTHDAY, "", date.get()));
        } else if (!text.isEmpty()) {
            person.note("Birthday: " + text);
            out.warn(line, Quoted.of(text) + " is no date; kept as it is in the note.", "Enter the birthday by hand.");
        }
    }

    /** DoCoMo's seven parts (box, room, house, city, region, postcode, country), or an address in one piece. */
    private static Place address(String value) {
        List<String> parts =
                CardText.split(value, ',').stream().map(MeCard::plain).toList();
        if (parts.size() != 7) {
            return new Place("", plain(value), "", "", "", "");
        }
        String street = String.join(
                "\n",
                List.of(parts.get(2), parts.get(1), parts.get(0)).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
        return new Place("", street, parts.get(3), parts.get(4), parts.get(5), parts.get(6));
    }
}
