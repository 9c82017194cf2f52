package acquaint.app.interactions;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.ContactNames;
import acquaint.app.contacts.ContactNames.Named;
import acquaint.app.contacts.Contacts;
import acquaint.app.interactions.Noting.Outcome;
import acquaint.app.interactions.Noting.Promised;
import acquaint.app.platform.ChangeLog;
import acquaint.app.platform.Ids;
import acquaint.app.platform.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The composer: noting what happened, and what was promised in it. */
@Controller
public class NotePages {

    private final Noting noting;
    private final Interactions interactions;
    private final Timelines timelines;
    private final NotePeople people;
    private final ContactNames names;
    private final NoteViews views;
    private final Contacts contacts;
    private final ChangeLog changes;
    private final Clock clock;

    NotePages(
            Noting noting,
            Interactions interactions,
            Timelines timelines,
            NotePeople people,
            ContactNames names,
            NoteViews views,
            Contacts contacts,
            ChangeLog changes,
            Clock clock) {
        this.noting = noting;
        this.interactions = interactions;
        this.timelines = timelines;
        this.people = people;
        this.names = names;
        this.views = views;
        this.contacts = contacts;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping("/note")
    String compose(
            Account account,
            @RequestParam(defaultValue = "") List<String> with,
            @RequestParam(required = false) @Nullable String fragment,
            HttpServletRequest request,
            Model model) {
        List<Named> known =
                names.of(account.id(), NoteForm.uuids(with)).values().stream().toList();
        String back = Back.local(request.getHeader(HttpHeaders.REFERER), "");
        model.addAttribute("form", NoteForm.empty(Ids.next(), known, back.startsWith("/note") ? "" : back));
        return fragment == null ? "interactions/note" : "interactions/note-fragment";
    }

    @PostMapping("/note")
    String note(
            Account account,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        return switch (noting.note(account, NoteForm.read(sent, Ids.next()))) {
            case Outcome.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("form", refused.form());
                model.addAttribute("people", choices(account, refused.form()));
                yield "interactions/note";
            }
            case Outcome.Noted noted -> afterwards(account, noted, NoteForm.one(sent, "back"));
        };
    }

    private String afterwards(Account account, Outcome.Noted noted, String back) {
        Interaction note = noted.interaction();
        String home = note.contacts().isEmpty()
                ? "/notes/" + note.id()
                : "/people/" + note.contacts().getFirst();
        if (noted.ask() && interactions.find(account.id(), note.id()).isPresent()) {
            return "redirect:/notes/" + note.id() + "/promises?done=" + noted.action() + "&back="
                    + java.net.URLEncoder.encode(Back.local(back, home), java.nio.charset.StandardCharsets.UTF_8);
        }
        return Back.to(back, home, noted.action());
    }

    /** The promises in a text that is being written; what the user already made of them stays. */
    @RequestMapping(
            path = "/note/promises",
            method = {RequestMethod.GET, RequestMethod.POST})
    String promises(Account account, @RequestParam MultiValueMap<String, String> sent, Model model) {
        NoteForm form = NoteForm.read(sent, Ids.next());
        LocalDate today = views.today(account);
        LocalDate on =
                form.on().isEmpty() ? today : DayWords.goneBy(form.on(), today).orElse(today);
        Map<String, PromiseRow> made =
                form.promises().stream().collect(Collectors.toMap(PromiseRow::said, row -> row, (one, other) -> one));
        List<PromiseRow> rows = PromiseParser.find(form.text(), on).stream()
                .map(PromiseRow::of)
                .map(row -> made.getOrDefault(row.said(), row))
                .toList();
        model.addAttribute("form", form.offering(rows));
        model.addAttribute("people", choices(account, form));
        return "interactions/offers";
    }

    @GetMapping("/notes/{id}/edit")
    String edit(Account account, @PathVariable UUID id, HttpServletRequest request, Model model) {
        Interaction note = interaction(account, id);
        model.addAttribute("form", form(account, note, Back.local(request.getHeader(HttpHeaders.REFERER), "")));
        return "interactions/edit";
    }

    @PostMapping("/notes/{id}/edit")
    String change(
            Account account,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Interaction note = interaction(account, id);
        return switch (noting.edit(account, note, NoteForm.read(sent, id))) {
            case Outcome.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("form", refused.form());
                yield "interactions/edit";
            }
            case Outcome.Noted noted -> Back.to(NoteForm.one(sent, "back"), "/notes/" + id, noted.action());
        };
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
                form(account, note, Back.local(back, "/notes/" + id)).offering(rows),
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
                    account, note, form(account, note, back).offering(rows).refused(errors), model);
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
        model.addAttribute("people", choices(account, form));
        return "interactions/offered";
    }

    private static String promisedSummary(Promised promised) {
        int count = promised.commitments().size();
        return count == 1
                ? "Noted the promise: " + promised.commitments().getFirst().text() + "."
                : "Noted " + count + " promises.";
    }

    /** Whose a promise can be: the people of the note, by contact's id or by a mentioned person's name. */
    private List<Choice> choices(Account account, NoteForm form) {
        NotePeople.People named = people.of(account.id(), form);
        return java.util.stream.Stream.concat(
                        named.contacts().stream().map(one -> new Choice(one.id().toString(), one.name())),
                        named.mentioned().stream().map(name -> new Choice(name, name)))
                .toList();
    }

    /** Somebody to choose. */
    public record Choice(String value, String name) {}

    private NoteForm form(Account account, Interaction note, String back) {
        var at = note.happenedAt().atZone(account.zone());
        Map<UUID, Named> known = names.of(account.id(), note.contacts());
        return new NoteForm(
                note.id(),
                note.contacts().stream().map(known::get).toList(),
                note.participants().stream()
                        .filter(one -> one.contact() == null)
                        .map(Interaction.Participant::name)
                        .toList(),
                "",
                note.note(),
                at.toLocalDate().toString(),
                String.format("%02d:%02d", at.getHour(), at.getMinute()),
                note.kind(),
                note.direction(),
                note.occasion(),
                note.balance(),
                List.of(),
                back.startsWith("/note/") || back.endsWith("/edit") ? "" : back,
                Map.of());
    }

    private Interaction interaction(Account account, UUID id) {
        return interactions.find(account.id(), id).orElseThrow(() -> new NotFound("That note is not there."));
    }
}
