package acquaint.formats.table;

import acquaint.formats.AttendeeRecord;
import acquaint.formats.AttendeeRecord.Answer;
import acquaint.formats.AttendeeRecord.Role;
import acquaint.formats.ColumnMapping;
import acquaint.formats.ColumnMapping.Column;
import acquaint.formats.Field;
import acquaint.formats.FormatRecord;
import acquaint.formats.Moment;
import acquaint.formats.PersonRecord;
import acquaint.formats.reading.DateText.Order;
import acquaint.formats.reading.HeaderKey;
import acquaint.formats.reading.MomentText;
import acquaint.formats.reading.Recorder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the columns of an attendee list tell beside the person; nothing where there are none. */
final class Attendance {

    /** Lines that the warning about those left out names. */
    private static final int NAMED = 10;

    // refunded, cancelled, declined, rejected, unpaid, waiting, not going: en, de, fr, es, it, pt, nl, pl;
    // who got part of the money back still comes
    private static final Pattern NOT_COMING = Pattern.compile(
            "(?<!partially )(?<!partial )refund|cancel|declin|reject|denied|withdr|expire|delet|void|transferred|pending"
                    + "|\\bwait|\\bawait|unpaid|overdue|\\binvited|not going|can.t go|not attending|not approved|unapproved"
                    + "|initiali[sz]ing|abandon|incomplete|failed|draft|not confirmed|unconfirmed"
                    + "|abgelehnt|storniert|erstattet|wartend|warteliste|\\boffen|ausstehend|zurückgezogen|abgelaufen"
                    + "|überfällig|abgesagt|zurückgetreten"
                    + "|annul|rembours|refus|rejet|retiré|attente|expiré|cancelad|reembols|rechazad|retirad|pendiente"
                    + "|\\bespera|annullat|rimborsat|rifiutat|ritirat|attesa|pendente|recusad|rejeitad|caducad|scadut"
                    + "|geannuleerd|afgewezen|terugbetaald|verlopen|in afwachting|wacht"
                    + "|anulowan|zwrot|odrzucon|oczekuj|wycofan|wygas");
    private static final Pattern NO =
            Pattern.compile("no|not|false|0|n|nein|non|não|nao|nie|nee|нет|ні|否|いいえ|아니요|لا|-|\\[\\s*]|null|none|n/a");
    // they meant to come, so they stay on the list
    private static final Pattern ABSENT = Pattern.compile(
            "no.?show|absent|excused|not (checked.?in|attended|present|arrived).*|nicht (eingecheckt|erschienen).*");
    private static final Pattern YES =
            Pattern.compile("yes|true|1|y|x|✓|✔|ja|oui|sí|si|sì|sim|tak|да|так|是|はい|예|네|نعم");
    private static final Pattern SPEAKS = Pattern.compile(
            "speak|present[eo]r|panel|moderat|keynote|sprecher|referent|vortragend|ponente|orateur|intervenant|conféren"
                    + "|relator|palestrant|prelegent");
    private static final Pattern ORGANISES =
            Pattern.compile("organi[sz]|\\bhost|staff|crew|volunteer|veranstalter|helfer");
    private static final Pattern CAME = Pattern.compile("checked.?in|\\battended\\b|eingecheckt|teilgenommen");
    private static final Pattern LAST_BRACKET = Pattern.compile(".*\\(([^()]+)\\)");

    private final boolean list;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final List<Column> roles = new ArrayList<>();
    private String known = "";
    private final List<Column> questions = new ArrayList<>();
    private final DateOrders orders;
    private final StringBuilder leftOut = new StringBuilder();
    private int leftOutCount;

    Attendance(ColumnMapping mapping, DateOrders orders) {
        this.orders = orders;
        for (Column column : mapping.columns()) {
            switch (column.target().field()) {
                case EVENT, STATUS, TICKET, REGISTERED, CHECKED_IN -> {
                    columns.putIfAbsent(column.target().field(), column.index());
                    known = known.isEmpty() ? column.target().label() : known;
                }
                case ROLE -> roles.add(column);
                // a label there says what everybody in the list is
                case SOURCE_ID -> known = known.isEmpty() ? column.target().label() : known;
                case ANSWER -> questions.add(column);
                default -> {}
            }
        }
        list = !columns.isEmpty() || !roles.isEmpty() || !known.isEmpty();
    }

    /** Whether the row is of somebody who does not come; counted for {@link #finish}. */
    boolean leavesOut(TableRow row) {
        String status = HeaderKey.words(cell(row, Field.STATUS));
        if (status.isEmpty() || !notComing(status)) {
            return false;
        }
        leftOutCount++;
        if (leftOutCount <= NAMED) {
            leftOut.append(leftOutCount == 1 ? "" : ", ").append(row.line());
        }
        return true;
    }

    /** Of several, such as the states of a speaker's sessions, one that stands is enough. */
    private static boolean notComing(String status) {
        for (String one : status.split(";", -1)) {
            Matcher bracket = LAST_BRACKET.matcher(one.strip());
            String word = bracket.matches() ? bracket.group(1) : one.strip();
            if (!NOT_COMING.matcher(word).find() && !NO.matcher(word).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Says how many were left out. */
    void finish(Recorder out) {
        if (leftOutCount > 0) {
            out.warn(
                    0,
                    "%,d %s refunded, declined, cancelled, waiting or unconfirmed and so no %s; left out (line %s%s)."
                            .formatted(
                                    leftOutCount,
                                    leftOutCount == 1 ? "row is" : "rows are",
                                    leftOutCount == 1 ? "attendee" : "attendees",
                                    leftOut,
                                    leftOutCount > NAMED ? ", …" : ""),
                    "");
        }
    }

    /** The person as an attendee, if this is a list of them. */
    FormatRecord record(TableRow row, PersonRecord person) {
        if (!list) {
            return person;
        }
        String checked = cell(row, Field.CHECKED_IN);
        Optional<Moment> came = moment(row, Field.CHECKED_IN);
        return new AttendeeRecord(
                person,
                cell(row, Field.EVENT),
                role(row),
                cell(row, Field.TICKET),
                moment(row, Field.REGISTERED).orElse(null),
                came.orElse(null),
                came.isPresent()
                        || (!checked.isEmpty() && !isAbsent(HeaderKey.words(checked)))
                        || CAME.matcher(HeaderKey.words(cell(row, Field.STATUS)).replaceFirst("^not .*", ""))
                                .find(),
                answers(row));
    }

    private static boolean isAbsent(String checked) {
        return NO.matcher(checked).matches() || ABSENT.matcher(checked).matches();
    }

    /** By what the columns say; of one that says yes, by its header, as Meetup's "Event Host". */
    private Role role(TableRow row) {
        StringBuilder words = new StringBuilder(known);
        for (Column column : roles) {
            String cell = HeaderKey.words(row.cell(column.index()));
            words.append(' ').append(YES.matcher(cell).matches() ? HeaderKey.words(column.header()) : cell);
        }
        String all = words.toString().strip();
        String told = all.isEmpty() || NO.matcher(all).matches() ? HeaderKey.words(cell(row, Field.TICKET)) : all;
        return SPEAKS.matcher(told).find()
                ? Role.SPEAKER
                : ORGANISES.matcher(told).find() ? Role.ORGANISER : Role.ATTENDEE;
    }

    private Optional<Moment> moment(TableRow row, Field field) {
        String text = cell(row, field);
        if (text.isEmpty() || text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        Optional<Moment> dayFirst = MomentText.read(text, Order.DAY_FIRST);
        Optional<Moment> monthFirst = MomentText.read(text, Order.MONTH_FIRST);
        if (dayFirst.isEmpty() || monthFirst.isEmpty() || dayFirst.equals(monthFirst)) {
            return dayFirst.or(() -> monthFirst);
        }
        return orders.order(columns.get(field), text, row) == Order.DAY_FIRST ? dayFirst : monthFirst;
    }

    private List<Answer> answers(TableRow row) {
        List<Answer> answers = new ArrayList<>(questions.size());
        for (Column question : questions) {
            String answer = row.cell(question.index()).strip();
            if (!answer.isEmpty()) {
                answers.add(new Answer(question.header().strip(), answer));
            }
        }
        return answers;
    }

    private String cell(TableRow row, Field field) {
        return row.cell(columns.getOrDefault(field, -1)).strip();
    }
}
