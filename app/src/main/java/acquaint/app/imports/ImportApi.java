package acquaint.app.imports;

import acquaint.app.accounts.Account;
import acquaint.app.imports.ImportRows.Summary;
import acquaint.app.platform.Invalid;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Bringing files in, for programs: upload, look at what it would change, commit, take back. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {

    /** How long an answer waits; what takes longer is asked for again. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Imports imports;
    private final Uploads uploads;

    ImportApi(Imports imports, Uploads uploads) {
        this.imports = imports;
        this.uploads = uploads;
    }

    /** What of a file to commit; everything where it is left out. */
    record ChoiceBody(@Nullable Boolean onlyNew, @Nullable String tag) {}

    record ImportPage(List<ImportFile> items) {}

    /** What taking back did, and the people who stay because something was noted about them since. */
    record Undone(UUID action, Map<UUID, String> kept) {}

    @GetMapping
    ImportPage list(Account account) {
        return new ImportPage(imports.list(account.id()));
    }

    /** Reads a file and tells what committing it would change; nothing is changed yet. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Summary upload(Account account, @RequestParam MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            throw new Invalid("The file is empty. Send one in the field “file”.");
        }
        UUID id = uploads.stage(account, List.of(file));
        imports.await(id, PATIENCE);
        return imports.summary(account.id(), id);
    }

    @GetMapping("/{id}")
    Summary get(Account account, @PathVariable UUID id) {
        return imports.summary(account.id(), id);
    }

    @PostMapping("/{id}/commit")
    Summary commit(Account account, @PathVariable UUID id, @RequestBody(required = false) @Nullable ChoiceBody body) {
        imports.get(account.id(), id);
        Choice choice = body == null
                ? Choice.ALL
                : new Choice(
                        Objects.requireNonNullElse(body.onlyNew(), false), Objects.requireNonNullElse(body.tag(), ""));
        imports.commitLater(account, id, choice);
        imports.await(id, PATIENCE);
        return imports.summary(account.id(), id);
    }

    @PostMapping("/{id}/undo")
    Undone undo(Account account, @PathVariable UUID id) {
        var undone = imports.undo(account.id(), id);
        return new Undone(undone.action(), undone.kept());
    }

    /** Forgets a file that was not committed. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Account account, @PathVariable UUID id) {
        imports.discard(account.id(), id);
    }
}
