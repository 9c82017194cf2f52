package acquaint.app.followups;

import static acquaint.tables.Tables.ANSWER;

import acquaint.app.platform.Store;
import acquaint.tables.tables.records.AnswerRecord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Answers in their table. */
@Component
class AnswerStore implements Store<Answer> {

    @Override
    public String entity() {
        return "answer";
    }

    @Override
    public Class<Answer> type() {
        return Answer.class;
    }

    @Override
    public UUID id(Answer answer) {
        return answer.id();
    }

    @Override
    public Map<UUID, Answer> load(DSLContext sql, UUID account, Collection<UUID> ids) {
        Map<UUID, Answer> found = new LinkedHashMap<>();
        sql.selectFrom(ANSWER)
                .where(ANSWER.ACCOUNT_ID.eq(account).and(ANSWER.ID.in(ids)))
                .forEach(row -> found.put(
                        row.getId(),
                        new Answer(
                                row.getId(),
                                row.getContactId(),
                                row.getSuggestion(),
                                row.getRestsUntilOn(),
                                row.getAnsweredAt())));
        return found;
    }

    @Override
    public void write(DSLContext sql, UUID account, List<Replacement<Answer>> replacements) {
        sql.deleteFrom(ANSWER)
                .where(ANSWER.ACCOUNT_ID.eq(account))
                .and(ANSWER.ID.in(replacements.stream()
                        .filter(one -> one.before() != null)
                        .map(Replacement::id)
                        .toList()))
                .execute();
        sql.batchInsert(replacements.stream()
                        .map(Replacement::after)
                        .filter(Objects::nonNull)
                        .map(one -> new AnswerRecord(
                                account,
                                one.id(),
                                one.contact(),
                                one.suggestion(),
                                one.restsUntilOn(),
                                one.answeredAt()))
                        .toList())
                .execute();
    }
}
