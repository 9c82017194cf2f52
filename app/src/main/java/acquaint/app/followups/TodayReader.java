package acquaint.app.followups;

import static acquaint.tables.Tables.ACTION;
import static acquaint.tables.Tables.ANSWER;
import static acquaint.tables.Tables.CHANNEL;
import static acquaint.tables.Tables.COMMITMENT;
import static acquaint.tables.Tables.CONTACT;
import static acquaint.tables.Tables.CONTACT_TAG;
import static acquaint.tables.Tables.FOLLOW_UP;
import static acquaint.tables.Tables.IMPORTANT_DATE;
import static acquaint.tables.Tables.IMPORT_FILE;
import static acquaint.tables.Tables.PARTICIPANT;
import static acquaint.tables.Tables.SOURCE_RECORD;

import acquaint.app.platform.Asked;
import acquaint.app.platform.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * What Today is made of, in a fixed number of bounded queries for any number of contacts. It reads other modules'
 * tables, so that people in the trash are left out where the limit counts; it writes none.
 */
final class TodayReader {

    /** How many of the people without a note are looked at, the lately connected first. */
    private static final int UNANNOTATED_LOOKED_AT = 300;

    private static final Field<String> MET = DSL.field("coalesce({0}, '')", String.class, CONTACT.MET_ON);

    private static final Asked<UUID> BIRTHDAYS = Asked.of(
            () -> DSL.select(IMPORTANT_DATE.CONTACT_ID)
                    .from(IMPORTANT_DATE)
                    .join(CONTACT)
                    .on(CONTACT.ACCOUNT_ID.eq(IMPORTANT_DATE.ACCOUNT_ID).and(CONTACT.ID.eq(IMPORTANT_DATE.CONTACT_ID)))
                    .where(IMPORTANT_DATE.ACCOUNT_ID.eq(Asked.ID))
                    .and(IMPORTANT_DATE.MONTH_DAY.eq(""))
                    .and(IMPORTANT_DATE.KIND.eq(DSL.inline("BIRTHDAY")))
                    .and(CONTACT.TRASHED_AT.isNull())
                    .and(DSL.notExists(DSL.selectOne()
                            .from(ANSWER)
                            .where(ANSWER.ACCOUNT_ID
                                    .eq(IMPORTANT_DATE.ACCOUNT_ID)
                                    .and(ANSWER.CONTACT_ID.eq(IMPORTANT_DATE.CONTACT_ID)))
                            .and(ANSWER.SUGGESTION.eq(""))
                            .and(ANSWER.RESTS_UNTIL_ON.isNull().or(ANSWER.RESTS_UNTIL_ON.gt(LocalDate.MIN)))))
                    .orderBy(CONTACT.LAST_CONTACT_AT.desc(), CONTACT.ID)
                    .limit(Asked.NUMBER),
            Row::id);

    private final DSLContext sql;
    private final UUID account;

    TodayReader(DSLContext sql, UUID account) {
        this.sql = sql;
        this.account = account;
    }

    /** A thing with its contact and day. */
    record Dated(UUID id, UUID contact, LocalDate day) {}

    /** A birthday's contact and its MM-DD. */
    record MonthDay(UUID contact, String monthDay) {}

    boolean nobodyYet() {
        return !sql.fetchExists(DSL.selectOne()
                .from(CONTACT)
                .where(CONTACT.ACCOUNT_ID.eq(account))
                .and(CONTACT.TRASHED_AT.isNull()));
    }

    /** Open commitments that want to be seen: due by then, or without a day and made before a time. */
    List<UUID> commitmentsDue(LocalDate by, Instant undatedBefore, int limit) {
        // Two queries, so that each reads the index of the open ones in its order and only as far as the limit.
        List<UUID> due = commitmentsDue(by, COMMITMENT.DUE_ON.le(by), limit);
        if (due.size() < limit) {
            due.addAll(commitmentsDue(
                    by, COMMITMENT.DUE_ON.isNull().and(COMMITMENT.CREATED_AT.lt(undatedBefore)), limit - due.size()));
        }
        return due;
    }

    private List<UUID> commitmentsDue(LocalDate by, Condition due, int limit) {
        return sql.select(COMMITMENT.ID)
                .from(COMMITMENT)
                .where(openCommitment(by))
                .and(due)
                .and(known(COMMITMENT.CONTACT_ID))
                .orderBy(COMMITMENT.DUE_ON, COMMITMENT.BY_ME.desc(), COMMITMENT.ID)
                .limit(limit)
                .fetch(COMMITMENT.ID);
    }

    List<Dated> commitmentsBetween(LocalDate after, LocalDate until, int limit) {
        return sql.select(COMMITMENT.ID, COMMITMENT.CONTACT_ID, COMMITMENT.DUE_ON)
                .from(COMMITMENT)
                .where(openCommitment(after))
                .and(COMMITMENT.DUE_ON.gt(after).and(COMMITMENT.DUE_ON.le(until)))
                .and(known(COMMITMENT.CONTACT_ID))
                .orderBy(COMMITMENT.DUE_ON, COMMITMENT.ID)
                .limit(limit)
                .fetch(row -> new Dated(row.value1(), row.value2(), row.value3()));
    }

    private Condition openCommitment(LocalDate today) {
        // the status stands in the statement so that the partial index is used
        return COMMITMENT
                .ACCOUNT_ID
                .eq(account)
                .and(COMMITMENT.STATUS.eq(DSL.inline("open")))
                .and(COMMITMENT.SNOOZED_UNTIL_ON.isNull().or(COMMITMENT.SNOOZED_UNTIL_ON.le(today)));
    }

    List<UUID> followUpsDue(LocalDate by, int limit) {
        return sql.select(FOLLOW_UP.ID)
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.ACCOUNT_ID.eq(account).and(FOLLOW_UP.STATUS.eq(DSL.inline("open"))))
                .and(FOLLOW_UP.DUE_ON.le(by))
                .and(known(FOLLOW_UP.CONTACT_ID))
                .orderBy(FOLLOW_UP.DUE_ON, FOLLOW_UP.ID)
                .limit(limit)
                .fetch(FOLLOW_UP.ID);
    }

    List<Dated> followUpsBetween(LocalDate after, LocalDate until, int limit) {
        return sql.select(FOLLOW_UP.ID, FOLLOW_UP.CONTACT_ID, FOLLOW_UP.DUE_ON)
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.ACCOUNT_ID.eq(account).and(FOLLOW_UP.STATUS.eq(DSL.inline("open"))))
                .and(FOLLOW_UP.DUE_ON.gt(after).and(FOLLOW_UP.DUE_ON.le(until)))
                .and(known(FOLLOW_UP.CONTACT_ID))
                .orderBy(FOLLOW_UP.DUE_ON, FOLLOW_UP.ID)
                .limit(limit)
                .fetch(row -> new Dated(row.value1(), row.value2(), row.value3()));
    }

    /** Birthdays on these days (MM-DD, in their order) that do not rest; on one day the lately talked to first. */
    List<MonthDay> birthdays(Collection<String> days, LocalDate today, int limit) {
        // Day by day until the limit: whoever knows tens of thousands has hundreds of birthdays a day.
        List<MonthDay> found = new ArrayList<>();
        for (String day : days) {
            if (found.size() < limit) {
                BIRTHDAYS
                        .all(sql, account, day, Answer.BIRTHDAY, today, limit - found.size())
                        .forEach(contact -> found.add(new MonthDay(contact, day)));
            }
        }
        return found;
    }

    /** People about whom nothing is noted, those first who can be reached, work somewhere and were met lately. */
    List<UUID> unannotated(LocalDate today, int limit) {
        var few = DSL.select(CONTACT.ID, CONTACT.ORGANISATION, MET.as("met"))
                .from(CONTACT)
                .where(CONTACT.ACCOUNT_ID.eq(account).and(CONTACT.TRASHED_AT.isNull()))
                .and(CONTACT.INTERACTIONS.eq(DSL.inline(0)))
                .and(CONTACT.NOTE.eq(DSL.inline("")).and(CONTACT.HOW_MET.eq(DSL.inline(""))))
                .orderBy(MET.desc(), CONTACT.ID.desc())
                .limit(UNANNOTATED_LOOKED_AT)
                .asTable("few");
        Field<UUID> id = few.field(CONTACT.ID);
        return sql.select(id)
                .from(few)
                .where(DSL.notExists(DSL.selectOne()
                        .from(CONTACT_TAG)
                        .where(CONTACT_TAG.ACCOUNT_ID.eq(account).and(CONTACT_TAG.CONTACT_ID.eq(id)))))
                .and(notResting(id, Answer.WHO, today))
                .orderBy(
                        DSL.when(few.field(CONTACT.ORGANISATION).ne(""), 0).otherwise(1),
                        DSL.when(
                                        DSL.exists(DSL.selectOne()
                                                .from(CHANNEL)
                                                .where(CHANNEL.ACCOUNT_ID
                                                        .eq(account)
                                                        .and(CHANNEL.CONTACT_ID.eq(id)))),
                                        0)
                                .otherwise(1),
                        DSL.field(DSL.name("few", "met")).desc(),
                        id.desc())
                .limit(limit)
                .fetch(id);
    }

    /** The file with which each contact came last; those that came with none are missing from the answer. */
    Map<UUID, String> files(Collection<UUID> contacts) {
        Map<UUID, String> files = new HashMap<>();
        sql.select(SOURCE_RECORD.CONTACT_ID, IMPORT_FILE.FILE_NAME)
                .from(SOURCE_RECORD)
                .join(IMPORT_FILE)
                .on(IMPORT_FILE.ACCOUNT_ID.eq(SOURCE_RECORD.ACCOUNT_ID).and(IMPORT_FILE.ID.eq(SOURCE_RECORD.IMPORT_ID)))
                .where(SOURCE_RECORD.ACCOUNT_ID.eq(account).and(SOURCE_RECORD.CONTACT_ID.in(contacts)))
                .orderBy(SOURCE_RECORD.ID)
                .forEach(row -> files.put(row.value1(), row.value2()));
        return files;
    }

    /** The last interaction with each of these contacts. */
    Map<UUID, UUID> lastInteractions(Collection<UUID> contacts) {
        Map<UUID, UUID> last = new HashMap<>();
        sql.select(PARTICIPANT.CONTACT_ID, PARTICIPANT.INTERACTION_ID)
                .from(PARTICIPANT)
                .join(CONTACT)
                .on(CONTACT.ACCOUNT_ID.eq(PARTICIPANT.ACCOUNT_ID).and(CONTACT.ID.eq(PARTICIPANT.CONTACT_ID)))
                .where(PARTICIPANT.ACCOUNT_ID.eq(account).and(PARTICIPANT.CONTACT_ID.in(contacts)))
                .and(PARTICIPANT.HAPPENED_AT.eq(CONTACT.LAST_CONTACT_AT))
                .forEach(row -> last.put(row.value1(), row.value2()));
        return last;
    }

    /** How many suggestions of each kind of reply were answered since then and not taken back. */
    Map<String, Integer> answeredSince(Instant since) {
        Map<String, Integer> answered = new HashMap<>();
        sql.select(ACTION.KIND, DSL.count())
                .from(ACTION)
                .where(ACTION.ACCOUNT_ID.eq(account).and(ACTION.DONE_AT.ge(since)))
                .and(ACTION.KIND.in(Replies.ANSWERED, Replies.ANSWERED_WHO).and(ACTION.UNDONE_BY.isNull()))
                .groupBy(ACTION.KIND)
                .forEach(row -> answered.put(row.value1(), row.value2()));
        return answered;
    }

    private Condition known(TableField<?, UUID> contact) {
        return DSL.exists(DSL.selectOne()
                .from(CONTACT)
                .where(CONTACT.ACCOUNT_ID.eq(account).and(CONTACT.ID.eq(contact)))
                .and(CONTACT.TRASHED_AT.isNull()));
    }

    private Condition notResting(Field<UUID> contact, String suggestion, LocalDate today) {
        return DSL.notExists(DSL.selectOne()
                .from(ANSWER)
                .where(ANSWER.ACCOUNT_ID.eq(account).and(ANSWER.CONTACT_ID.eq(contact)))
                .and(ANSWER.SUGGESTION.eq(suggestion))
                .and(ANSWER.RESTS_UNTIL_ON.isNull().or(ANSWER.RESTS_UNTIL_ON.gt(today))));
    }

    /** Ids of both lists, without doubles. */
    static List<UUID> both(Collection<UUID> some, Collection<UUID> others) {
        List<UUID> all = new ArrayList<>(some);
        others.stream().filter(id -> !all.contains(id)).forEach(all::add);
        return all;
    }
}
