package acquaint.app.contacts;

import acquaint.app.accounts.Account;
import java.util.List;
import java.util.UUID;

/** Something of another module that can be found by its words. Each bean of this type has its part of the results. */
public interface SearchSource {

    /** Under which name it lies in the {@link SearchIndex}. */
    String entity();

    /** What the results are called: "Notes". */
    String heading();

    /** The icon beside each. */
    String icon();

    /** The things with these ids, in this order; those that are missing are missing from the answer. */
    List<Found> found(Account account, List<UUID> ids);

    /**
     * Something found.
     *
     * @param href where it can be read
     * @param text what was written; the page shows of it the place where the words stand
     * @param detail with whom and when, in a few words
     */
    record Found(String href, String text, String detail) {}
}
