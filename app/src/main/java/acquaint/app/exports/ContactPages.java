package acquaint.app.exports;

import static acquaint.tables.Tables.CONTACT;

import acquaint.app.contacts.Contact;
import acquaint.app.platform.Store;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The contacts of a scope, some hundred in memory at a time. */
final class ContactPages implements Iterator<List<Contact>> {

    /** Contacts in memory at once; six queries fetch as many. */
    static final int PAGE = 500;

    private final DSLContext sql;
    private final UUID account;
    private final Store<Contact> store;
    private final ExportScope scope;
    private @Nullable UUID last;
    private int taken;
    private List<UUID> next;

    ContactPages(DSLContext sql, UUID account, Store<Contact> store, ExportScope scope) {
        this.sql = sql;
        this.account = account;
        this.store = store;
        this.scope = scope;
        this.next = nextIds(0);
    }

    @Override
    public boolean hasNext() {
        return !next.isEmpty();
    }

    @Override
    public List<Contact> next() {
        if (next.isEmpty()) {
            throw new NoSuchElementException();
        }
        Map<UUID, Contact> loaded = store.load(sql, account, next);
        List<Contact> page =
                next.stream().map(loaded::get).filter(Objects::nonNull).toList();
        taken += next.size();
        last = next.getLast();
        next = nextIds(taken);
        return page;
    }

    private List<UUID> nextIds(int from) {
        return switch (scope) {
            case ExportScope.Selected selected ->
                new ArrayList<>(selected.contacts()
                        .subList(from, Math.min(selected.contacts().size(), from + PAGE)));
            case ExportScope.All all ->
                sql.select(CONTACT.ID)
                        .from(CONTACT)
                        .where(CONTACT.ACCOUNT_ID.eq(account))
                        .and(all.trash() ? DSL.noCondition() : CONTACT.TRASHED_AT.isNull())
                        .and(last == null ? DSL.noCondition() : CONTACT.ID.gt(last))
                        .orderBy(CONTACT.ID)
                        .limit(PAGE)
                        .fetch(CONTACT.ID);
        };
    }
}
