package acquaint.app.interactions;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contacts;
import acquaint.app.interactions.Interaction.Participant;
import acquaint.app.interactions.Timelines.Cursor;
import acquaint.app.platform.Back;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Ids;
import acquaint.app.platform.NotFound;
import acquaint.formats.PersonName;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes to look at, and what becomes of the names in them that are no contacts yet. */
@Controller
class NoteShowPages {

    private final Interactions interactions;
    private final Timelines timelines;
    private final NoteViews views;
    private final Contacts contacts;
    private final ChangeLog changes;
    private final Clock clock;

    NoteShowPages(
            Interactions interactions,
            Timelines timelines,
            NoteViews views,
            Contacts contacts,
            ChangeLog changes,
            Clock clock) {
        this.interactions = interactions;
        this.timelines = timelines;
        this.views = views;
        this.contacts = contacts;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping("/notes")
    String all(Account account, @RequestParam(required = false) @Nullable String after, Model model) {
        Timelines.Page page = timelines.all(account.id(), Cursor.parse(after), Timelines.PAGE);
        model.addAttribute("notes", views.notes(account, page.notes(), null));
        model.addAttribute("first", after == null);
        if (page.next() != null) {
            model.addAttribute("more", "/notes?after=" + page.next().text());
        }
        return "interactions/notes";
    }

    /** Notes with a contact that no longer fit on the contact's page. */
    @GetMapping("/people/{contact}/notes")
    String with(
            Account account,
            @PathVariable UUID contact,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String fragment,
            Model model) {
        Contact who = contacts.get(account.id(), contact);
        Timelines.Page page = timelines.with(account.id(), contact, Cursor.parse(after), Timelines.PAGE);
        model.addAttribute("name", who.name().display());
        model.addAttribute("contact", contact);
        model.addAttribute("notes", views.notes(account, page.notes(), contact));
        String more = TogetherSections.more(contact, page);
        if (more != null) {
            model.addAttribute("more", more);
        }
        return fragment == null ? "interactions/older" : "interactions/moments";
    }

    @GetMapping("/notes/{id}")
    String show(
            Account account, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID done, Model model) {
        Optional<Interaction> note = interactions.find(account.id(), id);
        if (note.isEmpty() && done != null) {
            // Noting it was undone: it has no page any more, but the undo can be undone.
            return "redirect:/notes?done=" + done;
        }
        Interaction found = note.orElseThrow(() -> new NotFound("That note is not there."));
        model.addAttribute("note", views.note(account, found));
        model.addAttribute("promises", views.promises(account, timelines.promisedIn(account.id(), found)));
        return "interactions/show";
    }

    @PostMapping("/notes/{id}/remove")
    String remove(Account account, @PathVariable UUID id, @RequestParam(defaultValue = "") String back) {
        Interaction note = interaction(account, id);
        String home = note.contacts().isEmpty()
                ? "/notes"
                : "/people/" + note.contacts().getFirst();
        String there = Back.local(back, home);
        return Back.to(there.startsWith("/notes/") ? home : there, home, interactions.remove(account.id(), id));
    }

    /** Makes a mentioned person a contact, whose timeline then begins with this note. */
    @PostMapping("/notes/{id}/contact")
    String makeContact(Account account, @PathVariable UUID id, @RequestParam String name) {
        Interaction note = mentioning(account, id, name);
        Contact contact = Contact.named(Ids.next(), PersonName.of(name), clock.instant());
        UUID action = changes.act(account.id(), "edit", "Added " + name + ".", act -> {
            act.put(contacts.store(), contact);
            act.put(interactions.store(), note.linked(Map.of(name, contact.id())));
        });
        return "redirect:/people/" + contact.id() + "?done=" + action;
    }

    /** Says that a mentioned person shall never be a contact. */
    @PostMapping("/notes/{id}/never")
    String never(
            Account account,
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String back) {
        Interaction note = mentioning(account, id, name);
        List<Participant> others = note.participants().stream()
                .map(one -> one.contact() == null && one.name().equals(name) ? new Participant(null, name, true) : one)
                .toList();
        UUID action = changes.act(
                account.id(),
                "edit",
                name + " stays a name in the note.",
                act -> act.put(interactions.store(), note.with(others)));
        return Back.to(back, "/notes/" + id, action);
    }

    private Interaction mentioning(Account account, UUID id, String name) {
        Interaction note = interaction(account, id);
        if (note.participants().stream()
                .noneMatch(one -> one.contact() == null && one.name().equals(name))) {
            throw new NotFound("That name is not in the note any more. It may be a contact already.");
        }
        return note;
    }

    private Interaction interaction(Account account, UUID id) {
        return interactions.find(account.id(), id).orElseThrow(() -> new NotFound("That note is not there."));
    }
}
