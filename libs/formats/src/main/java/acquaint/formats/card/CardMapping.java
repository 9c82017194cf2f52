package acquaint.formats.card;

import acquaint.formats.Limits;
import acquaint.formats.Origin;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonRecord;
import acquaint.formats.Photo;
import acquaint.formats.Place;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Quoted;
import acquaint.formats.reading.Recorder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a record of the properties of one card. */
public final class CardMapping {

    private final Source source;
    private final int begin;
    private final Recorder out;
    private final PersonBuilder person;
    private final CardName name = new CardName();
    private final CardWork work = new CardWork();
    private final CardChannels channels;
    private final CardDates dates;
    private final Map<String, String> labels = new HashMap<>(4);
    private boolean placed;
    private boolean group;
    private String uid = "";

    CardMapping(Source source, int begin, Recorder out) {
        this.source = source;
        this.begin = begin;
        this.out = out;
        this.person = PersonRecord.builder(Origin.none());
        this.channels = new CardChannels(person, out);
        this.dates = new CardDates(person, out);
    }

    /** A line that is no property. */
    void nonsense(int line, String text) {
        person.note(text.strip());
        out.warn(
                line,
                Quoted.of(text.strip()) + " is no line of a vCard; kept as it is in the note.",
                "It may belong to the line above.");
    }

    /** A property longer than its limit. */
    void cut(ContentLine property, long bytes) {
        if (property.name().equals("PHOTO")) {
            out.warn(
                    property.line(),
                    "the photo of %,d KB is larger than the %,d KB that are read; the person comes without it."
                            .formatted(bytes / 1024 * 3 / 4, Limits.PHOTO_BYTES / 1024),
                    "Make the photo smaller, or add it by hand.");
        } else if (!property.param("ENCODING").isEmpty()) {
            out.warn(
                    property.line(),
                    property.name() + " of %,d KB is too large to keep; it was left out.".formatted(bytes / 1024),
                    "");
        } else {
            out.warn(
                    property.line(),
                    property.name()
                            + " of %,d KB is too long; only its first %,d KB were kept."
                                    .formatted(bytes / 1024, Limits.PROPERTY_BYTES / 1024),
                    "Look at the rest in the program it came from.");
        }
    }

    /** Gives the record to the recorder, unless the card is a list of people or blank. */
    void map(List<ContentLine> properties, String raw) {
        for (ContentLine property : properties) {
            if (property.name().equals("X-ABLABEL")) {
                labels.put(property.group(), property.plain());
            }
            placed |= property.name().equals("ADR");
        }
        for (ContentLine property : properties) {
            if (!property.value().isBlank() && !take(property)) {
                keep(property);
            }
        }
        person.name(name.build());
        work.build(person);
        if (group) {
            out.warn(
                    begin,
                    "the card " + Quoted.of(name.build().display())
                            + " is a list of people, no person; it was left out.",
                    "Give the people on it a tag instead.");
        } else if (person.isEmpty()) {
            out.warn(begin, "the card that begins here says nothing about anybody; it was left out.", "");
        } else {
            person.origin(new Origin(System.VCARD, source.name(), begin, uid.isEmpty() ? null : uid));
            out.record(person.raw(raw).build());
        }
    }

    private void keep(ContentLine property) {
        person.extra(property.text());
        String label = labels.get(property.group());
        if (label != null && !property.group().isEmpty()) {
            person.extra(property.group() + ".X-ABLabel:" + CardText.escape(label));
        }
    }

    /** Takes a property; false when the record has no field for it. */
    private boolean take(ContentLine line) {
        switch (line.name()) {
            // what describes the card and not the person, or was looked at before
            case "VERSION", "PRODID", "REV", "X-ABLABEL", "X-ABADR", "BEGIN", "END" -> {}
            case "FN", "N", "NICKNAME", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME" -> {
                return name.take(line);
            }
            case "EMAIL" -> channels.email(line, types(line));
            case "TEL" -> channels.phone(line, types(line));
            case "URL" -> channels.web(line, types(line));
            case "IMPP", "SOCIALPROFILE", "X-SOCIALPROFILE" -> channels.service(line, types(line));
            case "ORG", "TITLE", "ROLE", "X-ACQUAINT-FROM", "X-ACQUAINT-TO" -> work.take(line);
            case "ADR" -> person.place(address(line));
            case "LABEL" -> label(line);
            case "BDAY",
                    "ANNIVERSARY",
                    "X-ANNIVERSARY",
                    "X-EVOLUTION-ANNIVERSARY",
                    "X-MS-ANNIVERSARY",
                    "DEATHDATE",
                    "X-DEATHDATE",
                    "X-ABDATE" -> dates.take(line, labels.getOrDefault(line.group(), ""));
            case "X-ACQUAINT-SINCE" ->
                person.since(PartialDate.parse(line.plain()).orElse(null));
            case "CATEGORIES" -> CardText.split(line.value(), ',').forEach(this::tag);
            case "NOTE" -> person.note(CardText.unescape(line.value()));
            case "PRONOUNS", "X-PRONOUNS" -> person.pronouns(line.plain());
            case "PHOTO" -> photo(line);
            case "UID" -> uid = line.plain();
            case "KIND", "X-ADDRESSBOOKSERVER-KIND" -> {
                group |= line.plain().equalsIgnoreCase("group");
                return group || line.plain().equalsIgnoreCase("individual");
            }
            default -> {
                if (!CardChannels.isService(line.name())) {
                    return false;
                }
                channels.service(line, types(line));
            }
        }
        return true;
    }

    private CardTypes types(ContentLine line) {
        return CardTypes.of(line, line.group().isEmpty() ? "" : labels.getOrDefault(line.group(), ""));
    }

    /** Google puts every contact into "myContacts", which tells nothing. */
    private void tag(String text) {
        String tag = CardText.unescape(text).strip();
        if (!tag.toLowerCase(Locale.ROOT).replace(" ", "").equals("mycontacts")) {
            person.tag(tag);
        }
    }

    private Place address(ContentLine line) {
        List<String> parts = line.components();
        StringBuilder street = new StringBuilder(CardText.component(parts, 2, ", "));
        for (int extra = 1; extra >= 0; extra--) {
            String more = CardText.component(parts, extra, ", "); // suite, then post-office box
            if (!more.isEmpty()) {
                street.append(street.isEmpty() ? "" : "\n").append(more);
            }
        }
        return new Place(
                placeLabel(line),
                street.toString(),
                CardText.component(parts, 3, ", "),
                CardText.component(parts, 4, ", "),
                CardText.component(parts, 5, ", "),
                CardText.component(parts, 6, ", "));
    }

    private String placeLabel(ContentLine line) {
        CardTypes types = types(line);
        return switch (types.use()) {
            case PROFESSIONAL -> "work";
            case PERSONAL -> "home";
            case UNKNOWN -> types.label();
        };
    }

    /** The address as printed on an envelope (2.1, 3.0): of use only where no ADR has its parts. */
    private void label(ContentLine line) {
        if (!placed) {
            person.place(new Place(placeLabel(line), line.plain(), "", "", "", ""));
        }
    }

    private void photo(ContentLine line) {
        var photo = CardPhoto.read(line);
        if (photo.isEmpty()) {
            out.warn(line.line(), "the photo is damaged; the person comes without it.", "Add the photo by hand.");
        } else if (photo.get() instanceof Photo.Embedded picture && picture.bytes().length > Limits.PHOTO_BYTES) {
            cut(line, line.value().length());
        } else {
            person.photo(photo.get());
        }
    }
}
