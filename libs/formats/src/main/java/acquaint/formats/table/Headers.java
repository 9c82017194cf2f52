package acquaint.formats.table;

import acquaint.formats.Channel.Use;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.reading.HeaderKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a header says by its words, in many languages; the words stand in {@code headers.txt}. */
public final class Headers {

    /** Longer ones are questions that no few words answer. */
    private static final int LONGEST = 120;

    private static final Map<String, Word> WORDS = words();

    // what asks, and what names the one who is asked: none of it tells which field is meant
    private static final Set<String> FILLING = Set.of(
            ("what whats is are s re your you yours the a an of do does please enter provide give current currently for"
                            + " which with in at on my our if any optional required applicable be to as we us tell full"
                            + " attendee attendees participant participants delegate registrant guest speaker visitor"
                            + " wie lautet was ist sind bitte der die das des dein deine ihr ihre ihren welche welches"
                            + " welchem teilnehmer votre vos quel quelle est le la les l d de du veuillez indiquer"
                            + " cual es tu su el los qual e il tuo tua vostro vostra o seu sua wat je uw jaki jaka"
                            + " twoja twoje")
                    .split(" "));

    private static final Pattern SECRET = Pattern.compile(
            "\\b(secret|bar ?codes?|qr|qrcode|passwords?|passwort|passports?|reisepass|passeport|pasaporte|passaporto|ssn"
                    + "|social security|tax (id|number|no)|vat (id|number)|steuer(nummer|id)?|ust id|ip|ip ?address"
                    + "|ip adresse|wallets?|eth(ereum)? address|solana|bitcoin|iban|bic|swift|bank account|credit card"
                    + "|card number|cvv|dni|nif|cpf|cnpj|curp|pesel|bsn|aadhaar|national id|id (card|number)"
                    + "|identification number|identity (card|number)|identity document|personalausweis|ausweisnummer"
                    + "|carte d identite|cedula|documento de identidad|codice fiscale|personnummer|tokens?|pin"
                    + "|driver s? ?licen[cs]e|ticket (code|number|no|id|uuid|url|link)|check ?in (url|link|code)"
                    + "|geheimnis|geheimcode|ticketcode|secreto|segreto|geheim|sekret)\\b");

    // formats.md rule 17: what is asked for the caterer and the venue is nobody else's business
    private static final Pattern PRIVATE = Pattern.compile("\\b(diet|allerg|intoleran|vegan|vegetarian|food|meal|halal"
            + "|kosher|accessib|disab|wheelchair|special (need|require|assist)|additional needs|medical|medication|health|pregnan|religio|ethnic|\\brace\\b|gender"
            + "|sexual|politic|emergency|notfall|ernahrung|essen\\b|essens|unvertraglich|lebensmittel|verpflegung"
            + "|barriere|behinder|gesundheit|geschlecht|regime alimentaire|alimenta|handicap|sante\\b|repas\\b|urgence"
            + "|dieta|dietet|alergi|discapacidad|accesibilidad|salud\\b|emergencia|intolleran|disabil|deficien"
            + "|acessibilidade|dieet|niepelnospraw|genero\\b|sexo\\b|covid|vaccin|impf|dob\\b|krankheit)");

    private static final Pattern OTHERS = Pattern.compile(
            "\\b(buyer|purchaser|billing|invoice|booker|booked by|ordered by|payer|referr\\w*|referal"
                    + "|sponsor\\w*|assistant|manager s?|supervisor|owner|parent|guardian|plus one|invited by|inviter|created by"
                    + "|added by|assigned|account executive|besteller|kaufer|rechnung\\w*|acheteur|facturation|comprador"
                    + "|facturacion|acquirente|fatturazione|(company|corporate|account|organi[sz]ation|employer) (linkedin|twitter|facebook|x|address|street|city|state"
                    + "|region|country|zip|postal|size|industry|type|id|description|email|founded|revenue|headcount)|for emails)\\b");

    private static final Pattern TECHNICAL = Pattern.compile(
            "\\b(price|amount|fees?|costs?|total|subtotal|currency|tax|taxes|vat|discount|coupon|voucher|promo|quantity|qty|refund(ed)?"
                    + "|paid|payment|payout|orders?|invoice|id|ids|uuid|guid|utm|source|seat|row|line|index|nr|no|affiliate"
                    + "|modified|updated|preis|betrag|wahrung|gutschein|menge|anzahl|bestellnummer|prix|montant|devise"
                    + "|precio|importe|moneda|cantidad|prezzo|importo|valuta|quantita|preco|valor|moeda|quantidade|cena"
                    + "|kwota|waluta|ilosc|ip|user agent|browser|locale|language|time ?zone)\\b");

    private Headers() {}

    private record Word(Field field, Use use, String label, boolean attendees) {

        Target target(String item) {
            return new Target(field, item, use, label);
        }
    }

    /** What a header is about. */
    public enum About {
        /** A person, in any table. */
        PERSON,
        /** Somebody's attendance; such a column makes the table a list of attendees. */
        ATTENDANCE,
        /** What is to be kept out. */
        SECRET,
        /** Somebody else than the row's person: who paid, who invited. */
        OTHERS,
        /** Money, numbers, and other things of the program's own. */
        TECHNICAL,
        /** Nothing that is known. */
        UNKNOWN
    }

    /**
     * What a header says.
     *
     * @param target {@link Target#NONE} unless it is known
     * @param confidence 0 to 1
     */
    public record Said(About about, Target target, double confidence) {

        private static final Said NOTHING = new Said(About.UNKNOWN, Target.NONE, 0);
    }

    /**
     * What a header says.
     *
     * @param header as the table writes it
     */
    public static Said of(String header) {
        String key = HeaderKey.of(header);
        Word exact = WORDS.get(key);
        if (exact != null) {
            return said(exact, key, 0.9);
        }
        String text = plain(header);
        if (text.isEmpty()) {
            return Said.NOTHING;
        }
        if (SECRET.matcher(text).find() || PRIVATE.matcher(text).find()) {
            return new Said(About.SECRET, Target.of(Field.SECRET), 0.9);
        }
        if (OTHERS.matcher(text).find()) {
            return new Said(About.OTHERS, Target.NONE, 0.7);
        }
        Optional<Word> asked = header.length() > LONGEST ? Optional.empty() : asked(text);
        if (asked.isPresent()) {
            return said(asked.get(), key, 0.7);
        }
        return TECHNICAL.matcher(text).find() && !header.contains("?")
                ? new Said(About.TECHNICAL, Target.NONE, 0.5)
                : Said.NOTHING;
    }

    /**
     * What a column says that an organiser added to the form: what is clearly about the person is
     * that, what is private is kept out, all else is an answer.
     */
    public static Target question(String header) {
        Said said = of(header);
        return switch (said.about) {
            case SECRET -> said.target;
            case PERSON ->
                switch (said.target.field()) {
                    case ORGANISATION, DEPARTMENT, TITLE, EMAIL, PHONE, HANDLE, WEB, PRONOUNS, NICKNAME -> said.target;
                    case STREET, POSTCODE, BIRTHDAY -> Target.of(Field.SECRET);
                    default -> Target.of(Field.ANSWER, HeaderKey.of(header));
                };
            case OTHERS -> Target.NONE;
            case ATTENDANCE, TECHNICAL, UNKNOWN ->
                header.isBlank() ? Target.NONE : Target.of(Field.ANSWER, HeaderKey.of(header));
        };
    }

    private static Said said(Word word, String key, double confidence) {
        boolean several =
                switch (word.field) {
                    case EMAIL, PHONE, HANDLE, WEB -> true;
                    default -> false;
                };
        return new Said(word.attendees ? About.ATTENDANCE : About.PERSON, word.target(several ? key : ""), confidence);
    }

    /** "What organisation are you affiliated with?" is the organisation, "Are you hiring?" is nothing. */
    private static Optional<Word> asked(String text) {
        List<String> left = new ArrayList<>();
        for (String token : text.split(" ", -1)) {
            if (!FILLING.contains(token)) {
                left.add(token);
            }
        }
        Word whole = WORDS.get(String.join("", left));
        if (whole != null) {
            return Optional.of(whole);
        }
        if (left.size() > 1) {
            left.remove("name");
        }
        Word same = null;
        for (String token : left) {
            Word word = WORDS.get(token);
            boolean profile = word != null && word.field == Field.WEB && left.size() > 1; // "LinkedIn profile"
            if (profile) {
                continue;
            }
            if (word == null || (same != null && same.field != word.field)) {
                return Optional.empty();
            }
            same = same == null || same.label.isEmpty() ? word : same;
        }
        return Optional.ofNullable(same);
    }

    /** Lower-case words without accents, with one blank between them. */
    private static String plain(String header) {
        String bare = header.strip();
        // of "CompanyLinkedinUrl" the words; but "LinkedIn profile" has them already
        String spaced = bare.indexOf(' ') < 0 ? bare.replaceAll("(?<=\\p{Ll})(?=\\p{Lu}(?!n\\b))", " ") : bare;
        return Normalizer.normalize(spaced, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replace("ł", "l")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Map<String, Word> words() {
        Map<String, Word> words = new HashMap<>();
        try (InputStream in = Headers.class.getResourceAsStream("headers.txt")) {
            if (in == null) {
                throw new IllegalStateException("headers.txt is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> learn(words, line));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Map.copyOf(words);
    }

    /** Takes a line such as {@code !phone professional /mobile: mobile, handy}. */
    private static void learn(Map<String, Word> words, String line) {
        int colon = line.indexOf(':');
        boolean attendees = line.startsWith("!");
        String[] about = line.substring(attendees ? 1 : 0, colon).split("/", 2);
        String[] field = about[0].strip().split(" ", 2);
        Word word = new Word(
                Field.ofId(field[0]).orElseThrow(),
                field.length > 1 ? Use.valueOf(field[1].toUpperCase(Locale.ROOT)) : Use.UNKNOWN,
                about.length > 1 ? about[1].strip() : "",
                attendees);
        for (String name : line.substring(colon + 1).split(",", -1)) {
            words.putIfAbsent(HeaderKey.of(name), word);
        }
    }
}
