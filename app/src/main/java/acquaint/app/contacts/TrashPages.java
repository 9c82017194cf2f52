package acquaint.app.contacts;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.ContactQuery.Cursor;
import acquaint.app.platform.Invalid;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trash. */
@Controller
class TrashPages {

    private final Trash trash;
    private final Contacts contacts;

    TrashPages(Trash trash, Contacts contacts) {
        this.trash = trash;
        this.contacts = contacts;
    }

    @GetMapping("/people/trash")
    String trash(Account account, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("trash", trash.page(account, Cursor.parse(after)));
        return "contacts/trash";
    }

    /** Restores one person by the button beside them, or those who were ticked. */
    @PostMapping("/people/trash/restore")
    String restore(
            Account account,
            @RequestParam(defaultValue = "") List<String> ids,
            @RequestParam(required = false) @Nullable UUID one) {
        Set<UUID> these = one == null ? PeoplePages.ids(ids) : Set.of(one);
        if (these.isEmpty()) {
            throw new Invalid("Nobody was chosen. Go back and tick the people you want back.");
        }
        return "redirect:/people/trash?done=" + contacts.restore(account.id(), these);
    }
}
