package acquaint.app.contacts;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contacts.TagCount;
import acquaint.formats.Channel.Kind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
     * @param tags that are in use
     * @param zones of the world
     */
    public record Offers(List<Option> kinds, List<String> tags, List<String> zones) {}

    /** Something to choose. */
    public record Option(String value, String name) {}

    private static final List<Option> KINDS = kinds();
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted()
            .toList();

    String show(Account account, ContactForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "offers",
                new Offers(
                        KINDS,
                        contacts.tags(account.id()).stream().map(TagCount::tag).toList(),
                        ZONES));
        model.addAllAttributes(Map.of(
                "heading",
                form.fresh() ? "Add someone" : "Edit " + form.basics().name()));
        return "contacts/edit";
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
