package acquaint.app.help;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contacts;
import acquaint.app.help.OfferViews.Person;
import acquaint.app.help.Offers.Suggested;
import acquaint.app.platform.Back;
import acquaint.app.platform.Invalid;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the user can help with, and what is suggested of others. */
@Controller
public class HelpPages {

    /** People on a page; when they are answered, the next ones are there. */
    private static final int PEOPLE = 20;

    private final Offers offers;
    private final OfferViews views;
    private final Contacts contacts;

    HelpPages(Offers offers, OfferViews views, Contacts contacts) {
        this.offers = offers;
        this.views = views;
        this.contacts = contacts;
    }

    /**
     * The page.
     *
     * @param confirmed what the user can help with
     * @param suggested what the user's own profiles and others say of the user
     * @param people of whom something is suggested
     * @param morePeople of how many others there is something too
     */
    public record HelpView(List<OfferView> confirmed, List<OfferView> suggested, List<Person> people, int morePeople) {}

    /**
     * An offer as somebody typed it.
     *
     * @param contact who can help; null for the user
     * @param name what the contact is called, or empty
     */
    public record Form(@Nullable UUID contact, String name, String text, String error, String back) {}

    @GetMapping("/help")
    String help(Account account, Model model) {
        OfferViews.Side mine = views.side(account.id(), offers.mine(account.id()));
        Suggested suggested = offers.suggested(account.id(), PEOPLE);
        List<Person> people = views.people(account.id(), suggested);
        model.addAttribute(
                "help",
                new HelpView(
                        mine.confirmed(), mine.suggested(), people, Math.max(0, suggested.people() - people.size())));
        return "help/help";
    }

    @PostMapping("/help/offers")
    String add(
            Account account,
            @RequestParam(required = false) @Nullable UUID contact,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String back,
            HttpServletResponse response,
            Model model) {
        String name = contact == null
                ? ""
                : contacts.get(account.id(), contact).name().display();
        String otherwise = contact == null ? "/help" : "/people/" + contact;
        String error = error(text, name);
        if (error.isEmpty()) {
            Optional<UUID> added = offers.add(account.id(), contact, text);
            if (added.isPresent()) {
                return Back.to(back, otherwise, added.get());
            }
            error = "That is there already.";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", new Form(contact, name, text, error, Back.local(back, otherwise)));
        return "help/offer";
    }

    private static String error(String text, String name) {
        if (text.isBlank()) {
            return "What can " + (name.isEmpty() ? "you" : name) + " help with? A few words are enough.";
        }
        return Offer.plain(text).length() > Offer.LONGEST
                ? "Say it in fewer words: at most " + Offer.LONGEST + " characters."
                : "";
    }

    @PostMapping("/help/offers/answer")
    String answer(
            Account account,
            @RequestParam(defaultValue = "") List<UUID> ids,
            @RequestParam(name = "do", defaultValue = "") String what,
            @RequestParam(defaultValue = "") String back) {
        return Back.to(
                back,
                "/help",
                switch (what) {
                    case "yes" -> offers.confirm(account.id(), ids);
                    case "no" -> offers.dismiss(account.id(), ids);
                    default -> throw new Invalid("Say yes or no. Go back and choose one of the two.");
                });
    }
}
