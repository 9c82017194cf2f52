package acquaint.app.exports;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.ContactQuery;
import acquaint.app.contacts.Contacts;
import acquaint.app.platform.Invalid;
import acquaint.app.platform.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that gives everything away, and the files themselves. */
@Controller
class ExportPages {

    private final Exports exports;
    private final Contacts contacts;
    private final Clock clock;

    ExportPages(Exports exports, Contacts contacts, Clock clock) {
        this.exports = exports;
        this.contacts = contacts;
        this.clock = clock;
    }

    @GetMapping("/export")
    String page(Account account, Model model) {
        model.addAttribute("people", contacts.count(account.id(), ContactQuery.everybody(1)));
        model.addAttribute("trashed", contacts.count(account.id(), trash()));
        return "exports/export";
    }

    /** Everybody, or everything, as one file. */
    @GetMapping("/export/acquaint.{extension}")
    void all(
            Account account,
            @PathVariable String extension,
            @RequestParam(defaultValue = "false") boolean trash,
            HttpServletResponse response)
            throws IOException {
        ExportFormat format =
                ExportFormat.of(extension).orElseThrow(() -> new NotFound("There is nothing at this address."));
        send(account, format, new ExportScope.All(trash), "acquaint-" + today(account), response);
    }

    /** The people chosen in a list. */
    @PostMapping("/export/selected")
    void selected(
            Account account,
            @RequestParam(defaultValue = "") List<UUID> ids,
            @RequestParam(defaultValue = "vcard") String format,
            HttpServletResponse response)
            throws IOException {
        if (ids.isEmpty()) {
            throw new Invalid("Nobody was chosen. Go back, choose some people, then export them.");
        }
        ExportFormat wanted =
                ExportFormat.of(format).orElseThrow(() -> new Invalid("Choose one of vCard, CSV and JSON."));
        send(account, wanted, new ExportScope.Selected(ids), "acquaint-" + today(account) + "-chosen", response);
    }

    /** One person's card. */
    @GetMapping("/people/{id}.vcf")
    void card(Account account, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        Contact contact = contacts.get(account.id(), id);
        send(
                account,
                ExportFormat.VCARD,
                new ExportScope.Selected(List.of(id)),
                contact.name()
                        .display()
                        .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ")
                        .strip(),
                response);
    }

    /**
     * Writes a file aside before the first byte is sent: an error on the way becomes a page instead of half a file,
     * and a slow network holds no connection to the database.
     */
    private void send(
            Account account, ExportFormat format, ExportScope scope, String name, HttpServletResponse response)
            throws IOException {
        Path aside = Files.createTempFile("acquaint-export", "." + format.extension());
        try {
            try (OutputStream out = Files.newOutputStream(aside)) {
                exports.write(account, format, scope, out);
            }
            response.setContentType(format.mediaType());
            response.setContentLengthLong(Files.size(aside));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name + "." + format.extension(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            Files.copy(aside, response.getOutputStream());
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private LocalDate today(Account account) {
        return LocalDate.ofInstant(clock.instant(), account.zone());
    }

    private static ContactQuery trash() {
        return new ContactQuery("", List.of(), "", "", ContactQuery.Condition.TRASHED, ContactQuery.Sort.NAME, null, 1);
    }
}
