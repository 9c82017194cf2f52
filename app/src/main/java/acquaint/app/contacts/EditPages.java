package acquaint.app.contacts;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.ContactDiff.Difference;
import acquaint.app.contacts.ContactEdits.Kept;
import acquaint.app.contacts.ContactEdits.Overtaken;
import acquaint.app.contacts.ContactEdits.Same;
import acquaint.app.contacts.FormCheck.Checked;
import acquaint.app.platform.Ids;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Adding and editing a contact by form. */
@Controller
class EditPages {

    private final Contacts contacts;
    private final ContactEdits edits;
    private final EditView view;
    private final SentPhoto photos;
    private final Clock clock;

    EditPages(Contacts contacts, ContactEdits edits, EditView view, SentPhoto photos, Clock clock) {
        this.contacts = contacts;
        this.edits = edits;
        this.view = view;
        this.photos = photos;
        this.clock = clock;
    }

    @GetMapping("/people/new")
    String blank(Account account, @RequestParam(defaultValue = "") String name, Model model) {
        return view.show(account, ContactForm.empty(Ids.next()).named(name.strip()), model);
    }

    @PostMapping("/people/new")
    String add(
            Account account,
            @RequestParam UUID id,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "photo-file", required = false) @Nullable MultipartFile photo,
            HttpServletResponse response,
            Model model) {
        ContactForm form = photos.read(account.id(), id, fields, photo);
        if (asksForRows(fields)) {
            return view.show(account, rows(form, fields), model);
        }
        Checked checked = FormCheck.check(form, null, account.country(), clock.instant());
        if (checked.contact() == null) {
            return wrong(account, form.with(checked.errors()), response, model);
        }
        return "redirect:/people/" + id + "?done=" + edits.add(account.id(), checked.contact());
    }

    @GetMapping("/people/{id}/edit")
    String edit(Account account, @PathVariable UUID id, Model model) {
        // The number first: a change that comes between the two is then noticed when the form is sent.
        long revision = edits.revision(account.id(), id);
        return view.show(account, ContactForm.of(contacts.get(account.id(), id), revision), model);
    }

    @PostMapping("/people/{id}/edit")
    String change(
            Account account,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "photo-file", required = false) @Nullable MultipartFile photo,
            HttpServletResponse response,
            Model model) {
        Contact stands = contacts.get(account.id(), id);
        ContactForm form = photos.read(account.id(), id, fields, photo);
        if (asksForRows(fields)) {
            return view.show(account, rows(form, fields), model);
        }
        Checked checked = FormCheck.check(form, stands, account.country(), clock.instant());
        if (checked.contact() == null) {
            return wrong(account, form.with(checked.errors()), response, model);
        }
        return switch (edits.change(account.id(), stands, checked.contact(), form.revision())) {
            case Kept kept -> "redirect:/people/" + id + "?done=" + kept.action();
            case Same same -> "redirect:/people/" + id;
            case Overtaken overtaken -> overtaken(account, form, overtaken, response, model);
        };
    }

    private String overtaken(
            Account account, ContactForm form, Overtaken overtaken, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        List<Difference> since = overtaken.since();
        model.addAttribute("since", since);
        return view.show(account, form.at(overtaken.revision()), model);
    }

    private String wrong(Account account, ContactForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view.show(account, form, model);
    }

    private static boolean asksForRows(Map<String, String> fields) {
        return fields.containsKey("add") || fields.containsKey("remove");
    }

    private static ContactForm rows(ContactForm form, Map<String, String> fields) {
        ContactForm more = fields.containsKey("add") ? form.added(fields.get("add")) : form;
        return fields.containsKey("remove") ? more.removed(fields.get("remove")) : more;
    }
}
