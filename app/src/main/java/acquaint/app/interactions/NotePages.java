package acquaint.app.interactions;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.ContactNames;
import acquaint.app.contacts.ContactNames.Named;
import acquaint.app.interactions.Noting.Outcome;
import acquaint.app.platform.Back;
import acquaint.app.platform.Ids;
import acquaint.app.platform.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
class NotePages {

    private final Noting noting;
    private final Interactions interactions;
    private final NoteForms forms;
    private final ContactNames names;
    private final NoteViews views;

    NotePages(Noting noting, Interactions interactions, NoteForms forms, ContactNames names, NoteViews views) {
        this.noting = noting;
        this.interactions = interactions;
        this.forms = forms;
        this.names = names;
        this.views = views;
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
                model.addAttribute("people", forms.choices(account, refused.form()));
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
        model.addAttribute("people", forms.choices(account, form));
        return "interactions/offers";
    }

    @GetMapping("/notes/{id}/edit")
    String edit(Account account, @PathVariable UUID id, HttpServletRequest request, Model model) {
        Interaction note = interaction(account, id);
        model.addAttribute("form", forms.form(account, note, Back.local(request.getHeader(HttpHeaders.REFERER), "")));
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

    private Interaction interaction(Account account, UUID id) {
        return interactions.find(account.id(), id).orElseThrow(() -> new NotFound("That note is not there."));
    }
}
