package acquaint.app.contacts;

import acquaint.app.accounts.Account;
import acquaint.app.platform.Database;
import acquaint.app.platform.Ids;
import acquaint.formats.Channel.Kind;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A pasted signature, profile or chat line becomes a form to look over; nothing is kept unseen. */
@Controller
public class PastePages {

    private final Contacts contacts;
    private final ContactEdits edits;
    private final Database database;
    private final EditView view;

    PastePages(Contacts contacts, ContactEdits edits, Database database, EditView view) {
        this.contacts = contacts;
        this.edits = edits;
        this.database = database;
        this.view = view;
    }

    /** Somebody known whose channel the text names. */
    public record Known(UUID id, String name, String through, String text) {}

    @GetMapping("/people/paste")
    String paste(Model model) {
        return ask("", "", model);
    }

    @PostMapping("/people/paste")
    String read(
            Account account,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID into,
            HttpServletResponse response,
            Model model) {
        Pasted pasted = PasteReader.read(text, account.country());
        if (pasted.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return ask(text, sorry(text), model);
        }
        model.addAttribute("pasted", true);
        if (into != null) {
            long revision = edits.revision(account.id(), into);
            return view.show(account, pasted.into(ContactForm.of(contacts.get(account.id(), into), revision)), model);
        }
        known(account, pasted, text).ifPresent(known -> model.addAttribute("known", known));
        return view.show(account, pasted.form(Ids.next()), model);
    }

    private static String ask(String text, String error, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("error", error);
        return "contacts/paste";
    }

    private static String sorry(String text) {
        return text.isBlank()
                ? "There is nothing here yet. Paste a signature, a profile or a line from a chat."
                : "No name, address or number could be found in this. Add a line with the name, or add them by hand.";
    }

    private Optional<Known> known(Account account, Pasted pasted, String text) {
        Map<String, String> values = new HashMap<>();
        pasted.channels().forEach(one -> {
            if (one.kind() != Kind.WEBSITE) {
                values.put(MatchKeys.of(one.kind(), one.value(), account.country()), one.value());
            }
        });
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<UUID>> found = database.read(sql -> contacts.byChannel(sql, account.id(), values.keySet()));
        return found.entrySet().stream()
                .findFirst()
                .map(match -> contacts.get(account.id(), match.getValue().getFirst()))
                .map(contact -> new Known(
                        contact.id(),
                        contact.name().display(),
                        values.get(found.keySet().iterator().next()),
                        text));
    }
}
