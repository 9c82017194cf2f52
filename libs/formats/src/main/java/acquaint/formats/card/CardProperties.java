package acquaint.formats.card;

import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.Channel.Use;
import acquaint.formats.ImportantDate;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonRecord;
import acquaint.formats.Photo;
import acquaint.formats.Place;
import acquaint.formats.VCardWriter.Version;
import acquaint.formats.reading.UriText;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of one card but for its name: what {@link CardMapping} reads, written. */
public final class CardProperties {

    private static final Pattern ITEM = Pattern.compile("(?i)item(\\d{1,6})\\..*");

    private final Version version;
    private final List<String> lines = new ArrayList<>();
    private int items;

    public CardProperties(PersonRecord person, Version version) {
        this.version = version;
        this.items = highestItem(person.extra());
        person.channels().forEach(this::channel);
        boolean grouped = person.affiliations().size() > 1
                || person.affiliations().stream().anyMatch(a -> a.from() != null || a.to() != null);
        person.affiliations().forEach(affiliation -> affiliation(affiliation, grouped));
        person.places().forEach(this::place);
        person.dates().forEach(this::date);
        if (!person.tags().isEmpty()) {
            lines.add(
                    "CATEGORIES:" + person.tags().stream().map(CardText::escape).collect(Collectors.joining(",")));
        }
        if (!person.note().isEmpty()) {
            lines.add("NOTE:" + CardText.escape(person.note()));
        }
        String pronouns = person.pronouns();
        if (pronouns != null) {
            lines.add((version == Version.V4 ? "PRONOUNS:" : "X-PRONOUNS:") + CardText.escape(pronouns));
        }
        PartialDate since = person.since();
        if (since != null) {
            lines.add("X-ACQUAINT-SINCE:" + since);
        }
        Photo photo = person.photo();
        if (photo != null) {
            photo(photo);
        }
    }

    /** The lines, unfolded. */
    public List<String> lines() {
        return lines;
    }

    /** Groups of lines that came from elsewhere keep their numbers; ours come after them. */
    private static int highestItem(List<String> extra) {
        int highest = 0;
        for (String line : extra) {
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                highest = Math.max(highest, Integer.parseInt(item.group(1)));
            }
        }
        return highest;
    }

    private void channel(Channel channel) {
        String types = types(channel.use(), channel.preferred());
        String label = channel.label();
        String known = CardTypes.typeOf(label);
        switch (channel.kind()) {
            case EMAIL -> labelled("EMAIL" + type(known) + types, CardText.escape(channel.value()), known, label);
            case PHONE -> labelled("TEL" + type(known) + types, CardText.escape(channel.value()), known, label);
            case OTHER -> {
                String service = version == Version.V4 ? ";SERVICE-TYPE=" : ";X-SERVICE-TYPE=";
                String parameter = label.isEmpty() ? "" : service + parameter(label);
                String scheme = label.equals("Skype") ? "skype:" : "x-apple:";
                lines.add("IMPP" + parameter + types + ":" + scheme + UriText.encoded(channel.value()));
            }
            default -> {
                String address =
                        channel.value().replace("\\", "\\\\").replace('\n', ' ').replace('\r', ' ');
                labelled("URL" + type(known) + types, address, known, label);
            }
        }
    }

    private static String type(String known) {
        return known.isEmpty() ? "" : ";TYPE=" + known;
    }

    /** A line whose label stands in its TYPE, or else in an X-ABLabel of its group. */
    private void labelled(String head, String value, String known, String label) {
        if (label.isEmpty() || !known.isEmpty()) {
            lines.add(head + ":" + value);
        } else {
            items++;
            lines.add("item" + items + "." + head + ":" + value);
            lines.add("item" + items + ".X-ABLabel:" + apple(label));
        }
    }

    /** Labels that Apple translates are marked as such. */
    private static String apple(String label) {
        return switch (label) {
            case "homepage" -> "_$!<HomePage>!$_";
            case "anniversary" -> "_$!<Anniversary>!$_";
            default -> CardText.escape(label);
        };
    }

    private String types(Use use, boolean preferred) {
        String side =
                switch (use) {
                    case PROFESSIONAL -> ";TYPE=WORK";
                    case PERSONAL -> ";TYPE=HOME";
                    case UNKNOWN -> "";
                };
        return side + (!preferred ? "" : version == Version.V4 ? ";PREF=1" : ";TYPE=PREF");
    }

    /** A parameter's value, quoted where it must be, with the escapes of RFC 6868. */
    private static String parameter(String value) {
        String escaped = value.replace("^", "^^").replace("\n", "^n").replace("\"", "^'");
        boolean plain = escaped.chars().allMatch(c -> c > ' ' && c != ';' && c != ':' && c != ',');
        return plain ? escaped : "\"" + escaped + "\"";
    }

    private void affiliation(Affiliation work, boolean grouped) {
        String group = "";
        if (grouped) {
            items++;
            group = "item" + items + ".";
        }
        if (!work.organisation().isEmpty() || !work.department().isEmpty()) {
            String department = work.department().isEmpty() ? "" : ";" + CardText.escape(work.department());
            lines.add(group + "ORG:" + CardText.escape(work.organisation()) + department);
        }
        if (!work.title().isEmpty()) {
            lines.add(group + "TITLE:" + CardText.escape(work.title()));
        }
        PartialDate from = work.from();
        if (from != null) {
            lines.add(group + "X-ACQUAINT-FROM:" + from);
        }
        PartialDate to = work.to();
        if (to != null) {
            lines.add(group + "X-ACQUAINT-TO:" + to);
        }
    }

    private void place(Place place) {
        String value = ";;"
                + List.of(place.street(), place.locality(), place.region(), place.postcode(), place.country()).stream()
                        .map(CardText::escape)
                        .collect(Collectors.joining(";"));
        switch (place.label()) {
            case "work", "home" -> lines.add("ADR;TYPE=" + place.label().toUpperCase(Locale.ROOT) + ":" + value);
            default -> labelled("ADR", value, "", place.label());
        }
    }

    private void date(ImportantDate date) {
        boolean four = version == Version.V4;
        switch (date.kind()) {
            case BIRTHDAY -> lines.add("BDAY" + value(date.date()));
            case DEATH -> lines.add((four ? "DEATHDATE" : "X-DEATHDATE") + value(date.date()));
            case ANNIVERSARY -> {
                if (four) {
                    lines.add("ANNIVERSARY" + value(date.date()));
                } else {
                    appleDate(date.date(), "anniversary");
                }
            }
            case OTHER -> appleDate(date.date(), date.label());
        }
    }

    private void appleDate(PartialDate date, String label) {
        if (label.isEmpty()) {
            lines.add("X-ABDATE" + value(date));
            return;
        }
        items++;
        lines.add("item" + items + ".X-ABDATE" + value(date));
        lines.add("item" + items + ".X-ABLabel:" + apple(label));
    }

    /** Parameters and value of a date. 3.0 knows no day without a year; phones take Apple's way. */
    private String value(PartialDate date) {
        if (version == Version.V4) {
            return ":" + date.toVCard();
        }
        boolean dayOnly = date.year() == null && date.month() != null && date.day() != null;
        return dayOnly ? ";X-APPLE-OMIT-YEAR=1604:1604" + date.toString().substring(1) : ":" + date;
    }

    private void photo(Photo photo) {
        switch (photo) {
            case Photo.Linked linked ->
                lines.add("PHOTO;VALUE=uri:" + linked.uri().replace('\n', ' '));
            case Photo.Embedded picture -> {
                String type = picture.mediaType();
                String base64 = Base64.getEncoder().encodeToString(picture.bytes());
                if (version == Version.V4) {
                    lines.add("PHOTO:data:" + type + ";base64," + base64);
                } else {
                    String kind = type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT);
                    lines.add("PHOTO;ENCODING=b;TYPE=" + kind + ":" + base64);
                }
            }
        }
    }
}
