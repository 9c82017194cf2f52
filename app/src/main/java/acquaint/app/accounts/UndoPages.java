package acquaint.app.accounts;

import acquaint.app.platform.Back;
import acquaint.app.platform.ChangeLog;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes back what the user did, from whichever page said so. */
@Controller
class UndoPages {

    private final ChangeLog changes;

    UndoPages(ChangeLog changes) {
        this.changes = changes;
    }

    @PostMapping("/undo/{action}")
    String undo(Account account, @PathVariable UUID action, @RequestParam(defaultValue = "/") String back) {
        // Of an import, what was noted about somebody since stays and the rest goes: its page says who stayed.
        boolean inPart = changes.find(account.id(), action)
                .map(one -> one.kind().equals("import"))
                .orElse(false);
        UUID undo = (inPart ? changes.undoWhatCan(account.id(), action) : changes.undo(account.id(), action)).action();
        return Back.to(back, "/", undo);
    }
}
