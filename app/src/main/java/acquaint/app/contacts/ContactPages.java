package acquaint.app.contacts;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contacts.TagCount;
import acquaint.app.platform.Back;
import acquaint.app.platform.Invalid;
import acquaint.app.platform.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A contact's page, and what can be done there with one tap. */
@Controller
class ContactPages {

    private static final int LONGEST_TAG = 60;

    private final Contacts contacts;
    private final ContactViews views;

    ContactPages(Contacts contacts, ContactViews views) {
        this.contacts = contacts;
        this.views = views;
    }

    @GetMapping("/people/{id}")
    String show(
            Account account, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID done, Model model) {
        Optional<Contact> contact = contacts.find(account.id(), id);
        if (contact.isEmpty() && done != null) {
            // Adding was undone: there is no page of theirs any more, but the undo can be undone.
            return "redirect:/people?done=" + done;
        }
        model.addAttribute(
                "contact",
                views.of(account, contact.orElseThrow(() -> new NotFound("There is nobody at this address."))));
        return "contacts/contact";
    }

    @PostMapping("/people/{id}/trash")
    String trash(Account account, @PathVariable UUID id) {
        contacts.get(account.id(), id);
        return "redirect:/people?done=" + contacts.trash(account.id(), List.of(id));
    }

    @PostMapping("/people/{id}/restore")
    String restore(Account account, @PathVariable UUID id) {
        contacts.get(account.id(), id);
        return done(id, contacts.restore(account.id(), List.of(id)));
    }

    @PostMapping("/people/{id}/tag")
    String tag(Account account, @PathVariable UUID id, @RequestParam String tag) {
        contacts.get(account.id(), id);
        String plain = Tags.plain(tag);
        if (plain.isEmpty()) {
            return "redirect:/people/" + id + "#tagged";
        }
        if (plain.length() > LONGEST_TAG) {
            throw new Invalid("A tag has at most " + LONGEST_TAG + " characters. Go back and shorten it.");
        }
        return tagged(id, contacts.tag(account.id(), List.of(id), plain));
    }

    /** The tags in use, for the field of another one; not part of the page, as most visits to it tag nobody. */
    @GetMapping("/people/tags")
    String tags(Account account, Model model) {
        model.addAttribute(
                "tags", contacts.tags(account.id()).stream().map(TagCount::tag).toList());
        return "contacts/tags";
    }

    @PostMapping("/people/{id}/untag")
    String untag(Account account, @PathVariable UUID id, @RequestParam String tag) {
        contacts.get(account.id(), id);
        return tagged(id, contacts.untag(account.id(), List.of(id), tag));
    }

    private static String done(UUID id, UUID action) {
        return "redirect:/people/" + id + "?done=" + action;
    }

    private static String tagged(UUID id, UUID action) {
        return Back.to("/people/" + id + "#tagged", "/people", action);
    }
}
