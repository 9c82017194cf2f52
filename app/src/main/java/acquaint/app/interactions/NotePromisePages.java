package acquaint.app.interactions;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contacts;
import acquaint.app.interactions.Noting.Promised;
import acquaint.app.platform.Back;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks, after a note was written without a script, whether what it says was promised. */
@Controller
class NotePromisePages {

    private final Noting noting;
    private final Interactions interactions;
    private final Timelines timelines;
    private final NoteForms forms;
    private final NoteViews views;
    private final Contacts contacts;
    private final ChangeLog changes;
    private final Clock clock;

    NotePromisePages(
            Noting noting,
            Interactions interactions,
            Timelines timelines,
            NoteForms forms,
            NoteViews views,
            Contacts contacts,
            ChangeLog changes,
            Clock clock) {
        this.noting = noting;
        this.interactions = interactions;
        this.timelines = timelines;
        this.forms = forms;
        this.views = views;
        this.contacts = contacts;
        this.changes = changes;
        this.clock = clock;
    }

    /** Asks about the promises in a note that were not asked about while it was written. */
    @GetMapping("/notes/{id}/promises")
    String offer(Account account, @PathVariable UUID id, @RequestParam(defaultValue = "") String back, Model model) {
        Interaction note = interaction(account, id);
        Set<String> known = timelines.promisedIn(account.id(), note).stream()
                .map(Commitment::text)
                .collect(Collectors.toSet());
        List<PromiseRow> rows =
                PromiseParser.find(note.note(), NoteWords.day(note.happenedAt(), account.zone())).stream()
                        .filter(found -> !known.contains(found.text()))
                        .map(PromiseRow::of)
                        .toList();
        return offered(
                account,
                note,
                forms.form(account, note, Back.local(back, "/notes/" + id)).offering(rows),
                model);
    }

    @PostMapping("/notes/{id}/promises")
    String promise(
            Account account,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Interaction note = interaction(account, id);
        List<PromiseRow> rows = PromiseRow.read(sent);
        String back = Back.local(NoteForm.one(sent, "back"), "/notes/" + id);
        Map<String, String> errors = NoteCheck.promiseErrors(rows, NoteWords.day(note.happenedAt(), account.zone()));
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return offered(
                    account,
                    note,
                    forms.form(account, note, back).offering(rows).refused(errors),
                    model);
        }
        Promised promised = noting.promised(note, rows, account, clock.instant());
        if (promised.commitments().isEmpty()) {
            return "redirect:" + back;
        }
        UUID action = changes.act(account.id(), "edit", promisedSummary(promised), act -> {
            act.addAll(contacts.store(), promised.contacts());
            act.put(interactions.store(), promised.interaction());
            act.addAll(interactions.commitments(), promised.commitments());
        });
        return Back.to(back, "/notes/" + id, action);
    }

    private String offered(Account account, Interaction note, NoteForm form, Model model) {
        model.addAttribute("note", views.note(account, note));
        model.addAttribute("form", form);
        model.addAttribute("people", forms.choices(account, form));
        return "interactions/offered";
    }

    private static String promisedSummary(Promised promised) {
        int count = promised.commitments().size();
        return count == 1
                ? "Noted the promise: " + promised.commitments().getFirst().text() + "."
                : "Noted " + count + " promises.";
    }

    private Interaction interaction(Account account, UUID id) {
        return interactions.find(account.id(), id).orElseThrow(() -> new NotFound("That note is not there."));
    }
}
