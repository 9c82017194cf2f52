package acquaint.formats.event;

import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.System;
import acquaint.formats.reading.HeaderKey;
import acquaint.formats.reading.Sniff;
import acquaint.formats.reading.TableHead;
import acquaint.formats.table.HeaderRow;
import acquaint.formats.table.Headers;
import acquaint.formats.table.Headers.Said;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Google Forms' table of answers: a time stamp in the language of whoever made the form, perhaps the
 * e-mail address, then the questions. Without a question for a name or an address it is no list of
 * people.
 */
final class GoogleFormsLayout extends AttendeeLayout {

    private static final Set<String> STAMP = keys(
            "Timestamp, Zeitstempel, Horodateur, Marca temporal, Marca de tiempo, Marca de temps, Carimbo de data/hora,"
                    + " Informazioni cronologiche, Tijdstempel, Sygnatura czasowa, Tidsstämpel, Tidsstempel, Aikaleima,"
                    + " Časová značka, Časová pečiatka, Időbélyeg, Marcaj de timp, Marcaj temporal, Zaman damgası,"
                    + " Χρονική σήμανση, Отметка времени, Позначка часу, タイムスタンプ, 时间戳记, 时间戳, 時間戳記, 타임스탬프,"
                    + " طابع زمني, חותמת זמן, Dấu thời gian, Cap waktu, ประทับเวลา, टाइमस्टैम्प, Vremenska oznaka, Časovni žig");

    private static final Set<String> ADDRESS =
            keys("Email Address, E-Mail-Adresse, Adresse e-mail, Dirección de correo electrónico, Endereço de e-mail,"
                    + " Indirizzo email, E-mailadres, Adres e-mail, E-postadress, E-postadresse, Mailadresse,"
                    + " Sähköpostiosoite, E-mailová adresa, E-mail-cím, Adresă de e-mail, E-posta Adresi,"
                    + " Διεύθυνση ηλεκτρονικού ταχυδρομείου, Адрес электронной почты, Електронна адреса, メールアドレス,"
                    + " 电子邮件地址, 電子郵件地址, 이메일 주소, عنوان البريد الإلكتروني, כתובת אימייל, Địa chỉ email, Alamat Email");

    GoogleFormsLayout() {
        super(System.GOOGLE_FORMS);
        columns(Field.EMAIL, String.join(" ", ADDRESS));
        columns(Field.REGISTERED, String.join(" ", STAMP));
        columns(Field.IGNORE, "score punktzahl punkte puntuacion pontuacao punteggio note wynik");
    }

    private static Set<String> keys(String names) {
        return Set.copyOf(
                List.of(names.split(",")).stream().map(HeaderKey::of).distinct().toList());
    }

    @Override
    public double match(List<String> keys) {
        return matching(keys, keys);
    }

    @Override
    public Optional<HeaderRow> header(Sniff sniff) {
        return HeaderRow.among(sniff, row -> matching(row.cells(), row.keys()));
    }

    private static double matching(List<String> headers, List<String> keys) {
        if (keys.isEmpty() || !STAMP.contains(keys.getFirst())) {
            return 0;
        }
        boolean people = headers.stream()
                .skip(1)
                .map(header -> Headers.of(header).target().field())
                .anyMatch(field -> switch (field) {
                    case NAME, GIVEN, FAMILY, EMAIL, HANDLE -> true;
                    default -> false;
                });
        boolean addressed = keys.stream().anyMatch(ADDRESS::contains);
        return addressed ? 0.95 : people ? 0.9 : 0;
    }

    @Override
    public List<Target> targets(TableHead.Row header, List<TableHead.Row> body) {
        boolean given = header.cells().stream()
                .anyMatch(cell -> Headers.of(cell).target().field() == Field.GIVEN);
        boolean family = header.cells().stream()
                .anyMatch(cell -> Headers.of(cell).target().field() == Field.FAMILY);
        return header.cells().stream()
                .map(cell -> target(cell, given && family))
                .toList();
    }

    private Target target(String header, boolean parts) {
        String key = HeaderKey.of(header);
        if (STAMP.contains(key) || ADDRESS.contains(key)) {
            return target(header, key);
        }
        Said said = Headers.of(header);
        return switch (said.target().field()) {
            case NAME, PREFIX, NICKNAME, ADDITIONAL -> said.target();
            // "Nombre", "Nom" or "Nome" alone is the whole name
            case GIVEN, FAMILY -> parts ? said.target() : Target.of(Field.NAME);
            case TICKET, STATUS, ROLE, EVENT -> Target.of(Field.ANSWER, key);
            default -> target(header, key);
        };
    }
}
