package acquaint.app.interactions;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contacts;
import acquaint.app.interactions.Commitment.Status;
import acquaint.app.platform.Back;
import acquaint.app.platform.Ids;
import acquaint.app.platform.Invalid;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Promises, by me and by them: what is open, and what became of the others. */
@Controller
public class PromisePages {

    private final Interactions interactions;
    private final Timelines timelines;
    private final NoteViews views;
    private final Contacts contacts;
    private final Clock clock;

    PromisePages(Interactions interactions, Timelines timelines, NoteViews views, Contacts contacts, Clock clock) {
        this.interactions = interactions;
        this.timelines = timelines;
        this.views = views;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** A promise as somebody typed it. */
    public record Form(String text, boolean byMe, String due, String textError, String dueError) {

        static Form of(Commitment promise) {
            return new Form(
                    promise.text(),
                    promise.byMe(),
                    promise.dueOn() == null ? "" : promise.dueOn().toString(),
                    "",
                    "");
        }

        static Form sent(String text, String by, String due, LocalDate today) {
            String stripped = text.strip();
            return new Form(
                    stripped,
                    !by.equals("them"),
                    due.strip(),
                    stripped.isEmpty() ? "What was promised?" : stripped.length() > 500 ? "Say it in fewer words." : "",
                    due.isBlank() || NoteCheck.due(due, today).isPresent() ? "" : NoteCheck.dueError(due.strip()));
        }

        boolean wrong() {
            return !textError.isEmpty() || !dueError.isEmpty();
        }
    }

    @GetMapping("/promises")
    String all(Account account, @RequestParam(defaultValue = "") String show, Model model) {
        boolean closed = show.equals("closed");
        List<PromiseView> promises =
                views.promises(account, closed ? timelines.closed(account.id()) : timelines.open(account.id()));
        model.addAttribute(
                "promises",
                promises.stream()
                        .filter(one -> !show.equals("me") || one.byMe())
                        .filter(one -> !show.equals("them") || !one.byMe())
                        .toList());
        model.addAttribute("show", show);
        model.addAttribute("most", Timelines.MOST_PROMISES);
        return "interactions/promises";
    }

    @PostMapping("/promises")
    String add(
            Account account,
            @RequestParam UUID contact,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "me") String by,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String back,
            HttpServletResponse response,
            Model model) {
        String name = contacts.get(account.id(), contact).name().display();
        Form form = Form.sent(text, by, due, views.today(account));
        if (form.wrong()) {
            return page(form, "/promises", contact, name, Back.local(back, "/people/" + contact), response, model);
        }
        Commitment promise = new Commitment(
                Ids.next(),
                null,
                contact,
                form.byMe(),
                form.text(),
                NoteCheck.due(form.due(), views.today(account)).orElse(null),
                Status.OPEN,
                null,
                clock.instant(),
                null);
        UUID action = interactions.save(account.id(), promise, "Noted the promise: " + promise.text() + ".");
        return Back.to(back, "/people/" + contact, action);
    }

    @GetMapping("/promises/{id}")
    String show(Account account, @PathVariable UUID id, Model model) {
        Commitment promise = interactions.commitment(account.id(), id);
        model.addAttribute("promise", views.promises(account, List.of(promise)).getFirst());
        model.addAttribute("form", Form.of(promise));
        model.addAttribute("action", "/promises/" + id);
        model.addAttribute("back", "/promises/" + id);
        return "interactions/promise";
    }

    @PostMapping("/promises/{id}")
    String change(
            Account account,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "me") String by,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String back,
            HttpServletResponse response,
            Model model) {
        Commitment promise = interactions.commitment(account.id(), id);
        Form form = Form.sent(text, by, due, views.today(account));
        if (form.wrong()) {
            model.addAttribute(
                    "promise", views.promises(account, List.of(promise)).getFirst());
            return page(form, "/promises/" + id, promise.contact(), "", back, response, model);
        }
        Commitment changed = new Commitment(
                id,
                promise.interaction(),
                promise.contact(),
                form.byMe(),
                form.text(),
                NoteCheck.due(form.due(), views.today(account)).orElse(null),
                promise.status(),
                promise.snoozedUntilOn(),
                promise.createdAt(),
                promise.closedAt());
        return Back.to(
                back, "/promises/" + id, interactions.save(account.id(), changed, "Changed: " + form.text() + "."));
    }

    @PostMapping("/promises/{id}/done")
    String done(Account account, @PathVariable UUID id, @RequestParam(defaultValue = "") String back) {
        return close(account, id, Status.DONE, back);
    }

    @PostMapping("/promises/{id}/drop")
    String drop(Account account, @PathVariable UUID id, @RequestParam(defaultValue = "") String back) {
        return close(account, id, Status.DROPPED, back);
    }

    @PostMapping("/promises/{id}/open")
    String open(Account account, @PathVariable UUID id, @RequestParam(defaultValue = "") String back) {
        return close(account, id, Status.OPEN, back);
    }

    /** Puts a promise out of sight: for a day, for a week, or until a day the user picks. */
    @PostMapping("/promises/{id}/snooze")
    String snooze(
            Account account,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String back) {
        LocalDate today = views.today(account);
        LocalDate day = days.matches("[1-9]\\d{0,2}")
                ? today.plusDays(Integer.parseInt(days))
                : NoteCheck.due(until, today)
                        .filter(one -> one.isAfter(today))
                        .orElseThrow(() -> new Invalid("Pick a day after today until which it shall rest."));
        Commitment promise = interactions.commitment(account.id(), id);
        String summary = "Rests until " + NoteWords.due(day, today) + ": " + promise.text() + ".";
        return Back.to(back, "/promises", interactions.save(account.id(), promise.snoozed(day), summary));
    }

    private String close(Account account, UUID id, Status status, String back) {
        return Back.to(back, "/promises", interactions.close(account.id(), id, status));
    }

    private static String page(
            Form form,
            String action,
            UUID contact,
            String name,
            String back,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("contact", contact);
        model.addAttribute("name", name);
        model.addAttribute("back", back);
        return "interactions/promise";
    }
}
