package acquaint.app.imports;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contacts;
import acquaint.app.imports.ImportFile.Status;
import acquaint.app.imports.ImportRows.Row;
import acquaint.app.imports.ImportRows.Slice;
import acquaint.app.imports.ImportRows.Summary;
import acquaint.app.platform.Action;
import acquaint.app.platform.Invalid;
import acquaint.formats.Options;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Choosing files, looking at what they would change, committing, and taking it back. */
@Controller
public class ImportPages {

    private static final int ROWS = 25;
    private static final int REMARKS = 100;
    private static final int MOST_STAYED = 200;

    /** The largest upload; stands in application.yaml. */
    private static final int MEGABYTES = 256;

    /** Work that is done by then needs no progress bar. */
    private static final Duration A_MOMENT = Duration.ofMillis(800);

    private final Imports imports;
    private final Uploads uploads;
    private final Contacts contacts;

    ImportPages(Imports imports, Uploads uploads, Contacts contacts) {
        this.imports = imports;
        this.uploads = uploads;
        this.contacts = contacts;
    }

    /** An import of before, with how it stands in words. */
    public record Past(ImportFile file, String state) {}

    @GetMapping("/import")
    String start(Account account, Model model) {
        return start(account, model, "");
    }

    private String start(Account account, Model model, String error) {
        model.addAttribute(
                "past",
                imports.list(account.id()).stream()
                        .map(file -> new Past(file, ImportWords.state(account, file)))
                        .toList());
        model.addAttribute("error", error);
        model.addAttribute("most", MEGABYTES);
        return "imports/start";
    }

    @PostMapping("/import")
    String upload(
            Account account,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Model model,
            HttpServletResponse response)
            throws IOException {
        List<MultipartFile> chosen = files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty()
                                || !String.valueOf(file.getOriginalFilename()).isBlank())
                        .toList();
        if (chosen.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return start(account, model, "Choose a file first.");
        }
        UUID id = uploads.stage(account, chosen);
        imports.await(id, A_MOMENT);
        return "redirect:/import/" + id;
    }

    @GetMapping("/import/{id}")
    String look(
            Account account,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int remarks,
            @RequestParam(defaultValue = "all") String which,
            @RequestParam(defaultValue = "") String tag,
            Model model)
            throws IOException {
        ImportFile file = imports.get(account.id(), id);
        if (file.underWay()) {
            return progress(model, file, "imports/progress");
        }
        Summary summary = imports.summary(account.id(), id);
        Verdict verdict = verdict(show);
        boolean preview = file.status() == Status.PREVIEWED;
        Slice slice = preview
                ? imports.rows(account.id(), id, verdict, Math.max(0, from), ROWS)
                : new Slice(List.of(), null, null);
        model.addAttribute(
                "look",
                new ImportLook(
                        summary.file(),
                        ImportWords.state(account, file),
                        summary.counts(),
                        verdict == null ? "" : verdict.name(),
                        Math.max(0, from),
                        which.equals("new"),
                        tag,
                        slice,
                        names(account, slice),
                        imports.parts(account.id(), id),
                        imports.remarks(account.id(), id, Math.max(0, remarks), REMARKS),
                        Math.max(0, remarks),
                        REMARKS));
        model.addAttribute("tables", file.status() == Status.COMMITTED ? List.of() : uploads.tables(id));
        if (preview) {
            return "imports/preview";
        }
        model.addAttribute("stayed", file.undone() ? imports.stayed(account.id(), id, MOST_STAYED) : Map.of());
        return "imports/result";
    }

    /** How far it is, for a page that asks again and again. */
    @GetMapping("/import/{id}/progress")
    @Nullable
    String progress(Account account, @PathVariable UUID id, Model model, HttpServletResponse response) {
        ImportFile file = imports.get(account.id(), id);
        if (file.underWay()) {
            return progress(model, file, "imports/bar");
        }
        response.setHeader("HX-Redirect", address(file));
        response.setStatus(HttpStatus.OK.value());
        return null;
    }

    private String progress(Model model, ImportFile file, String template) {
        model.addAttribute("file", file);
        model.addAttribute("percent", imports.percent(file.id()).orElse(null));
        return template;
    }

    /**
     * Remembers which of the shown rows are wanted; then commits, or shows other rows.
     *
     * @param go {@code go}, or the kind and position of the rows to show, such as {@code KNOWN:50}
     */
    @PostMapping("/import/{id}")
    String choose(
            Account account,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> shown,
            @RequestParam(defaultValue = "") List<UUID> keep,
            @RequestParam(defaultValue = "all") String which,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") Set<String> offered,
            @RequestParam(defaultValue = "") Set<String> take,
            @RequestParam(defaultValue = "") String strangers,
            @RequestParam(defaultValue = "") String strangersBefore,
            @RequestParam(defaultValue = "false") boolean texts,
            @RequestParam(defaultValue = "false") boolean subjects,
            @RequestParam(defaultValue = "go") String go)
            throws IOException {
        imports.choose(account.id(), id, offered, take);
        imports.leaveOut(account.id(), id, shown, new HashSet<>(keep));
        if (!strangers.equals(strangersBefore)) {
            imports.choose(account.id(), id, Strangers.of(strangers));
        }
        if (go.equals("again")) {
            return again(account, id, texts, subjects);
        }
        if (go.equals("go")) {
            imports.commitLater(account, id, new Choice(which.equals("new"), tag));
            imports.await(id, A_MOMENT);
            ImportFile file = imports.get(account.id(), id);
            if (file.status() == Status.COMMITTED) {
                uploads.forget(id);
            }
            return "redirect:" + address(file);
        }
        String[] place = go.split(":", 2);
        Verdict verdict = verdict(place[0]);
        return "redirect:/import/" + id + "?show=" + (verdict == null ? "" : verdict.name())
                + "&from=" + (place.length == 2 && place[1].matches("\\d{1,9}") ? place[1] : "0")
                + "&which=" + (which.equals("new") ? "new" : "all")
                + "&tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8) + "#rows";
    }

    /** Reads the files again, with what the user wants of them. */
    private String again(Account account, UUID id, boolean texts, boolean subjects) throws IOException {
        Options options = Reading.WITHOUT_TEXTS.withTexts(texts).withSubjects(subjects);
        imports.get(account.id(), id);
        if (!uploads.readAgain(account, id, options)) {
            throw new Invalid("The file is no longer here: it is kept for a day. Choose it again.");
        }
        imports.await(id, A_MOMENT);
        return "redirect:/import/" + id;
    }

    /** Ends the work; an import that was only being read is gone then. */
    @PostMapping("/import/{id}/cancel")
    String cancel(Account account, @PathVariable UUID id) {
        imports.cancel(account.id(), id);
        imports.await(id, A_MOMENT);
        return "redirect:/import";
    }

    @PostMapping("/import/{id}/undo")
    String undo(Account account, @PathVariable UUID id) {
        UUID undo = imports.undo(account.id(), id).action();
        return "redirect:/import/" + id + "?done=" + undo;
    }

    @PostMapping("/import/{id}/discard")
    String discard(Account account, @PathVariable UUID id) {
        imports.discard(account.id(), id);
        uploads.forget(id);
        return "redirect:/import";
    }

    private static String address(ImportFile file) {
        Action action = file.action();
        return "/import/" + file.id() + (action == null ? "" : "?done=" + action.id());
    }

    private Map<UUID, String> names(Account account, Slice slice) {
        List<UUID> ids = slice.rows().stream()
                .filter(row -> row.verdict() == Verdict.KNOWN || row.verdict() == Verdict.UNCHANGED)
                .map(Row::contact)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, String> names = new java.util.HashMap<>();
        contacts.find(account.id(), ids)
                .forEach((id, contact) -> names.put(id, contact.name().display()));
        return names;
    }

    private static @Nullable Verdict verdict(String name) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(name)) {
                return verdict;
            }
        }
        return null;
    }
}
