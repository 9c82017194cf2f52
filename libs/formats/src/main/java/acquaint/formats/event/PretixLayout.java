package acquaint.formats.event;

import acquaint.formats.Channel.Use;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.System;
import acquaint.formats.reading.HeaderKey;
import acquaint.formats.table.RowMapping;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * pretix: check-in lists and the positions of the orders export. Headers are in the language of the
 * event, so columns are told by stems; name parts stand as {@code Attendee name: First name}.
 */
final class PretixLayout extends AttendeeLayout {

    private static final Pattern ORDER = Pattern.compile(
            "ordercode|order|bestellnummer|bestellcode|bestellung|codedecommande|numerodecommande|commande"
                    + "|codigode(l)?pedido|numerodepedido|pedido|codiceordine|ordine|codigod[oa](pedido|encomenda)"
                    + "|bestelcode|bestelnummer|bestelling|kodzamowienia|numerzamowienia");
    private static final Pattern ATTENDEE = Pattern.compile(
            "attendeename|teilnehmername|teilnehmer(innen)?name|name(des|der)teilnehm\\w*|teilnehmendenname"
                    + "|nomduparticipant|nombredelasistente|nombredelparticipante|nombredeasistente"
                    + "|nome(del)?partecipante|nomedoparticipante|nomedeparticipante|naamdeelnemer|deelnemernaam"
                    + "|naamvandedeelnemer|naamgast|gastnaam|(imieinazwisko|nazwa)uczestnika");
    private static final Pattern PRODUCT = Pattern.compile("product|produkt|produit|producto|prodotto|produto|item");
    private static final Pattern IN = Pattern.compile(
            "checkedin|eingecheckt|enregistre|checkin(at|zeit)?|registrado|acreditado|checkineffettuato|ingecheckt"
                    + "|incheckt|zameldowany|lastcheckin|checkindate");
    private static final Pattern AUTO = Pattern.compile(
            "automatically.*|automatisch.*|automatiquement.*|enregistreautomatiquement|.*automaticamente|automatycznie.*");
    private static final Pattern SEAT =
            Pattern.compile("(seat|sitz|sitzplatz|siege|place|asiento|posto|lugar|assento|stoel|zitplaats|miejsce)"
                    + "(id|name|zone|row|number|nummer|reihe|bereich|kennung|nom|rangee|numero|nombre|zona|fila)"
                    + "|(id|nom|zone|rangee|numero|nombre|zona|fila|nome|row)(du|de|del|da|van)?"
                    + "(siege|asiento|posto|lugar|stoel|zitplaats)");
    private static final Pattern OWN = Pattern.compile(
            "pseudonym.*|requiresspecialattention|benotigt(besondere|spezielle)aufmerksamkeit|erfordert\\w*aufmerksamkeit"
                    + "|necessiteuneattentionparticuliere|requiereatencionespecial|richiedeattenzionespeciale"
                    + "|vouchercode|gutschein(code)?|codedubondachat|codigodevale|codicevoucher|eventslug|saleschannel"
                    + "|orderlocale|invoiceaddressname|followupdate|positionid|positionsid|checkedout|ausgecheckt");

    PretixLayout() {
        super(System.PRETIX);
        several(
                Field.EMAIL,
                Use.UNKNOWN,
                "",
                "attendeeemail teilnehmeremail teilnehmermailadresse emaildesteilnehmers emailderteilnehmer"
                        + " emailduparticipant correodelasistente emaildelasistente correoelectronicodelasistente"
                        + " emaildelpartecipante emaildoparticipante emaildeelnemer");
        columns(
                Target.of(Field.EMAIL, RowMapping.BUYER),
                "email emailadresse adresseemail courriel correoelectronico indirizzoemail emailadres adresemail");
        columns(
                Target.of(Field.PHONE, RowMapping.BUYER),
                "phonenumber telefonnummer telefon numerodetelephone telephone numerodetelefono telefono telefone"
                        + " telefoonnummer numertelefonu");
        columns(
                Field.ORGANISATION,
                "company firma unternehmen entreprise societe empresa azienda societa bedrijf companyname");
        columns(
                Field.REGISTERED,
                "orderdate bestelldatum datedecommande datedelacommande fechadelpedido fechadepedido datadellordine"
                        + " dataordine datadopedido datadaencomenda besteldatum datazamowienia");
        columns(Field.STATUS, "status paid bezahlt paye pagado pagato pago betaald oplacone stato estado statut");
        columns(Field.EVENT, "eventname event veranstaltung evenement evento evenement eventslug");
        columns(Field.NOTE, "comment kommentar commentaire comentario commento opmerking komentarz");
        columns(
                Field.SECRET,
                "secret ticketsecret geheimnis ticketcode ticketgeheimnis secretduticket secreto segreto geheim sekret"
                        + " address adresse anschrift adres direccion indirizzo endereco morada street strasse zipcode plz"
                        + " postleitzahl codepostal codigopostal cap postcode city stadt ort ville ciudad citta cidade"
                        + " country land pays pais paese state bundesland region etat provincia vatid ustid"
                        + " umsatzsteueridnr ustidnr numerodetva nif customeraddress externalcustomerid");
        columns(
                Field.IGNORE,
                "price preis prix precio prezzo preco prijs cena position positionid positionsid ordertime bestellzeit"
                        + " taxrate taxrule taxvalue steuersatz steuerregel steuerbetrag voucher vouchercode gutschein"
                        + " gutscheincode ordercomment variation variante fees invoicenumbers rechnungsnummern"
                        + " invoiceaddressname rechnungsadresse invoiceaddress saleschannel vertriebskanal canaldevente canaldeventa orderlocale bestellsprache"
                        + " emailaddressverified paymentproviders followupdate checkintext ordertotal startdate enddate"
                        + " validfrom validuntil customerid requiresspecialattention checkedout ausgecheckt"
                        + " taxcode subeventid reservedposition internalreference custominvoiceaddressfield"
                        + " beneficiary knowledgelevel");
    }

    @Override
    public double match(List<String> keys) {
        boolean attendee = keys.stream().anyMatch(key -> ATTENDEE.matcher(key).matches());
        boolean order = has(keys, ORDER);
        boolean product = has(keys, PRODUCT);
        long own = keys.stream()
                .filter(key -> OWN.matcher(key).matches()
                        || AUTO.matcher(key).matches()
                        || SEAT.matcher(key).matches())
                .count();
        boolean parts = keys.stream()
                .filter(key -> ATTENDEE.matcher(key).matches())
                .anyMatch(key -> keys.stream().anyMatch(other -> !other.equals(key) && other.startsWith(key)));
        if (attendee && order && (product || parts) && own >= 1) {
            return own >= 3 ? 1 : 0.95;
        }
        if (attendee && order && product) {
            return 0.8;
        }
        // a language whose words are not known: name parts behind a colon, and three columns of its own
        return order && own >= 3 ? 0.85 : 0;
    }

    private static boolean has(List<String> keys, Pattern pattern) {
        return keys.stream().anyMatch(key -> pattern.matcher(key).matches());
    }

    @Override
    public Target target(String header, String key) {
        int colon = header.indexOf(':');
        if (colon > 0
                && ATTENDEE.matcher(HeaderKey.of(header.substring(0, colon))).matches()) {
            return part(HeaderKey.of(header.substring(colon + 1)));
        }
        if (ATTENDEE.matcher(key).matches()) {
            return Target.of(Field.NAME);
        }
        if (key.startsWith("pseudonym")) {
            return Target.of(Field.SOURCE_ID);
        }
        if (PRODUCT.matcher(key).matches()) {
            return Target.of(Field.TICKET);
        }
        if (IN.matcher(key).matches()) {
            return Target.of(Field.CHECKED_IN);
        }
        boolean technical = Stream.of(ORDER, AUTO, SEAT, OWN)
                .anyMatch(pattern -> pattern.matcher(key).matches());
        boolean invoice = header.toLowerCase(Locale.ROOT).matches("(invoice|rechnung|facture|fattura|factura).*");
        return technical || invoice ? Target.NONE : super.target(header, key);
    }

    /** The parts of pretix's name schemes, in its languages. */
    private static Target part(String key) {
        return Target.of(
                switch (key) {
                    case "title",
                            "salutation",
                            "degree",
                            "degreeafter",
                            "titel",
                            "anrede",
                            "titre",
                            "civilite",
                            "titulo",
                            "tratamiento",
                            "titolo",
                            "titulopersonal",
                            "tytul" -> Field.PREFIX;
                    case "firstname",
                            "givenname",
                            "vorname",
                            "prenom",
                            "nombre",
                            "nome",
                            "voornaam",
                            "imie",
                            "primeironome" -> Field.GIVEN;
                    case "middlename",
                            "zweitername",
                            "zweitervorname",
                            "deuxiemeprenom",
                            "segundonombre",
                            "tussenvoegsel" -> Field.ADDITIONAL;
                    case "familyname",
                            "lastname",
                            "surname",
                            "nachname",
                            "familienname",
                            "nom",
                            "nomdefamille",
                            "apellido",
                            "apellidos",
                            "cognome",
                            "sobrenome",
                            "apelido",
                            "achternaam",
                            "nazwisko" -> Field.FAMILY;
                    case "callingname", "nickname", "rufname", "spitzname" -> Field.NICKNAME;
                    case "fullname", "name", "vollstandigername", "nomcomplet", "nombrecompleto" -> Field.IGNORE;
                    default -> Field.IGNORE;
                });
    }
}
