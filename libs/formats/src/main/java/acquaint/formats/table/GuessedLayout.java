package acquaint.formats.table;

import acquaint.formats.Channel.Use;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.Profile;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.HeaderKey;
import acquaint.formats.reading.TableHead;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Any table of people: columns guessed by the words of their headers in many languages, and where
 * those say nothing, by what stands in the cells. The last resort, so its confidence is low.
 */
public final class GuessedLayout implements TableLayout {

    /** Fields of which a table has one; a second column that seems to say the same is left alone. */
    private static final Set<Field> ONCE = EnumSet.of(
            Field.NAME,
            Field.PREFIX,
            Field.GIVEN,
            Field.ADDITIONAL,
            Field.FAMILY,
            Field.SUFFIX,
            Field.NICKNAME,
            Field.ORGANISATION,
            Field.DEPARTMENT,
            Field.TITLE,
            Field.LOCALITY,
            Field.REGION,
            Field.POSTCODE,
            Field.COUNTRY,
            Field.PRONOUNS,
            Field.BIRTHDAY,
            Field.SINCE);

    private static final Map<String, Field> WORDS = words();

    private static Map<String, Field> words() {
        Map<String, Field> words = new HashMap<>();
        learn(
                words,
                Field.NAME,
                "name, full name, fullname, display name, attendee name, contact name, contact, person,"
                        + " participant, attendee, speaker, anzeigename, vollständiger name, teilnehmer, teilnehmerin,"
                        + " nom complet, participant, nombre completo, nombre y apellidos, nome completo, nome e cognome,"
                        + " partecipante, imię i nazwisko, uczestnik, volledige naam, naam, fullständigt namn, namn, navn,"
                        + " nimi, jméno a příjmení, ad soyad, фио, имя и фамилия, 氏名, 名前, お名前, 姓名, 이름, 성명, الاسم");
        learn(
                words,
                Field.GIVEN,
                "first name, given name, forename, firstname, vorname, prénom, nombre, nombres, nome,"
                        + " primeiro nome, imię, voornaam, förnamn, fornavn, etunimi, jméno, ad, имя, όνομα, 名, שם פרטי");
        learn(
                words,
                Field.FAMILY,
                "last name, family name, surname, lastname, nachname, familienname, nom,"
                        + " nom de famille, apellido, apellidos, cognome, sobrenome, apelido, nazwisko, achternaam,"
                        + " efternamn, etternavn, efternavn, sukunimi, příjmení, soyad, фамилия, επώνυμο, 姓, שם משפחה");
        learn(words, Field.ADDITIONAL, "middle name, middle names, additional name, segundo nombre, отчество");
        learn(words, Field.PREFIX, "prefix, salutation, honorific, anrede, civilité, tratamiento, tytuł");
        learn(words, Field.NICKNAME, "nickname, preferred name, spitzname, surnom, apodo, pseudonim, badge name");
        learn(words, Field.PRONOUNS, "pronouns, pronouns if any, pronomen, pronoms, pronombres, pronomi, zaimki");
        learn(
                words,
                Field.EMAIL,
                "email, e-mail, mail, email address, e-mail address, emailadresse, e-mail-adresse,"
                        + " work email, personal email, primary email, attendee email, contact email, courriel, adresse email,"
                        + " adresse e-mail, adresse électronique, correo, correo electrónico, indirizzo email, posta"
                        + " elettronica, endereço de email, adres e-mail, e-mailadres, e-post, epost, e-postadress,"
                        + " sähköposti, e-posta, электронная почта, эл почта, почта, メール, メールアドレス, 邮箱, 电子邮件,"
                        + " 电子邮箱, 이메일, البريد الإلكتروني");
        learn(
                words,
                Field.PHONE,
                "phone, telephone, phone number, telephone number, mobile, mobile phone, mobile number,"
                        + " cell, cell phone, cellphone, tel, telefon, telefonnummer, handy, handynummer, mobil, rufnummer,"
                        + " téléphone, portable, mobile, teléfono, móvil, celular, telefono, cellulare, telefone, telemóvel,"
                        + " telefoon, telefoonnummer, puhelin, telefonszám, телефон, τηλέφωνο, 電話番号, 電話, 手机, 电话, 전화번호,"
                        + " 전화, 휴대폰, whatsapp number");
        learn(
                words,
                Field.ORGANISATION,
                "company, company name, organisation, organization, organisation name,"
                        + " organization name, employer, account name, affiliation, institution, university, firma,"
                        + " unternehmen, arbeitgeber, société, entreprise, organisme, établissement, empresa, compañía,"
                        + " organización, organizzazione, azienda, società, ente, organização, instituição, organizacja,"
                        + " bedrijf, organisatie, företag, virksomhed, yritys, společnost, şirket, kurum, компания,"
                        + " организация, εταιρεία, 会社, 会社名, 所属, 公司, 单位, 회사, 소속, الشركة");
        learn(
                words,
                Field.DEPARTMENT,
                "department, team, division, unit, abteilung, service, département,"
                        + " departamento, reparto, dział, afdeling, avdelning, отдел, 部署, 部门, 부서");
        learn(
                words,
                Field.TITLE,
                "title, job title, jobtitle, position, role, job, occupation, profession, function,"
                        + " position title, beruf, funktion, stelle, stellenbezeichnung, poste, fonction, titre, cargo, puesto,"
                        + " ruolo, posizione, qualifica, função, profissão, stanowisko, functie, befattning, stilling,"
                        + " titteli, pozice, unvan, görev, должность, θέση, 役職, 職種, 职位, 职务, 직책, 직위");
        learn(
                words,
                Field.WEB,
                "website, web site, url, web, homepage, home page, web page, webseite, site web, sitio"
                        + " web, página web, sito web, sito, site, strona www, linkedin, linkedin url, linkedin profile,"
                        + " linkedin profile url, person linkedin url, linkedinurl, github, github url, blog, profile,"
                        + " profile url, orcid, xing, mastodon, facebook, facebook url, instagram, instagram url");
        learn(
                words,
                Field.LOCALITY,
                "city, town, location, ort, stadt, wohnort, ville, ciudad, localidad, città, cidade,"
                        + " miasto, stad, plaats, by, kaupunki, město, şehir, город, πόλη, 市区町村, 城市, 도시");
        learn(
                words,
                Field.REGION,
                "state, region, province, county, bundesland, région, provincia, estado,"
                        + " województwo, provincie, область, 都道府県, 省份");
        learn(
                words,
                Field.POSTCODE,
                "zip, zip code, postal code, postcode, zipcode, plz, postleitzahl, code postal,"
                        + " código postal, cap, cep, kod pocztowy, postnummer, индекс, 郵便番号, 邮编");
        learn(
                words,
                Field.COUNTRY,
                "country, country/region, land, pays, país, paese, nazione, kraj, maa, země, ülke,"
                        + " страна, χώρα, 国, 国家, 국가");
        learn(
                words,
                Field.STREET,
                "street, street address, address line 1, address line 2, straße, rue, calle, via," + " ulica, straat");
        learn(
                words,
                Field.BIRTHDAY,
                "birthday, date of birth, birth date, birthdate, geburtstag, geburtsdatum,"
                        + " date de naissance, anniversaire, fecha de nacimiento, cumpleaños, data di nascita, compleanno,"
                        + " data de nascimento, data urodzenia, geboortedatum, дата рождения, 生年月日, 生日, 생일");
        learn(
                words,
                Field.TAGS,
                "tags, tag, labels, categories, category, groups, group, kategorien, gruppe,"
                        + " catégories, categorías, etiquetas, categorie, etichette, kategorie");
        learn(
                words,
                Field.NOTE,
                "notes, note, comment, comments, remarks, bio, description, about, notizen,"
                        + " bemerkung, bemerkungen, kommentar, remarques, commentaire, notas, comentarios, observaciones,"
                        + " annotazioni, commenti, observações, uwagi, notatki, opmerkingen, заметки, 備考, 备注, 비고");
        return Map.copyOf(words);
    }

    private static void learn(Map<String, Field> words, Field field, String names) {
        for (String name : names.split(",", -1)) {
            words.putIfAbsent(HeaderKey.of(name), field);
        }
    }

    @Override
    public System system() {
        return System.TABLE;
    }

    @Override
    public double match(List<String> keys) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        int known = 0;
        for (String key : keys) {
            Field field = WORDS.getOrDefault(key, Field.IGNORE);
            known += field == Field.IGNORE ? 0 : 1;
            fields.add(field);
        }
        boolean named = fields.contains(Field.NAME) || fields.contains(Field.GIVEN) || fields.contains(Field.FAMILY);
        boolean reached = fields.contains(Field.EMAIL) || fields.contains(Field.PHONE);
        boolean placed = fields.contains(Field.ORGANISATION) || fields.contains(Field.TITLE);
        if (!(named && (reached || placed || (fields.contains(Field.GIVEN) && fields.contains(Field.FAMILY))))
                && !(fields.contains(Field.EMAIL) && placed)) {
            return 0;
        }
        return Math.min(0.6, 0.3 + 0.3 * known / keys.size());
    }

    @Override
    public Target target(String header, String key) {
        Field field = WORDS.getOrDefault(key, Field.IGNORE);
        return switch (field) {
            case EMAIL, PHONE, WEB -> {
                Use use =
                        key.contains("work") ? Use.PROFESSIONAL : key.contains("personal") ? Use.PERSONAL : Use.UNKNOWN;
                boolean mobile =
                        field == Field.PHONE && key.matches(".*(mobil|cell|handy|móvil|movil|celular|portable).*");
                yield new Target(field, key, use, mobile ? "mobile" : "");
            }
            default -> Target.of(field);
        };
    }

    @Override
    public List<Target> targets(TableHead.Row header, List<TableHead.Row> body) {
        Set<Field> taken = EnumSet.noneOf(Field.class);
        List<Target> targets = new ArrayList<>();
        for (String key : header.keys()) {
            Target target = target("", key);
            boolean again = ONCE.contains(target.field()) && !taken.add(target.field());
            targets.add(again ? Target.NONE : target);
        }
        oneNameAlone(targets, taken);
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).field() == Field.IGNORE) {
                targets.set(i, byCells(i, body));
            }
        }
        return targets;
    }

    /** "Nome", "Nombre", "Nom" or "Ad" beside no other name column is the whole name. */
    private static void oneNameAlone(List<Target> targets, Set<Field> taken) {
        boolean given = taken.contains(Field.GIVEN);
        boolean family = taken.contains(Field.FAMILY);
        if (given != family && !taken.contains(Field.NAME)) {
            targets.replaceAll(target ->
                    target.field() == Field.GIVEN || target.field() == Field.FAMILY ? Target.of(Field.NAME) : target);
        }
    }

    /** What a column without a telling header holds: addresses of either sort in most of its cells. */
    private static Target byCells(int column, List<TableHead.Row> body) {
        int filled = 0;
        int emails = 0;
        int profiles = 0;
        for (TableHead.Row row : body) {
            String cell = column < row.cells().size() ? row.cells().get(column) : "";
            if (!cell.isEmpty()) {
                filled++;
                emails += Channels.isEmail(cell) ? 1 : 0;
                profiles += Profile.of(cell).isPresent() ? 1 : 0;
            }
        }
        if (filled > 0 && emails > filled * 0.8) {
            return Target.of(Field.EMAIL, "column " + column);
        }
        return filled > 0 && profiles > filled * 0.8 ? Target.of(Field.WEB, "column " + column) : Target.NONE;
    }
}
