package acquaint.app.imports;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.ContactSection;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** From which lines of which files a contact came, on their page. */
@Component
public class SourcesSection implements ContactSection {

    private static final int MOST = 20;
    private static final int RAW_CHARS = 4000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Imports imports;

    SourcesSection(Imports imports) {
        this.imports = imports;
    }

    /** A line of a file. */
    public record Line(UUID importId, String fileName, String system, int line, String day, String raw) {}

    @Override
    public List<Section> of(Account account, Contact contact) {
        List<Line> lines = imports.sources(account.id(), contact.id(), MOST).stream()
                .map(one -> new Line(
                        one.importId(),
                        one.fileName(),
                        one.system(),
                        one.line(),
                        DAY.format(one.at().atZone(account.zone())),
                        one.raw().length() <= RAW_CHARS ? one.raw() : one.raw().substring(0, RAW_CHARS) + "…"))
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(
                        new Section("sources", "Sources", Area.ASIDE, 900, "imports/sources", Map.of("lines", lines)));
    }
}
