package acquaint.app.contacts;

import static acquaint.tables.Tables.CONTACT;

import acquaint.app.platform.Asked;
import acquaint.app.platform.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What contacts are called, for pages that name them without needing the whole card: one query for any number. */
@Component
public class ContactNames {

    /** More people of one name than this are not told apart by their name. */
    private static final int NAMESAKES = 50;

    private static final Asked<Named> NAMED = Asked.ofIds(
            ids -> DSL.select(CONTACT.ID, CONTACT.DISPLAY_NAME, CONTACT.PHOTO, CONTACT.TRASHED_AT)
                    .from(CONTACT)
                    .where(CONTACT.ACCOUNT_ID.eq(Asked.ID).and(CONTACT.ID.in(Asked.ids(ids)))),
            row -> new Named(row.id(), row.text(), row.textOrNull(), row.timeOrNull() != null));

    private final Database database;

    ContactNames(Database database) {
        this.database = database;
    }

    /**
     * A contact's name.
     *
     * @param trashed whether the contact is in the trash
     */
    public record Named(UUID id, String name, @Nullable String photo, boolean trashed) {}

    /** The names of these contacts, in the trash or not; those that are missing are missing from the answer. */
    public Map<UUID, Named> of(UUID account, Collection<UUID> ids) {
        Map<UUID, Named> names = new HashMap<>();
        if (!ids.isEmpty()) {
            database.read(sql -> NAMED.all(sql, account, ids)).forEach(named -> names.put(named.id(), named));
        }
        return names;
    }

    /** The one contact, not in the trash, that is called so, case and diacritics aside; empty when there are several. */
    public Optional<Named> called(UUID account, String name) {
        String folded = Folding.fold(name.strip());
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        // The name by which the list is sorted is the folded one, and it is indexed.
        List<Named> found = database.read(sql -> sql.select(CONTACT.ID, CONTACT.DISPLAY_NAME, CONTACT.PHOTO)
                .from(CONTACT)
                .where(CONTACT.ACCOUNT_ID.eq(account).and(CONTACT.SORT_NAME.eq(folded)))
                .and(CONTACT.TRASHED_AT.isNull())
                .limit(NAMESAKES)
                .fetch(row -> new Named(row.value1(), row.value2(), row.value3(), false)));
        // Two names in another script may read alike in Latin letters and still be two names.
        List<Named> written = found.stream()
                .filter(named -> named.name().equalsIgnoreCase(name.strip()))
                .toList();
        List<Named> fitting = written.isEmpty() && isLatin(name) ? found : written;
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean isLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }
}
