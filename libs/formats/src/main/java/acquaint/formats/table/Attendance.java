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
import acquaint.formats.reading.HeaderKey;
import acquaint.formats.reading.MomentText;
import acquaint.formats.reading.Recorder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the columns of an attendee list tell beside the person; nothing where there are none. */
final class Attendance {

    /** Lines that the warning about those left out names. */
    private static final int NAMED = 10;

    // refunded, cancelled, declined, rejected, unpaid, waiting, not going: en, de, fr, es, it, pt, nl, pl
    private static final Pattern NOT_COMING = Pattern.compile(
            "refund|cancel|declin|reject|denied|withdr|expire|delet|void|transferred|pending|wait|unpaid|overdue|invited"
                    + "|not going|not attending|abgelehnt|storniert|erstattet|wartend|warteliste|offen"
                    + "|annul|rembours|refus|attente|cancelad|reembols|rechazad|pendiente|annullat|rimborsat|rifiutat"
                    + "|attesa|pendente|recusad|geannuleerd|wacht|anulowan|zwrot|odrzucon|oczekuj|unapproved");
    private static final Pattern NO = Pattern.compile("no|false|0|n|nein|non|não|nao|nie|nee|-");
    private static final Pattern SPEAKS = Pattern.compile(
            "speak|present|panel|moderat|sprecher|referent|ponente|orateur|conféren|relator|palestrant");
    private static final Pattern ORGANISES = Pattern.compile("organi[sz]|host|staff|crew|volunteer|veranstalter");

    private final boolean list;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final List<Column> questions = new ArrayList<>();
    private final DateOrders orders;
    private final StringBuilder leftOut = new StringBuilder();
    private int leftOutCount;

    Attendance(ColumnMapping mapping, DateOrders orders) {
        this.orders = orders;
        for (Column column : mapping.columns()) {
            switch (column.target().field()) {
                case EVENT, ROLE, STATUS, TICKET, REGISTERED, CHECKED_IN ->
                    columns.putIfAbsent(column.target().field(), column.index());
                case ANSWER -> questions.add(column);
                default -> {}
            }
        }
        list = !columns.isEmpty();
    }

    /** Whether the row is of somebody who does not come; counted for {@link #finish}. */
    boolean leavesOut(TableRow row) {
        String status = HeaderKey.words(cell(row, Field.STATUS));
        if (status.isEmpty()
                || !(NOT_COMING.matcher(status).find() || NO.matcher(status).matches())) {
            return false;
        }
        leftOutCount++;
        if (leftOutCount <= NAMED) {
            leftOut.append(leftOutCount == 1 ? "" : ", ").append(row.line());
        }
        return true;
    }

    /** Says how many were left out. */
    void finish(Recorder out) {
        if (leftOutCount > 0) {
            out.warn(
                    0,
                    "%,d %s refunded, declined, cancelled or waiting and so no %s; left out (line %s%s)."
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
                role(cell(row, Field.ROLE), cell(row, Field.TICKET)),
                cell(row, Field.TICKET),
                moment(row, Field.REGISTERED).orElse(null),
                came.orElse(null),
                came.isPresent()
                        || (!checked.isEmpty()
                                && !NO.matcher(HeaderKey.words(checked)).matches()),
                answers(row));
    }

    private static Role role(String role, String ticket) {
        String words = HeaderKey.words(role.isEmpty() ? ticket : role);
        return SPEAKS.matcher(words).find()
                ? Role.SPEAKER
                : ORGANISES.matcher(words).find() ? Role.ORGANISER : Role.ATTENDEE;
    }

    private Optional<Moment> moment(TableRow row, Field field) {
        String text = cell(row, field);
        return text.isEmpty() || !text.chars().anyMatch(Character::isDigit)
                ? Optional.empty()
                : MomentText.read(text, orders.order(columns.get(field), text, row));
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
