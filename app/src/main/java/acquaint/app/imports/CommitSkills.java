package acquaint.app.imports;

import acquaint.app.accounts.Account;
import acquaint.app.help.Endorser;
import acquaint.app.help.Offer;
import acquaint.app.help.Offers;
import acquaint.app.imports.Happening.Who;
import acquaint.app.imports.ToldRows.Told;
import acquaint.app.interactions.Interaction.Direction;
import acquaint.app.platform.Changes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes suggestions of the skills and endorsements that an import tells of: of the owner's own, with who endorses them,
 * and of what the owner endorsed contacts for.
 */
final class CommitSkills {

    private final Offers offers;
    private final ToldRows rows;
    private final Account account;

    CommitSkills(Offers offers, ToldRows rows, Account account) {
        this.offers = offers;
        this.rows = rows;
        this.account = account;
    }

    /** @param contacts whose contact each party is */
    void run(Changes changes, Map<UUID, UUID> contacts) {
        rows.each(
                changes,
                Kind.SKILL,
                page -> offers.suggest(
                        changes,
                        page.stream()
                                .flatMap(told -> Stream.ofNullable(offer(told, contacts, changes)))
                                .toList()));
    }

    private @Nullable Offer offer(Told told, Map<UUID, UUID> contacts, Changes changes) {
        String text = Offer.plain(told.happening().title());
        if (text.isEmpty() || text.length() > Offer.LONGEST) {
            return null;
        }
        List<Who> who = told.happening().who();
        if (told.happening().direction() == Direction.FROM_ME) {
            List<Endorser> by = who.stream()
                    .map(one -> Endorser.of(contacts.get(one.key()), one.name(), told.at()))
                    .filter(one -> one.contact() != null || !one.name().isBlank())
                    .toList();
            return Offer.suggested(account.id(), null, text, by, told.system(), changes.at());
        }
        UUID contact = who.isEmpty() ? null : contacts.get(who.getFirst().key());
        return contact == null
                ? null
                : Offer.suggested(
                        account.id(), contact, text, List.of(Endorser.me(told.at())), told.system(), changes.at());
    }
}
