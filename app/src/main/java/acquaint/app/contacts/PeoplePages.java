package acquaint.app.contacts;

import acquaint.app.accounts.Account;
import acquaint.app.platform.Invalid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The list of people, and what can be done to several of them at once. */
@Controller
class PeoplePages {

    private static final int SUGGESTIONS = 8;
    private static final int LONGEST_TAG = 60;

    private final PeopleList list;
    private final Contacts contacts;

    PeoplePages(PeopleList list, Contacts contacts) {
        this.list = list;
        this.contacts = contacts;
    }

    @GetMapping("/people")
    String people(
            Account account,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean more,
            Model model) {
        model.addAttribute("people", list.page(account, ListAddress.of(parameters)));
        return more ? "contacts/people-more" : "contacts/people";
    }

    /**
     * Somebody for a type-ahead.
     *
     * @param id null for a new name
     */
    record Suggestion(@Nullable UUID id, String name, String detail) {}

    @GetMapping("/people/suggest")
    @ResponseBody
    List<Suggestion> suggest(Account account, @RequestParam(defaultValue = "") String q) {
        List<Suggestion> found = new ArrayList<>();
        contacts.suggest(account.id(), q, SUGGESTIONS)
                .forEach(row -> found.add(new Suggestion(
                        row.id(), row.name(), row.headline().isEmpty() ? row.locality() : row.headline())));
        String typed = q.strip();
        if (NewName.isPlausible(typed)
                && found.stream().noneMatch(one -> one.name().equalsIgnoreCase(typed))) {
            found.add(new Suggestion(null, typed, ""));
        }
        return found;
    }

    /** Changes the people who were chosen; the address carries the filters of the list they were chosen in. */
    @PostMapping("/people/selected")
    String change(
            Account account,
            @RequestParam("do") String what,
            @RequestParam(name = "ids", defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String label,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        Set<UUID> ids = ids(chosen);
        if (ids.isEmpty()) {
            throw new Invalid("Nobody was chosen. Go back and tick the people you mean.");
        }
        ListAddress address = ListAddress.of(parameters);
        List<String> tags = Tags.read(label);
        if (tags.stream().anyMatch(tag -> tag.length() > LONGEST_TAG)) {
            throw new Invalid("A tag has at most " + LONGEST_TAG + " characters. Go back and shorten it.");
        }
        if (tags.isEmpty() && !what.equals("trash")) {
            return askForTag(account, what, ids, address, model);
        }
        UUID done =
                switch (what) {
                    case "tag" -> contacts.tag(account.id(), ids, tags);
                    case "untag" -> contacts.untag(account.id(), ids, tags);
                    case "trash" -> contacts.trash(account.id(), ids);
                    default -> throw new Invalid("That cannot be done here. Go back and choose one of the buttons.");
                };
        return "redirect:" + done(address.href(), done);
    }

    private String askForTag(Account account, String what, Collection<UUID> ids, ListAddress address, Model model) {
        model.addAttribute("ids", ids);
        model.addAttribute("remove", what.equals("untag"));
        model.addAttribute("address", address);
        model.addAttribute("tags", contacts.tags(account.id()));
        return "contacts/people-tag";
    }

    static String done(String href, UUID action) {
        return href + (href.contains("?") ? "&" : "?") + "done=" + action;
    }

    static Set<UUID> ids(List<String> texts) {
        Set<UUID> ids = new LinkedHashSet<>();
        texts.stream().map(PeoplePages::id).flatMap(Optional::stream).forEach(ids::add);
        return ids;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
