package acquaint.app.contacts;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.ContactForm.Spot;
import acquaint.app.contacts.Contacts.TagCount;
import acquaint.formats.Channel.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the form of a contact, with what it offers to choose from. */
@Component
public class EditView {

    private final Contacts contacts;

    EditView(Contacts contacts) {
        this.contacts = contacts;
    }

    /**
     * What the form offers.
     *
     * @param kinds of channels, the value and its name; the first leaves it to the look of what is typed
     * @param tags that are in use and not in the form, the most used first
     * @param zones of the account, and of the countries in question
     */
    public record Offers(List<Option> kinds, List<String> tags, List<String> zones) {}

    /** Something to choose. */
    public record Option(String value, String name) {}

    private static final List<Option> KINDS = kinds();
    private static final int MOST_TAGS = 12;

    String show(Account account, ContactForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("offers", new Offers(KINDS, tags(account, form), zones(account, form)));
        model.addAllAttributes(Map.of(
                "heading",
                form.fresh() ? "Add someone" : "Edit " + form.basics().name()));
        return "contacts/edit";
    }

    private List<String> tags(Account account, ContactForm form) {
        List<String> typed = Tags.read(form.basics().tags());
        return contacts.tags(account.id()).stream()
                .map(TagCount::tag)
                .filter(tag -> !typed.contains(tag))
                .limit(MOST_TAGS)
                .toList();
    }

    /** Few, as nearly everybody's zone is told from their town: all zones of the world would double the page. */
    private static List<String> zones(Account account, ContactForm form) {
        Stream<String> countries = Stream.concat(
                Stream.of(account.country()), form.places().stream().map(Spot::country));
        return Stream.concat(
                        Stream.of(account.zone().getId()), countries.distinct().flatMap(Zones::inCountry))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Option> kinds() {
        List<Option> kinds = new ArrayList<>();
        kinds.add(new Option("", "As it looks"));
        for (Kind kind : Kind.values()) {
            kinds.add(new Option(kind.name(), Reach.name(kind)));
        }
        return List.copyOf(kinds);
    }
}
