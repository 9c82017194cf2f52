package acquaint.app.followups;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contacts;
import acquaint.app.platform.Back;
import acquaint.app.platform.Ids;
import acquaint.app.platform.Invalid;
import acquaint.app.platform.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reminders set by hand: "remind me to … on …". */
@Controller
class FollowUpPages {

    private final FollowUps followUps;
    private final Contacts contacts;
    private final Replies replies;
    private final Clock clock;

    FollowUpPages(FollowUps followUps, Contacts contacts, Replies replies, Clock clock) {
        this.followUps = followUps;
        this.contacts = contacts;
        this.replies = replies;
        this.clock = clock;
    }

    @PostMapping("/follow-ups")
    String add(
            Account account,
            @RequestParam UUID contact,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String on,
            HttpServletResponse response,
            Model model) {
        Contact who = contacts.get(account.id(), contact);
        FollowUpForm form =
                typed("/follow-ups?contact=" + contact, who, reason, on).checked(today(account));
        if (!form.valid()) {
            return again(form, response, model);
        }
        FollowUp followUp = new FollowUp(
                Ids.next(), contact, form.reason().strip(), form.day(), FollowUp.Status.OPEN, clock.instant(), null);
        return back(who, save(account, followUp));
    }

    @GetMapping("/follow-ups/{id}/edit")
    String edit(Account account, @PathVariable UUID id, Model model) {
        FollowUp followUp = followUps.get(account.id(), id);
        Contact who = contacts.get(account.id(), followUp.contact());
        model.addAttribute(
                "form",
                typed(
                        "/follow-ups/" + id,
                        who,
                        followUp.reason(),
                        followUp.dueOn().toString()));
        return "followups/form";
    }

    @PostMapping("/follow-ups/{id}")
    String change(
            Account account,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String on,
            HttpServletResponse response,
            Model model) {
        FollowUp before = followUps.get(account.id(), id);
        Contact who = contacts.get(account.id(), before.contact());
        FollowUpForm form = typed("/follow-ups/" + id, who, reason, on).checked(today(account));
        if (!form.valid()) {
            return again(form, response, model);
        }
        FollowUp after = new FollowUp(
                id,
                before.contact(),
                form.reason().strip(),
                form.day(),
                before.status(),
                before.createdAt(),
                before.closedAt());
        return back(who, save(account, after));
    }

    /** A reply on the contact's page. */
    @PostMapping("/follow-ups/{id}/reply")
    String reply(
            Account account,
            @PathVariable UUID id,
            @RequestParam(name = "do", defaultValue = "snooze") String what,
            @RequestParam(defaultValue = "") String until) {
        Contact who = contacts.get(account.id(), followUps.get(account.id(), id).contact());
        Reply reply = Reply.of(what).orElseThrow(() -> new NotFound("A reminder does not know that answer."));
        LocalDate day = reply == Reply.SNOOZE ? SnoozeDay.read(until, today(account)) : today(account);
        if (day == null) {
            throw new Invalid(SnoozeDay.MESSAGE);
        }
        return back(who, replies.toFollowUp(account, id, reply, day));
    }

    private UUID save(Account account, FollowUp followUp) {
        return followUps.save(
                account.id(),
                followUp,
                "Will remind you " + Days.said(followUp.dueOn(), today(account)) + ": " + followUp.reason());
    }

    private static FollowUpForm typed(String action, Contact who, String reason, String on) {
        return new FollowUpForm(action, who.name().display(), "/people/" + who.id(), reason, on, "", "");
    }

    private static String again(FollowUpForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", form);
        return "followups/form";
    }

    private static String back(Contact who, UUID action) {
        return Back.to("/people/" + who.id() + "#next", "/", action);
    }

    private LocalDate today(Account account) {
        return LocalDate.ofInstant(clock.instant(), account.zone());
    }
}
