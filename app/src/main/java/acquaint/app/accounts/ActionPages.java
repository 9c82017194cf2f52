package acquaint.app.accounts;

import acquaint.app.platform.Action;
import acquaint.app.platform.Actions;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the account did, newest first, each to be taken back. */
@Controller
public class ActionPages {

    private static final int PAGE = 50;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Actions actions;

    ActionPages(Actions actions) {
        this.actions = actions;
    }

    /**
     * An action in the list.
     *
     * @param time when on its day
     */
    public record Line(Action action, String time) {}

    @GetMapping("/settings/history")
    String history(Account account, @RequestParam @Nullable UUID after, Model model) {
        List<Action> page = actions.latest(account.id(), after, PAGE + 1);
        List<Action> shown = page.subList(0, Math.min(PAGE, page.size()));
        Map<String, List<Line>> days = shown.stream()
                .collect(Collectors.groupingBy(
                        action -> DAY.format(LocalDate.ofInstant(action.at(), account.zone())),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                action -> new Line(
                                        action, TIME.format(ZonedDateTime.ofInstant(action.at(), account.zone()))),
                                Collectors.toList())));
        model.addAttribute("days", days);
        model.addAttribute("older", page.size() > PAGE ? shown.getLast().id().toString() : null);
        model.addAttribute("first", after == null);
        return "accounts/history";
    }
}
