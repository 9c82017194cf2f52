package acquaint.app.contacts;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.ContactDiff.Difference;
import acquaint.app.platform.Action;
import acquaint.app.platform.Cause;
import acquaint.app.platform.Change;
import acquaint.app.platform.ChangeLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Who changed what about a contact and when, and the way back to any of its states. */
@Controller
public class HistoryPages {

    private static final int MOST_MOMENTS = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Contacts contacts;
    private final ContactStore store;
    private final ChangeLog changes;
    private final JsonMapper json;
    private final Clock clock;

    HistoryPages(Contacts contacts, ContactStore store, ChangeLog changes, JsonMapper json, Clock clock) {
        this.contacts = contacts;
        this.store = store;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A moment of the history.
     *
     * @param seq its number in the change log, to go back to
     * @param who who did it: the account's name, a program's, a file's
     * @param file the page of the import, if it was one
     * @param what what they did, within a sentence that begins with who
     * @param undone whether it was taken back later
     * @param stands whether it is how things stand now
     */
    public record Moment(
            long seq,
            String who,
            @Nullable String file,
            String what,
            String when,
            boolean undone,
            boolean stands,
            List<Difference> differences) {}

    @GetMapping("/people/{id}/history")
    String history(Account account, @PathVariable UUID id, Model model) {
        Contact contact = contacts.get(account.id(), id);
        List<Moment> moments = new ArrayList<>();
        for (ChangeLog.Entry entry : changes.history(account.id(), store.entity(), id, MOST_MOMENTS)) {
            moment(account, entry, moments.isEmpty()).ifPresent(moments::add);
        }
        model.addAttribute("id", id);
        model.addAttribute("name", contact.name().display());
        model.addAttribute("moments", moments);
        return "contacts/history";
    }

    @PostMapping("/people/{id}/history")
    String goBack(Account account, @PathVariable UUID id, @RequestParam long to) {
        Contact contact = contacts.get(account.id(), id);
        UUID action = changes.goBackTo(
                account.id(), store.entity(), id, to, contact.name().display() + " is as before.");
        return "redirect:/people/" + id + "?done=" + action;
    }

    private Optional<Moment> moment(Account account, ChangeLog.Entry entry, boolean stands) {
        Change change = entry.change();
        Contact after = read(change.after());
        if (after == null) {
            return Optional.empty();
        }
        Contact before = read(change.before());
        Action action = entry.action();
        return Optional.of(new Moment(
                change.seq(),
                who(account, entry.cause()),
                entry.cause().id() == null ? null : "/import/" + entry.cause().id(),
                what(action, before),
                when(account, change),
                action.undoneBy() != null,
                stands,
                ContactDiff.between(before, after)));
    }

    private static String who(Account account, Cause cause) {
        return switch (cause.by()) {
            case PAGE -> account.name();
            case API -> "The program “" + cause.name() + "”";
            case COMMAND -> "The command line";
            case IMPORT -> cause.name();
            case ITSELF -> "Acquaint";
        };
    }

    private static String what(Action action, @Nullable Contact before) {
        return switch (action.kind()) {
            case "undo" -> "took something back";
            case "import" -> before == null ? "brought this card" : "added to it";
            default -> before == null ? "added this card" : "changed it";
        };
    }

    private String when(Account account, Change change) {
        ZonedDateTime at = change.at().atZone(account.zone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), account.zone());
        String day = at.toLocalDate().equals(today) ? "today" : "on " + DateWords.day(at.toLocalDate());
        return day + ", " + TIME.format(at);
    }

    private @Nullable Contact read(@Nullable String state) {
        return state == null ? null : json.readValue(state, Contact.class);
    }
}
