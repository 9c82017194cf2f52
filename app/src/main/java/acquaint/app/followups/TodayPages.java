package acquaint.app.followups;

import acquaint.app.accounts.Account;
import acquaint.app.followups.Suggestion.Birthday;
import acquaint.app.followups.Suggestion.Promise;
import acquaint.app.followups.Suggestion.Reminder;
import acquaint.app.followups.Suggestion.Unannotated;
import acquaint.app.followups.Today.Choice;
import acquaint.app.followups.Today.Coming;
import acquaint.app.followups.TodayRow.ComingRow;
import acquaint.app.followups.TodayRow.Group;
import acquaint.app.followups.TodayRow.Later;
import acquaint.app.followups.TodayRow.Wrong;
import acquaint.app.platform.Back;
import acquaint.app.platform.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Today, and the replies to what it suggests. */
@Controller
class TodayPages {

    private static final int LONGEST_LINE = 2000;
    private static final String[] NUMBERS = {
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"
    };

    private final Today today;
    private final Replies replies;
    private final Clock clock;

    TodayPages(Today today, Replies replies, Clock clock) {
        this.today = today;
        this.replies = replies;
        this.clock = clock;
    }

    @GetMapping("/")
    String today(Account account, @RequestParam(required = false) String more, Model model) {
        return page(account, more != null, Wrong.NOTHING, model);
    }

    /** A reply to a suggestion, by a button ("do", "until") or with a day or a line typed. */
    @PostMapping("/today/{kind}/{id}")
    String reply(
            Account account,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(name = "do", defaultValue = "snooze") String what,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(required = false) String more,
            @RequestParam(defaultValue = "") String at,
            HttpServletResponse response,
            Model model) {
        String address = "/today/" + kind + "/" + id;
        if (what.equals("line")) {
            if (line.isBlank() || line.length() > LONGEST_LINE) {
                String message = line.isBlank()
                        ? "A few words are enough: where, or through whom."
                        : "That is more than a line. Shorten it, or write it into the note on their page.";
                return wrong(account, more, new Wrong(address, message, line), response, model);
            }
            return done(replies.line(account, id, line.strip()), more, at);
        }
        Reply reply = Reply.of(what).orElseThrow(() -> new NotFound("Today does not know that answer."));
        LocalDate day = LocalDate.ofInstant(clock.instant(), account.zone());
        LocalDate later = reply == Reply.SNOOZE ? SnoozeDay.read(until, day) : day;
        if (later == null) {
            return wrong(account, more, new Wrong(address, SnoozeDay.MESSAGE, ""), response, model);
        }
        return done(
                switch (kind) {
                    case "promise" -> replies.toPromise(account, id, reply, later);
                    case "follow-up" -> replies.toFollowUp(account, id, reply, later);
                    case "birthday" -> replies.toBirthday(account, id, reply, later);
                    case "who" -> replies.toWho(account, id, reply, later);
                    default -> throw new NotFound("Today does not suggest such things.");
                },
                more,
                at);
    }

    /** Back to where the row stood, so that whoever answers one after the other need not look for the next. */
    private static String done(UUID action, String more, String at) {
        return Back.to((more == null ? "/" : "/?more=") + (at.isEmpty() ? "" : "#" + at), "/", action);
    }

    private String wrong(Account account, String more, Wrong wrong, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(account, more != null, wrong, model);
    }

    private String page(Account account, boolean more, Wrong wrong, Model model) {
        Choice choice = today.choose(account, more);
        model.addAttribute("greeting", greeting(LocalTime.ofInstant(clock.instant(), account.zone())));
        model.addAttribute("lead", lead(choice));
        model.addAttribute("groups", groups(choice, new Wording(choice.day(), account.zone())));
        model.addAttribute(
                "coming",
                choice.coming().stream().map(one -> row(one, choice.day())).toList());
        model.addAttribute("waiting", choice.waiting());
        model.addAttribute("answered", choice.answered());
        model.addAttribute("nobodyYet", choice.nobodyYet());
        model.addAttribute("kindness", Kindness.of(choice.day()));
        model.addAttribute("later", Later.than(choice.day()));
        model.addAttribute("more", more);
        model.addAttribute("wrong", wrong);
        return "followups/today";
    }

    private static String greeting(LocalTime time) {
        if (time.getHour() < 5) {
            return "Hello";
        }
        if (time.getHour() < 12) {
            return "Good morning";
        }
        return time.getHour() < 18 ? "Good afternoon" : "Good evening";
    }

    private static String lead(Choice choice) {
        int things = choice.suggestions().size();
        if (things == 0) {
            return "";
        }
        String number = things < NUMBERS.length ? NUMBERS[things] : Integer.toString(things);
        return number + (things == 1 ? " small thing today." : " small things today.");
    }

    private static List<Group> groups(Choice choice, Wording wording) {
        List<Group> groups = new ArrayList<>();
        add(
                groups,
                "mine",
                "You promised",
                choice,
                wording,
                one -> one instanceof Promise p && p.commitment().byMe());
        add(
                groups,
                "theirs",
                "They promised",
                choice,
                wording,
                one -> one instanceof Promise p && !p.commitment().byMe());
        add(groups, "follow-up", "Follow up", choice, wording, Reminder.class::isInstance);
        add(groups, "birthdays", "Birthdays", choice, wording, Birthday.class::isInstance);
        add(groups, "who", "Who was that again?", choice, wording, Unannotated.class::isInstance);
        return groups;
    }

    private static void add(
            List<Group> groups,
            String id,
            String title,
            Choice choice,
            Wording wording,
            Predicate<Suggestion> belongs) {
        List<TodayRow> rows =
                choice.suggestions().stream().filter(belongs).map(wording::row).toList();
        if (!rows.isEmpty()) {
            groups.add(new Group(id, title, rows));
        }
    }

    private static ComingRow row(Coming one, LocalDate today) {
        String day = Days.label(one.day(), today);
        String name = one.contact().name().display();
        String address = "/people/" + one.contact().id();
        return switch (one.kind()) {
            case MY_PROMISE -> new ComingRow(day, address, name, "promise", "You promised: " + one.what());
            case THEIR_PROMISE -> new ComingRow(day, address, name, "promise", "They promised: " + one.what());
            case FOLLOW_UP -> new ComingRow(day, address, name, "clock", one.what());
            case BIRTHDAY -> new ComingRow(day, address, name, "birthday", "Birthday");
        };
    }
}
