package acquaint.app.contacts;

import acquaint.app.contacts.Pasted.Address;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a postal address, or the name of a town or a country, in a line of a pasted text. */
final class PasteAddress {

    private static final Pattern STREET =
            Pattern.compile("(?iu)(?<!\\p{L})(?:street|st\\.?|avenue|ave\\.?|road|rd\\.?|lane|boulevard|blvd"
                    + "|drive|square|floor|suite|rue|calle|rua|via|viale|piazza|praça|plaza|ul\\.|al\\.|ulica|ул\\.|улица|p\\.?o\\.? box|postboks|postfach)(?!\\p{L})"
                    + "|(?:straße|strasse|str\\.|gasse|platz|allee|damm|weg|gata|gaten|gate|gatan|veien|vei|vägen|vej|straat|laan|gracht|kade|plein|katu|tie)(?!\\p{L})"
                    + "|丁目|番地|路\\d+号|街道");
    private static final Pattern POSTCODE_TOWN = Pattern.compile(
            "(?u)(?:[A-Z]{1,2}-)?(\\d{5}-\\d{3}|\\d{4}-\\d{3}|\\d{2}-\\d{3}|\\d{3} \\d{2}|\\d{4} ?[A-Z]{2}(?= )|\\d{4,6})\\s+(\\p{Lu}[\\p{L}\\p{M} .'’/-]+?)(?:\\s+(\\d+|[A-Z]{2}|CEDEX.*))?");
    private static final Pattern REGION_POSTCODE =
            Pattern.compile("([A-Z]{2})\\s+(\\d{5}(?:-\\d{4})?|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)");
    private static final Pattern TOWN_POSTCODE =
            Pattern.compile("(?u)(?:(\\p{Lu}[\\p{L} .'-]+?)\\s+)?([A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})");
    private static final Pattern JAPANESE = Pattern.compile("〒?\\s*(\\d{3}-\\d{4})\\s*(\\p{IsHan}{2,3}[都道府県])?(.*)");
    private static final Pattern AROUND = Pattern.compile(
            "(?iu)^(?:📍\\s*|(?:based|living|located|lives?) in\\s+|greater\\s+)|\\s+(?:(?:metropolitan )?area|region)$");

    private String street = "";
    private String postcode = "";
    private String locality = "";
    private String region = "";
    private String country = "";

    private PasteAddress() {}

    /** What the line says of an address; nothing when a part of it says something else. */
    static Address read(String line) {
        PasteAddress address = new PasteAddress();
        for (String part : line.split("\\s*[,|·•;、]\\s*|\\s+[–—-]\\s+")) {
            String bare = AROUND.matcher(AROUND.matcher(part.strip()).replaceFirst(""))
                    .replaceFirst("")
                    .strip();
            if (!bare.isEmpty() && !address.take(bare)) {
                return Address.NONE;
            }
        }
        return address.sure()
                ? new Address(address.street, address.postcode, address.locality, address.region, address.country)
                : Address.NONE;
    }

    /** The two lines of one address as one. */
    static Address joined(Address one, Address other) {
        return new Address(
                first(one.street(), other.street()),
                first(one.postcode(), other.postcode()),
                first(one.locality(), other.locality()),
                first(one.region(), other.region()),
                first(one.country(), other.country()));
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private boolean sure() {
        return !(postcode + country).isEmpty() || Zones.isTown(locality) || street.matches(".*\\d.*");
    }

    private boolean take(String part) {
        Matcher japanese = JAPANESE.matcher(part);
        if (japanese.matches()) {
            postcode = japanese.group(1);
            locality = first(locality, japanese.group(2) == null ? "" : japanese.group(2));
            street = first(street, japanese.group(3).strip());
            return true;
        }
        if (country.isEmpty()
                && (part.length() > 3 || part.matches("USA|UK|UAE|U\\.?K\\.?"))
                && Zones.isCountry(part)) {
            country = part;
            return true;
        }
        Matcher american = REGION_POSTCODE.matcher(part);
        if (american.matches()) {
            region = american.group(1);
            postcode = american.group(2);
            return true;
        }
        Matcher town = POSTCODE_TOWN.matcher(part);
        if (town.matches()) {
            postcode = town.group(1);
            locality = PasteWords.calm(town.group(2).strip());
            return true;
        }
        Matcher british = TOWN_POSTCODE.matcher(part);
        if (british.matches()) {
            postcode = british.group(2);
            locality = first(british.group(1) == null ? "" : british.group(1), locality);
            return true;
        }
        return street(part) || named(part);
    }

    private boolean street(String part) {
        boolean numbered = part.matches(".*\\d.*") && part.length() < 80;
        if (numbered
                && (STREET.matcher(part).find()
                        || part.matches("(?u)(?:\\d+\\w?\\s+)?\\p{L}[\\p{L} .'-]+(?:\\s+\\d+\\w?)?"))) {
            street = street.isEmpty() ? part : street + ", " + part;
            return true;
        }
        return false;
    }

    private boolean named(String part) {
        if (locality.isEmpty() && Zones.isTown(part)) {
            locality = part;
            return true;
        }
        // "Springfield, IL 62701" and "Aveiro, Portugal": a town that only its company makes one.
        if (locality.isEmpty() && part.matches("(?u)\\p{Lu}[\\p{L}\\p{M} .'-]{1,40}") && !PasteWords.title(part)) {
            locality = part;
            return true;
        }
        if (region.isEmpty() && part.matches("(?u)[A-Z]{2,3}|\\p{Lu}[\\p{L} .-]{2,30}") && !PasteWords.title(part)) {
            region = part;
            return true;
        }
        return false;
    }
}
