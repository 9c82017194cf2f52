package acquaint.app.interactions;

import static acquaint.tables.Tables.COMMITMENT;
import static acquaint.tables.Tables.INTERACTION;
import static acquaint.tables.Tables.PARTICIPANT;

import acquaint.app.platform.Asked;
import acquaint.app.platform.Database;
import acquaint.app.platform.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes and promises in the order in which pages show them, page by page. */
@Component
class Timelines {

    static final int PAGE = 20;
    static final int MOST_PROMISES = 200;

    private static final Asked<UUID> NEWEST_WITH = Asked.of(
            () -> DSL.selectDistinct(PARTICIPANT.INTERACTION_ID, PARTICIPANT.HAPPENED_AT)
                    .from(PARTICIPANT)
                    .where(PARTICIPANT.ACCOUNT_ID.eq(Asked.ID).and(PARTICIPANT.CONTACT_ID.eq(Asked.ID)))
                    .orderBy(PARTICIPANT.HAPPENED_AT.desc(), PARTICIPANT.INTERACTION_ID.desc())
                    .limit(Asked.NUMBER),
            Row::id);

    private final Database database;
    private final InteractionStore interactions;

    Timelines(Database database, InteractionStore interactions) {
        this.database = database;
        this.interactions = interactions;
    }

    /** Where a page ended. */
    record Cursor(Instant at, UUID id) {

        String text() {
            return at.toEpochMilli() + "~" + id;
        }

        /** What {@link #text()} gave; null for anything else. */
        static @Nullable Cursor parse(@Nullable String text) {
            int cut = text == null ? -1 : text.indexOf('~');
            try {
                return cut < 0
                        ? null
                        : new Cursor(
                                Instant.ofEpochMilli(Long.parseLong(text.substring(0, cut))),
                                UUID.fromString(text.substring(cut + 1)));
            } catch (IllegalArgumentException noCursor) {
                return null;
            }
        }
    }

    /**
     * Some notes, newest first.
     *
     * @param next where the next page begins; null on the last one
     */
    record Page(List<Interaction> notes, @Nullable Cursor next) {}

    /** The notes with a contact. */
    Page with(UUID account, UUID contact, @Nullable Cursor after, int limit) {
        if (after == null) {
            return database.read(sql -> page(sql, account, limit, NEWEST_WITH.all(sql, account, contact, limit + 1)));
        }
        return database.read(sql -> page(
                sql,
                account,
                limit,
                sql.selectDistinct(PARTICIPANT.INTERACTION_ID, PARTICIPANT.HAPPENED_AT)
                        .from(PARTICIPANT)
                        .where(PARTICIPANT.ACCOUNT_ID.eq(account).and(PARTICIPANT.CONTACT_ID.eq(contact)))
                        .and(DSL.row(PARTICIPANT.HAPPENED_AT, PARTICIPANT.INTERACTION_ID)
                                .lt(after.at(), after.id()))
                        .orderBy(PARTICIPANT.HAPPENED_AT.desc(), PARTICIPANT.INTERACTION_ID.desc())
                        .limit(limit + 1)
                        .fetch(PARTICIPANT.INTERACTION_ID)));
    }

    /** All notes. */
    Page all(UUID account, @Nullable Cursor after, int limit) {
        // The index runs from new to old and, within a moment, up the ids.
        Condition rest = after == null
                ? DSL.noCondition()
                : INTERACTION
                        .HAPPENED_AT
                        .lt(after.at())
                        .or(INTERACTION.HAPPENED_AT.eq(after.at()).and(INTERACTION.ID.gt(after.id())));
        return database.read(sql -> page(
                sql,
                account,
                limit,
                sql.select(INTERACTION.ID)
                        .from(INTERACTION)
                        .where(INTERACTION.ACCOUNT_ID.eq(account))
                        .and(rest)
                        .orderBy(INTERACTION.HAPPENED_AT.desc(), INTERACTION.ID)
                        .limit(limit + 1)
                        .fetch(INTERACTION.ID)));
    }

    private Page page(DSLContext sql, UUID account, int limit, List<UUID> ids) {
        List<UUID> shown = ids.subList(0, Math.min(limit, ids.size()));
        Map<UUID, Interaction> loaded = interactions.load(sql, account, shown);
        List<Interaction> notes =
                shown.stream().map(loaded::get).filter(Objects::nonNull).toList();
        boolean more = ids.size() > limit && !notes.isEmpty();
        return new Page(
                notes,
                more ? new Cursor(notes.getLast().happenedAt(), notes.getLast().id()) : null);
    }

    /** What is promised and open, by day; what has no day comes last. */
    List<Commitment> open(UUID account) {
        return database.read(sql -> sql.selectFrom(COMMITMENT)
                .where(COMMITMENT.ACCOUNT_ID.eq(account).and(COMMITMENT.STATUS.eq("open")))
                .orderBy(COMMITMENT.DUE_ON.asc().nullsLast(), COMMITMENT.CREATED_AT)
                .limit(MOST_PROMISES)
                .fetch(CommitmentStore::commitment));
    }

    /** What was kept or dropped, the latest first. */
    List<Commitment> closed(UUID account) {
        return database.read(sql -> sql.selectFrom(COMMITMENT)
                .where(COMMITMENT.ACCOUNT_ID.eq(account).and(COMMITMENT.STATUS.ne("open")))
                .orderBy(COMMITMENT.CLOSED_AT.desc())
                .limit(MOST_PROMISES)
                .fetch(CommitmentStore::commitment));
    }

    /** What was promised in a note. */
    List<Commitment> promisedIn(UUID account, Interaction note) {
        return database.read(sql -> sql.selectFrom(COMMITMENT)
                .where(COMMITMENT.ACCOUNT_ID.eq(account))
                .and(COMMITMENT.CONTACT_ID.in(note.contacts()))
                .and(COMMITMENT.INTERACTION_ID.eq(note.id()))
                .orderBy(COMMITMENT.CREATED_AT, COMMITMENT.ID)
                .fetch(CommitmentStore::commitment));
    }
}
