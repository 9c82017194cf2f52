package acquaint.app.interactions;

import static acquaint.tables.Tables.INTERACTION;
import static acquaint.tables.Tables.PARTICIPANT;

import acquaint.app.contacts.LastContact;
import acquaint.app.contacts.SearchIndex;
import acquaint.app.interactions.Interaction.Balance;
import acquaint.app.interactions.Interaction.Direction;
import acquaint.app.interactions.Interaction.Kind;
import acquaint.app.interactions.Interaction.Participant;
import acquaint.app.platform.Asked;
import acquaint.app.platform.Store;
import acquaint.tables.tables.records.InteractionRecord;
import acquaint.tables.tables.records.ParticipantRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Interactions in their tables, and what lists show of them with each contact. */
@Component
class InteractionStore implements Store<Interaction> {

    private static final Asked<Map.Entry<UUID, Participant>> PARTICIPANTS = Asked.ofIds(
            ids -> DSL.select(
                            PARTICIPANT.INTERACTION_ID, PARTICIPANT.CONTACT_ID, PARTICIPANT.NAME, PARTICIPANT.DISMISSED)
                    .from(PARTICIPANT)
                    .where(PARTICIPANT.ACCOUNT_ID.eq(Asked.ID).and(PARTICIPANT.INTERACTION_ID.in(Asked.ids(ids))))
                    .orderBy(PARTICIPANT.INTERACTION_ID, PARTICIPANT.POSITION),
            row -> Map.entry(row.id(), new Participant(row.idOrNull(), row.text(), row.flag())));

    /** Without those who took part. */
    private static final Asked<Interaction> INTERACTIONS = Asked.ofIds(
            ids -> DSL.select(
                            INTERACTION.ID,
                            INTERACTION.KIND,
                            INTERACTION.DIRECTION,
                            INTERACTION.HAPPENED_AT,
                            INTERACTION.NOTE,
                            INTERACTION.OCCASION,
                            INTERACTION.BALANCE,
                            INTERACTION.CREATED_AT)
                    .from(INTERACTION)
                    .where(INTERACTION.ACCOUNT_ID.eq(Asked.ID).and(INTERACTION.ID.in(Asked.ids(ids)))),
            row -> new Interaction(
                    row.id(),
                    Kind.valueOf(row.text()),
                    Direction.valueOf(row.text()),
                    row.time(),
                    row.text(),
                    row.text(),
                    Balance.valueOf(row.text()),
                    List.of(),
                    row.time()));

    private final LastContact lastContact;
    private final SearchIndex search;

    InteractionStore(LastContact lastContact, SearchIndex search) {
        this.lastContact = lastContact;
        this.search = search;
    }

    @Override
    public String entity() {
        return "interaction";
    }

    @Override
    public Class<Interaction> type() {
        return Interaction.class;
    }

    @Override
    public UUID id(Interaction interaction) {
        return interaction.id();
    }

    @Override
    public Interaction without(Interaction interaction, Map<UUID, String> gone) {
        return interaction.without(gone);
    }

    @Override
    public Map<UUID, Interaction> load(DSLContext sql, UUID account, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Participant>> participants = Asked.grouped(PARTICIPANTS.all(sql, account, ids));
        Map<UUID, Interaction> found = new LinkedHashMap<>();
        for (Interaction one : INTERACTIONS.all(sql, account, ids)) {
            found.put(one.id(), one.with(participants.getOrDefault(one.id(), List.of())));
        }
        return found;
    }

    @Override
    public void write(DSLContext sql, UUID account, List<Replacement<Interaction>> replacements) {
        List<UUID> changed = new ArrayList<>();
        List<InteractionRecord> rows = new ArrayList<>();
        List<ParticipantRecord> participants = new ArrayList<>();
        List<SearchIndex.Entry> entries = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        Set<UUID> touched = new LinkedHashSet<>();
        for (Replacement<Interaction> one : replacements) {
            Interaction before = one.before();
            Interaction after = one.after();
            if (before != null) {
                changed.add(one.id());
                touched.addAll(before.contacts());
            }
            if (after == null) {
                gone.add(one.id());
            } else {
                rows.add(row(account, after));
                participants.addAll(participants(account, after));
                entries.add(new SearchIndex.Entry(one.id(), after.occasion(), words(after), before == null));
                touched.addAll(after.contacts());
            }
        }
        if (!changed.isEmpty()) {
            sql.deleteFrom(INTERACTION)
                    .where(INTERACTION.ACCOUNT_ID.eq(account).and(INTERACTION.ID.in(changed)))
                    .execute();
        }
        sql.batchInsert(rows).execute();
        sql.batchInsert(participants).execute();
        search.remove(sql, account, entity(), gone);
        search.put(sql, account, entity(), entries);
        lastContact.note(sql, account, summaries(sql, account, touched));
    }

    private static Map<UUID, LastContact.Summary> summaries(DSLContext sql, UUID account, Set<UUID> people) {
        Map<UUID, LastContact.Summary> summaries = new LinkedHashMap<>();
        people.forEach(id -> summaries.put(id, new LastContact.Summary(null, 0)));
        sql.select(PARTICIPANT.CONTACT_ID, DSL.max(PARTICIPANT.HAPPENED_AT), DSL.count())
                .from(PARTICIPANT)
                .where(PARTICIPANT.ACCOUNT_ID.eq(account).and(PARTICIPANT.CONTACT_ID.in(people)))
                .groupBy(PARTICIPANT.CONTACT_ID)
                .forEach(row -> summaries.put(row.value1(), new LastContact.Summary(row.value2(), row.value3())));
        return summaries;
    }

    private static String words(Interaction interaction) {
        StringBuilder words = new StringBuilder(interaction.note());
        interaction.participants().forEach(one -> words.append('\n').append(one.name()));
        return words.toString();
    }

    private static InteractionRecord row(UUID account, Interaction interaction) {
        return new InteractionRecord(
                account,
                interaction.id(),
                interaction.kind().name(),
                interaction.direction().name(),
                interaction.happenedAt(),
                interaction.note(),
                interaction.occasion(),
                interaction.balance().name(),
                interaction.createdAt());
    }

    private static List<ParticipantRecord> participants(UUID account, Interaction interaction) {
        List<ParticipantRecord> rows = new ArrayList<>();
        int position = 0;
        for (Participant one : interaction.participants()) {
            rows.add(new ParticipantRecord(
                    account,
                    interaction.id(),
                    position++,
                    one.contact(),
                    one.name(),
                    one.dismissed(),
                    interaction.happenedAt()));
        }
        return rows;
    }
}
