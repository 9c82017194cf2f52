package acquaint.app.accounts;

import acquaint.app.platform.Action;
import acquaint.app.platform.Actions;
import acquaint.app.platform.ChangeLog;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was done, and taking it back, for programs. */
@RestController
@RequestMapping("/api/v1/actions")
class ActionApi {

    private static final int MOST = 200;

    private final Actions actions;
    private final ChangeLog changes;

    ActionApi(Actions actions, ChangeLog changes) {
        this.actions = actions;
        this.changes = changes;
    }

    /**
     * Some of what was done, newest first.
     *
     * @param next what to give as {@code after} for the next page, null on the last
     */
    record ActionPage(List<Action> items, @Nullable UUID next) {}

    /** The action that took the other back; undoing it does the other again. */
    record Undone(UUID action) {}

    @GetMapping
    ActionPage list(Account account, @RequestParam @Nullable UUID after, @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        List<Action> items = actions.latest(account.id(), after, size);
        return new ActionPage(
                items, items.size() < size ? null : items.getLast().id());
    }

    @PostMapping("/{id}/undo")
    Undone undo(Account account, @PathVariable UUID id) {
        return new Undone(changes.undo(account.id(), id).action());
    }
}
