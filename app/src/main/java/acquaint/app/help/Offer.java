package acquaint.app.help;

import acquaint.app.platform.Ids;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can help with. There is one of a kind for a person: its id is made of the person and the text.
 *
 * @param contact who can help; null for the account's owner
 * @param text what with, in a few words: "hiring in Norway"
 * @param endorsers who says so
 * @param source the name of the {@link acquaint.formats.System} that told of it; empty when the user did
 */
public record Offer(
        UUID id,
        @Nullable UUID contact,
        String text,
        Status status,
        List<Endorser> endorsers,
        String source,
        Instant createdAt) {

    /** Characters of a text. */
    public static final int LONGEST = 200;

    /** People who say so; more are not kept. */
    private static final int MOST_ENDORSERS = 200;

    public Offer {
        endorsers = List.copyOf(endorsers);
    }

    /** Whether it is so. */
    public enum Status {
        /** An import says so; the user has not said anything. */
        SUGGESTED,
        /** The user says so. */
        CONFIRMED,
        /** The user says it is not so, or that it is of no use. */
        DISMISSED
    }

    /** One that an import suggests. */
    public static Offer suggested(
            UUID account, @Nullable UUID contact, String text, List<Endorser> endorsers, String source, Instant now) {
        return new Offer(id(account, contact, text), contact, text, Status.SUGGESTED, endorsers, source, now);
    }

    /** One that the user wrote down. */
    public static Offer written(UUID account, @Nullable UUID contact, String text, Instant now) {
        return new Offer(id(account, contact, text), contact, text, Status.CONFIRMED, List.of(), "", now);
    }

    /** A text as it is kept: without blanks around it or doubled within. */
    public static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /**
     * The text as it is compared, case and accents aside. Other scripts stay as they are: of two words that read alike
     * in Latin letters, neither is the other.
     */
    static String folded(String text) {
        String bare = Normalizer.normalize(plain(text), Normalizer.Form.NFKD).replaceAll("[\\u0300-\\u036f]", "");
        return Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static UUID id(UUID account, @Nullable UUID contact, String text) {
        return Ids.of("offer", account.toString(), contact == null ? "" : contact.toString(), folded(text));
    }

    /** The same, so judged. */
    public Offer as(Status other) {
        return new Offer(id, contact, text, other, endorsers, source, createdAt);
    }

    /** The same, with whoever of these does not say so yet. */
    Offer endorsedToo(List<Endorser> more) {
        List<Endorser> all = new ArrayList<>(endorsers);
        for (Endorser one : more) {
            if (all.size() < MOST_ENDORSERS && all.stream().noneMatch(one::same)) {
                all.add(one);
            }
        }
        return new Offer(id, contact, text, status, all, source, createdAt);
    }

    /** The same, with those who went for good as mere names. */
    Offer without(Collection<UUID> gone) {
        return naming(one -> !gone.contains(one));
    }

    /** The same, with whoever says so and is none of these as a mere name. */
    public Offer endorsedIn(Collection<UUID> people) {
        return naming(people::contains);
    }

    private Offer naming(Predicate<UUID> linked) {
        return new Offer(
                id,
                contact,
                text,
                status,
                endorsers.stream()
                        .map(one -> one.contact() == null || linked.test(one.contact()) ? one : one.nameOnly())
                        .toList(),
                source,
                createdAt);
    }
}
