package acquaint.app.imports;

import acquaint.app.accounts.Account;
import acquaint.app.platform.Invalid;
import acquaint.app.platform.NotFound;
import acquaint.formats.ColumnMapping;
import acquaint.formats.Options;
import acquaint.formats.Source;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saying what the columns of a table mean, with what would come of it before one's eyes. */
@Controller
class ColumnPages {

    private static final Duration A_MOMENT = Duration.ofMillis(800);

    private final Imports imports;
    private final Uploads uploads;

    ColumnPages(Imports imports, Uploads uploads) {
        this.imports = imports;
        this.uploads = uploads;
    }

    @GetMapping("/import/{id}/columns")
    String columns(Account account, @PathVariable UUID id, @RequestParam(defaultValue = "0") int file, Model model)
            throws IOException {
        return page(account, id, file, columns(account, id, file), model, "imports/columns");
    }

    /**
     * Shows what would come of it, or reads the file so.
     *
     * @param all the fields by column, {@code c0=name}, and what to do: {@code look}, {@code read} or {@code forget}
     */
    @PostMapping("/import/{id}/columns")
    String said(Account account, @PathVariable UUID id, @RequestParam Map<String, String> all, Model model)
            throws IOException {
        int file = number(all.getOrDefault("file", "0"));
        Columns said = columns(account, id, file).said(fields(all));
        return switch (all.getOrDefault("go", "look")) {
            case "read" -> {
                if (!said.names()) {
                    model.addAttribute("error", "Say first which column holds the names, or the e-mail addresses.");
                    yield page(account, id, file, said, model, "imports/columns");
                }
                imports.remember(account.id(), said.mapping());
                yield again(account, id);
            }
            case "forget" -> {
                imports.forget(account.id(), said.mapping().shape());
                yield again(account, id);
            }
            case "sample" -> page(account, id, file, said, model, "imports/sample");
            default -> page(account, id, file, said, model, "imports/columns");
        };
    }

    private String again(Account account, UUID id) throws IOException {
        ImportFile file = imports.get(account.id(), id);
        Options options = Reading.WITHOUT_TEXTS.withTexts(file.texts()).withSubjects(file.subjects());
        if (!uploads.readAgain(account, id, options)) {
            throw gone();
        }
        imports.await(id, A_MOMENT);
        return "redirect:/import/" + id;
    }

    private String page(Account account, UUID id, int file, Columns columns, Model model, String template)
            throws IOException {
        model.addAttribute("file", imports.get(account.id(), id));
        model.addAttribute("number", file);
        model.addAttribute("name", uploads.sources(id).get(file).name());
        model.addAttribute("columns", columns.shown());
        model.addAttribute("more", columns.more());
        model.addAttribute("people", columns.people());
        model.addAttribute("names", columns.names());
        model.addAttribute("remembered", imports.mappings(account.id()).stream().anyMatch(one -> one.shape()
                .equals(columns.mapping().shape())));
        if (!model.containsAttribute("error")) {
            model.addAttribute("error", "");
        }
        return template;
    }

    private Columns columns(Account account, UUID id, int file) throws IOException {
        ImportFile standing = imports.get(account.id(), id);
        if (standing.underWay() || standing.status() == ImportFile.Status.COMMITTED) {
            throw new Invalid("The columns can be named before a file is imported.");
        }
        List<Source> sources = uploads.sources(id);
        if (sources.isEmpty()) {
            throw gone();
        }
        if (file < 0 || file >= sources.size()) {
            throw new NotFound("There is no such file in this import.");
        }
        List<ColumnMapping> remembered = imports.mappings(account.id());
        return Columns.of(sources.get(file), remembered)
                .orElseThrow(
                        () -> new Invalid("“" + sources.get(file).name() + "” is no table, so it has no columns."));
    }

    private static Invalid gone() {
        return new Invalid("The file is no longer here: it is kept for a day. Choose it again.");
    }

    private static Map<Integer, String> fields(Map<String, String> all) {
        Map<Integer, String> fields = new HashMap<>();
        all.forEach((key, value) -> {
            if (key.matches("c\\d{1,5}")) {
                fields.put(Integer.valueOf(key.substring(1)), value);
            }
        });
        return fields;
    }

    private static int number(String text) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    }
}
