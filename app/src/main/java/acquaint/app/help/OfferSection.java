package acquaint.app.help;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.ContactSection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a contact can help with, on their page; what others say of them waits there for a yes or a no. */
@Component
public class OfferSection implements ContactSection {

    private static final int AFTER_DETAILS = 10;

    private final Offers offers;
    private final OfferViews views;

    OfferSection(Offers offers, OfferViews views) {
        this.offers = offers;
        this.views = views;
    }

    /** What is shown of a contact. */
    public record HelpSide(UUID contact, String shortName, List<OfferView> confirmed, List<OfferView> suggested) {}

    @Override
    public List<Section> of(Account account, Contact contact) {
        if (contact.trashed()) {
            return List.of();
        }
        OfferViews.Side side = views.side(account.id(), offers.of(account.id(), contact.id()));
        return List.of(new Section(
                "helps",
                "Can help with",
                Area.ASIDE,
                AFTER_DETAILS,
                "help/section",
                Map.of("side", new HelpSide(contact.id(), contact.shortName(), side.confirmed(), side.suggested()))));
    }
}
