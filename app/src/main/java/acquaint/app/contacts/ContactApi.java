package acquaint.app.contacts;

import static acquaint.tables.Tables.CHANGE_LOG;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.ContactQuery.Condition;
import acquaint.app.contacts.ContactQuery.Cursor;
import acquaint.app.contacts.ContactQuery.Sort;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Database;
import acquaint.app.platform.Invalid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Contacts for programs. An answer to a change names the action, by which it can be undone. */
@RestController
@RequestMapping("/api/v1/contacts")
class ContactApi {

    private static final int MOST = 200;
    private static final int LONGEST_TAG = 200;

    private final Contacts contacts;
    private final ChangeLog changes;
    private final Database database;
    private final Clock clock;

    ContactApi(Contacts contacts, ChangeLog changes, Database database, Clock clock) {
        this.contacts = contacts;
        this.changes = changes;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Some of the people.
     *
     * @param next where the next page begins, null on the last
     */
    record ContactPage(List<ContactRow> items, @Nullable String next) {}

    /** What was done, to be undone at {@code /api/v1/actions/{action}/undo}. */
    record Done(UUID action) {}

    @GetMapping
    ContactPage list(
            Account account,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") List<String> tag,
            @RequestParam(defaultValue = "ANY") Condition condition,
            @RequestParam(defaultValue = "NAME") Sort sort,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        ContactQuery query = new ContactQuery(q, tag, "", "", condition, sort, Cursor.parse(after), size);
        List<ContactRow> rows = contacts.list(account.id(), query);
        return new ContactPage(
                rows,
                rows.size() < size
                        ? null
                        : ContactList.cursor(query, rows.getLast()).text());
    }

    @GetMapping("/{id}")
    ResponseEntity<Contact> get(Account account, @PathVariable UUID id) {
        Contact contact = contacts.get(account.id(), id);
        return ResponseEntity.ok()
                .eTag(database.read(sql -> tag(sql, account, id)))
                .body(contact);
    }

    /**
     * Adds a contact under an id that the program made, or replaces it. Sent twice, it does nothing the second time.
     * With {@code If-Match} it is refused when the contact was changed since it was read.
     */
    @PutMapping("/{id}")
    ResponseEntity<Contact> put(
            Account account,
            @PathVariable UUID id,
            @RequestBody ContactBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        @Nullable Contact stands = contacts.find(account.id(), id).orElse(null);
        Contact contact = body.contact(id, stands, clock.instant());
        String summary =
                (stands == null ? "Added " : "Changed ") + contact.name().display() + ".";
        HttpHeaders headers = new HttpHeaders();
        if (!contact.equals(stands)) {
            UUID action = changes.act(account.id(), "edit", summary, act -> {
                if (ifMatch != null && !ifMatch.equals(tag(act.sql(), account, id))) {
                    throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
                }
                act.put(contacts.store(), contact);
            });
            headers.set("Acquaint-Action", action.toString());
        }
        headers.setETag(database.read(sql -> tag(sql, account, id)));
        return new ResponseEntity<>(contact, headers, stands == null ? HttpStatus.CREATED : HttpStatus.OK);
    }

    /** Into the trash. */
    @DeleteMapping("/{id}")
    Done trash(Account account, @PathVariable UUID id) {
        contacts.get(account.id(), id);
        return new Done(contacts.trash(account.id(), List.of(id)));
    }

    @PostMapping("/{id}/restore")
    Done restore(Account account, @PathVariable UUID id) {
        contacts.get(account.id(), id);
        return new Done(contacts.restore(account.id(), List.of(id)));
    }

    @PutMapping("/{id}/tags/{tag}")
    Done tag(Account account, @PathVariable UUID id, @PathVariable String tag) {
        contacts.get(account.id(), id);
        if (tag.isBlank() || tag.length() > LONGEST_TAG) {
            throw new Invalid("Give a tag of one to " + LONGEST_TAG + " characters.");
        }
        return new Done(contacts.tag(account.id(), List.of(id), tag.strip()));
    }

    @DeleteMapping("/{id}/tags/{tag}")
    Done untag(Account account, @PathVariable UUID id, @PathVariable String tag) {
        contacts.get(account.id(), id);
        return new Done(contacts.untag(account.id(), List.of(id), tag));
    }

    /** The number of the last change, which no later state has. */
    private static String tag(DSLContext sql, Account account, UUID id) {
        Long seq = sql.select(DSL.max(CHANGE_LOG.SEQ))
                .from(CHANGE_LOG)
                .where(CHANGE_LOG.ACCOUNT_ID.eq(account.id()))
                .and(CHANGE_LOG.ENTITY.eq("contact").and(CHANGE_LOG.ENTITY_ID.eq(id)))
                .fetchOne(0, Long.class);
        return "\"" + (seq == null ? 0 : seq) + "\"";
    }
}
