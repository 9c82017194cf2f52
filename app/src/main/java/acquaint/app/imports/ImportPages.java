package acquaint.app.imports;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contacts;
import acquaint.app.imports.ImportFile.Status;
import acquaint.app.imports.ImportRows.Counts;
import acquaint.app.imports.ImportRows.Remark;
import acquaint.app.imports.ImportRows.Row;
import acquaint.app.imports.ImportRows.Slice;
import acquaint.app.imports.ImportRows.Summary;
import acquaint.app.platform.Action;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

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
                        .map(file -> new Past(file, state(account, file)))
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
        UUID last = null;
        for (MultipartFile file : chosen) {
            last = uploads.stage(account, file);
        }
        imports.await(last, A_MOMENT);
        return chosen.size() == 1 ? "redirect:/import/" + last : "redirect:/import";
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
            Model model) {
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
                new Look(
                        summary.file(),
                        state(account, file),
                        summary.counts(),
                        verdict == null ? "" : verdict.name(),
                        Math.max(0, from),
                        which.equals("new"),
                        tag,
                        slice,
                        names(account, slice),
                        imports.remarks(account.id(), id, Math.max(0, remarks), REMARKS),
                        Math.max(0, remarks),
                        REMARKS));
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
            @RequestParam(defaultValue = "go") String go) {
        imports.leaveOut(account.id(), id, shown, new HashSet<>(keep));
        if (go.equals("go")) {
            imports.commitLater(account, id, new Choice(which.equals("new"), tag));
            imports.await(id, A_MOMENT);
            return "redirect:" + address(imports.get(account.id(), id));
        }
        String[] place = go.split(":", 2);
        Verdict verdict = verdict(place[0]);
        return "redirect:/import/" + id + "?show=" + (verdict == null ? "" : verdict.name())
                + "&from=" + (place.length == 2 && place[1].matches("\\d{1,9}") ? place[1] : "0")
                + "&which=" + (which.equals("new") ? "new" : "all")
                + "&tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8) + "#rows";
    }

    @PostMapping("/import/{id}/undo")
    String undo(Account account, @PathVariable UUID id) {
        UUID undo = imports.undo(account.id(), id).action();
        return "redirect:/import/" + id + "?done=" + undo;
    }

    @PostMapping("/import/{id}/discard")
    String discard(Account account, @PathVariable UUID id) {
        imports.discard(account.id(), id);
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

    private static String state(Account account, ImportFile file) {
        return switch (file.status()) {
            case READING -> "being read";
            case COMMITTING -> "being imported";
            case PREVIEWED -> "read on " + day(account, file.createdAt()) + ", not imported yet";
            case FAILED -> "not read";
            case COMMITTED -> {
                String day = day(account, file.committedAt() == null ? file.createdAt() : file.committedAt());
                Action action = file.action();
                yield day + " · "
                        + (action == null ? "nothing in it was new" : file.undone() ? "undone" : action.summary());
            }
        };
    }

    private static String day(Account account, Instant at) {
        return DAY.format(at.atZone(account.zone()));
    }

    /** What the page of an import shows. */
    public record Look(
            ImportFile file,
            String state,
            Counts counts,
            String show,
            int from,
            boolean onlyNew,
            String tag,
            Slice slice,
            Map<UUID, String> names,
            List<Remark> remarks,
            int remarksFrom,
            int remarksLimit) {

        /** Whether committing changes nothing. */
        public boolean changesNothing() {
            return counts.of(Verdict.NEW) + counts.of(Verdict.KNOWN) + counts.of(Verdict.AGAIN) == 0;
        }

        /** The kind of a row in a word or two. */
        public String label(Verdict verdict) {
            String title = verdict.title();
            return Character.toUpperCase(title.charAt(0)) + title.substring(1);
        }

        /** Whether the contact of a row is there to be looked at. */
        public boolean knows(Row row) {
            return row.contact() != null && names.containsKey(row.contact());
        }

        /** Why the row is judged so, and what it adds. */
        public String why(Row row) {
            return switch (row.verdict()) {
                case NEW -> "nobody like them yet";
                case NOTHING -> row.reason() + "; kept with the file";
                case AGAIN -> row.reason() + adds(row);
                case KNOWN, UNCHANGED -> row.reason() + as(row) + adds(row);
            };
        }

        private String as(Row row) {
            String name = row.contact() == null ? null : names.get(row.contact());
            return name == null
                            || !row.reason().startsWith("the same ")
                            || row.reason().contains("imported")
                    ? ""
                    : " as " + name;
        }

        private static String adds(Row row) {
            if (row.adds().isEmpty()) {
                return "; tells nothing new";
            }
            return row.adds().startsWith("that ") ? "; shows " + row.adds() : "; adds " + row.adds();
        }
    }
}
