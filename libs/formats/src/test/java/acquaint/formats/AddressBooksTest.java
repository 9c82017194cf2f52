package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of other address books, recognised by their columns. */
class AddressBooksTest {

    private static final Charset ANSI = Charset.forName("windows-1252");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Business Phone,Home Phone,Mobile Phone,Birthday,Categories,E-mail Address,Notes,Web Page",
                "de|Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Ort geschäftlich,Region geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,Telefon geschäftlich,Telefon privat,Mobiltelefon,Geburtstag,Kategorien,E-Mail-Adresse,Notizen,Webseite",
                "fr|Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre professionnel,Rue (bureau),Ville (bureau),Dép/Région (bureau),Code postal (bureau),Pays/Région (bureau),Téléphone (bureau),Téléphone (domicile),Tél. mobile,Anniversaire,Catégories,Adresse de messagerie,Notes,Page Web",
                "es|Title,Nombre,Segundo nombre,Apellidos,Suffix,Organización,Department,Puesto,Calle del trabajo,Ciudad de trabajo,Provincia o estado de trabajo,Código postal del trabajo,País o región del trabajo,Teléfono del trabajo,Particular,Mobile Phone,Birthday,Categorías,E-mail Address,Notes,Página web",
                "it|Titolo,Nome,Secondo nome,Cognome,Suffix,Società,Reparto,Posizione,Via (uff.),Città (uff.),Provincia (uff.),CAP (uff.),Paese (uff.),Telefono (uff.),Telefono (ab.),Cellulare,Compleanno,Categorie,Indirizzo posta elettronica,Note,Pagina Web",
                "pl|Tytuł,Imię,Drugie imię,Nazwisko,Sufiks,Firma,Dział,Stanowisko,Ulica (służbowy),Miejscowość (służbowy),Województwo (służbowy),Kod pocztowy (służbowy),Kraj (służbowy),Telefon służbowy,Telefon domowy,Telefon komórkowy,Urodziny,Kategorie,Adres e-mail,Notatki,Strona sieci Web",
                "pt|Título,Nome,Segundo nome,Sobrenome,Sufixo,Empresa,Departamento,Cargo,Rua comercial,Cidade comercial,Estado comercial,CEP comercial,País comercial,Telefone comercial,Telefone residencial,Telefone celular,Aniversário,Categorias,Endereço de email,Notas,Página da Web",
            })
    void readsOutlookInSevenLanguages(String language, String header) {
        Reading reading = Reading.of(
                header + "\r\nDr.,Ana,Maria,Oliveira,,Globex,Research,Chef,Street 1,Lisboa,LX,1100,Portugal,+351 21 1,"
                        + "+351 21 2,+351 91 3,1985-04-12,friends;tea,ana@example.org,likes tea,https://ana.example\r\n");
        assertThat(reading.summary().detection().system()).as(language).isEqualTo(System.OUTLOOK);
        PersonRecord ana = reading.only();
        assertThat(ana.name()).isEqualTo(PersonName.ofParts("Dr.", "Ana", "Maria", "Oliveira", ""));
        assertThat(ana.affiliations()).containsExactly(Affiliation.of("Globex", "Research", "Chef"));
        assertThat(ana.places()).containsExactly(new Place("work", "Street 1", "Lisboa", "LX", "1100", "Portugal"));
        assertThat(ana.channels())
                .containsExactlyInAnyOrder(
                        new Channel(Kind.PHONE, "+351 21 1", Use.PROFESSIONAL, "", false),
                        new Channel(Kind.PHONE, "+351 21 2", Use.PERSONAL, "", false),
                        new Channel(Kind.PHONE, "+351 91 3", Use.UNKNOWN, "mobile", false),
                        Channel.of(Kind.EMAIL, "ana@example.org"),
                        Channel.of(Kind.WEBSITE, "https://ana.example"));
        assertThat(ana.dates())
                .containsExactly(new ImportantDate(ImportantDate.Kind.BIRTHDAY, "", PartialDate.of(1985, 4, 12)));
        assertThat(ana.tags()).containsExactly("friends", "tea");
        assertThat(ana.note()).isEqualTo("likes tea");
    }

    @Test
    void readsOutlooksOldCodePageAndItsEmptyBirthdays() {
        String header = "Anrede;Vorname;Nachname;Firma;Straße geschäftlich;Ort geschäftlich;Telefon geschäftlich;"
                + "Telefon privat;Mobiltelefon;Geburtstag;E-Mail-Adresse;Notizen;Abteilung\r\n";
        Reading reading = Reading.of(header + ";Jörg;Müller;Bäcker;Straße;Köln;1;2;3;0/0/00;j@example.de;;\r\n", ANSI);
        assertThat(reading.only().name().display()).isEqualTo("Jörg Müller");
        assertThat(reading.only().dates()).isEmpty();
        assertThat(reading.only().note()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void readsThunderbirdWithItsSplitBirthdaysAndCustomFields() {
        Reading reading =
                Reading.of("First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,"
                        + "Work Phone,Home Address,Home Address 2,Home City,Birth Year,Birth Month,Birth Day,Custom 1,Notes\n"
                        + "Ana,Oliveira,Ana O.,,ana@invalid,,,+1 2,Rua 1,2º,Lisboa,,4,3,\"tea\rcake\",hi\n");
        assertThat(reading.summary().detection().system()).isEqualTo(System.THUNDERBIRD);
        PersonRecord ana = reading.only();
        assertThat(ana.name().display()).isEqualTo("Ana O.");
        assertThat(ana.places()).containsExactly(new Place("home", "Rua 1\n2º", "Lisboa", "", "", ""));
        assertThat(ana.dates()).extracting(ImportantDate::date).containsExactly(PartialDate.ofDay(4, 3));
        assertThat(ana.note()).startsWith("Custom 1: tea").endsWith("hi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HUBSPOT|Record ID,First Name,Last Name,Email,Phone Number,Associated Company,Contact owner,Lead Status,Create Date|42,Ana,Oliveira,ana@example.org,+351 1,Globex,Me,NEW,2024-01-01",
                "HUBSPOT|Record ID,First name,Last name,Email,Phone number,Company name,Contact owner,Lifecycle stage|42,Ana,Oliveira,ana@example.org,+351 1,Globex,Me,lead",
                "SALESFORCE|ID,FIRSTNAME,LASTNAME,EMAIL,PHONE,ACCOUNT.NAME,MAILINGCITY,OWNERID|42,Ana,Oliveira,ana@example.org,+351 1,Globex,Lisboa,005",
            })
    void readsCustomerSystemsByTheirOwnColumns(System system, String header, String row) {
        Reading reading = Reading.of("\uFEFF" + header + "\n" + row + "\n", StandardCharsets.UTF_16LE);
        assertThat(reading.summary().detection().system()).isEqualTo(system);
        PersonRecord ana = reading.only();
        assertThat(ana.origin().sourceId()).isEqualTo("42");
        assertThat(ana.name().display()).isEqualTo("Ana Oliveira");
        assertThat(ana.affiliations()).containsExactly(Affiliation.of("Globex", "", ""));
        assertThat(reading.values(Kind.EMAIL)).containsExactly("ana@example.org");
        assertThat(reading.values(Kind.PHONE)).containsExactly("+351 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Name,Company,Title,Email|Ana Oliveira,Globex,Chef,ana@example.org",
                "Nachname,Vorname,Unternehmen,Funktion,Mail|Oliveira,Ana,Globex,Chef,ana@example.org",
                "Nom complet,Entreprise,Poste,Courriel|Ana Oliveira,Globex,Chef,ana@example.org",
                "Nome,E-mail,Azienda,Ruolo|Ana Oliveira,ana@example.org,Globex,Chef",
                "ФИО,Компания,Должность,Почта|Ana Oliveira,Globex,Chef,ana@example.org",
                "氏名,会社名,役職,メールアドレス|Ana Oliveira,Globex,Chef,ana@example.org",
                "Imię,Nazwisko,Firma,Stanowisko,How can we reach you?|Ana,Oliveira,Globex,Chef,ana@example.org",
            })
    void guessesTheColumnsOfAnyTableInManyLanguages(String header, String row) {
        Reading reading = Reading.of("List of participants\n\n" + header + ",T-shirt\n" + row + ",M\n");
        assertThat(reading.summary().detection().system()).isEqualTo(System.TABLE);
        assertThat(reading.summary().detection().confidence()).isLessThan(0.7);
        PersonRecord ana = reading.only();
        assertThat(ana.name().display()).isEqualTo("Ana Oliveira");
        assertThat(ana.affiliations()).containsExactly(Affiliation.of("Globex", "", "Chef"));
        assertThat(reading.values(Kind.EMAIL)).containsExactly("ana@example.org");
    }

    @Test
    void reportsWhatWasGuessedAndTakesACorrection() throws Exception {
        Source source =
                Source.of("x", "Name,Email,Handle\nAna,ana@example.org,anaol\n".getBytes(StandardCharsets.UTF_8));
        ColumnMapping mapping = Formats.mapping(source).orElseThrow();
        assertThat(mapping.columns())
                .extracting(column -> column.target().field())
                .containsExactly(Field.NAME, Field.EMAIL, Field.IGNORE);
        java.util.List<FormatRecord> records = new java.util.ArrayList<>();
        Formats.read(
                source,
                mapping.with("handle", Field.NICKNAME),
                Options.DEFAULT,
                Reading.into(records, new java.util.ArrayList<>()));
        PersonRecord person = (PersonRecord) records.getFirst();
        assertThat(person.name().nickname()).isEqualTo("anaol");
    }

    @Test
    void readsThunderbirdsLdif() {
        Reading reading = Reading.of(Fixtures.source("thunderbird.ldif"));
        assertThat(reading.summary().detection().system()).isEqualTo(System.THUNDERBIRD);
        assertThat(reading.names()).containsExactly("Ana Oliveira", "Zoë Okafor", "Mai Nguyen");
        PersonRecord ana = reading.people().getFirst();
        assertThat(ana.origin().line()).isEqualTo(10);
        assertThat(ana.channels())
                .containsExactly(
                        Channel.of(Kind.EMAIL, "ana@example.org"),
                        Channel.of(Kind.EMAIL, "ana@globex.example"),
                        new Channel(Kind.PHONE, "+351 21 555 010", Use.PROFESSIONAL, "", false),
                        new Channel(Kind.PHONE, "+351 912 555 010", Use.UNKNOWN, "mobile", false),
                        new Channel(Kind.GITHUB, "https://github.com/anaol", Use.PERSONAL, "", false));
        assertThat(ana.affiliations()).containsExactly(Affiliation.of("Globex", "Research", "Head of Optics"));
        assertThat(ana.places()).containsExactly(new Place("home", "Rua da Prata 1", "Lisboa", "", "", ""));
        assertThat(ana.dates()).extracting(ImportantDate::date).containsExactly(PartialDate.ofDay(4, 3));
        assertThat(reading.people().get(1).note()).contains("E-mail: zoe@", "Custom 2: tea", "Birthday: -13-");
        assertThat(reading.warnings()).extracting(Warning::line).containsExactly(4, 37, 32);
    }

    @Test
    void readsOtherDirectoriesLdif() {
        Reading reading =
                Reading.of("dn: uid=ana,ou=people\nobjectClass: inetOrgPerson\ncn: Ana\nmail: ana@example.org\n");
        assertThat(reading.summary().detection().system()).isEqualTo(System.LDIF);
        assertThat(reading.names()).containsExactly("Ana");
    }
}
