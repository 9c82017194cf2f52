package acquaint.app.exports;

import static acquaint.tables.Tables.PICTURE;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contacts;
import acquaint.app.platform.Database;
import acquaint.formats.CsvWriter;
import acquaint.formats.Photo;
import acquaint.formats.VCardWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes what an account has, page by page out of one unchanging state of the database. */
@Component
public class Exports {

    /** Photos in memory at once; each has at most 4 MiB. */
    private static final int PHOTOS = 20;

    private final Database database;
    private final Contacts contacts;
    private final EverythingWriter everything;

    Exports(Database database, Contacts contacts, EverythingWriter everything) {
        this.database = database;
        this.contacts = contacts;
        this.everything = everything;
    }

    /**
     * Writes an export and leaves the stream open.
     *
     * @throws IOException when the stream does
     */
    public void write(Account account, ExportFormat format, ExportScope scope, OutputStream out) throws IOException {
        try {
            database.readTogether(sql -> {
                try {
                    write(sql, account, format, scope, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return scope;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(DSLContext sql, Account account, ExportFormat format, ExportScope scope, OutputStream out)
            throws IOException {
        ContactPages pages = new ContactPages(sql, account.id(), contacts.store(), scope);
        switch (format) {
            case VCARD -> cards(sql, account.id(), pages, writer(out));
            case CSV -> table(pages, writer(out));
            case JSON -> everything.write(sql, account, scope, pages, out);
        }
    }

    private static void cards(DSLContext sql, UUID account, ContactPages pages, Writer out) throws IOException {
        VCardWriter cards = new VCardWriter(out, VCardWriter.Version.V4);
        while (pages.hasNext()) {
            List<Contact> page = pages.next();
            for (int from = 0; from < page.size(); from += PHOTOS) {
                List<Contact> few = page.subList(from, Math.min(page.size(), from + PHOTOS));
                Map<String, Photo> photos = photos(sql, account, few);
                for (Contact contact : few) {
                    cards.write(ContactCards.card(contact, photos.get(contact.photo())));
                }
            }
        }
        out.flush();
    }

    private static void table(ContactPages pages, Writer out) throws IOException {
        // Spreadsheets take a file for UTF-8 only where this mark stands first.
        out.write('\ufeff');
        CsvWriter table = new CsvWriter(out);
        while (pages.hasNext()) {
            for (Contact contact : pages.next()) {
                table.write(ContactCards.row(contact));
            }
        }
        // Closing writes the header of an empty table.
        table.close();
    }

    private static Map<String, Photo> photos(DSLContext sql, UUID account, List<Contact> contacts) {
        List<String> hashes = contacts.stream()
                .map(Contact::photo)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Photo> photos = new HashMap<>();
        if (!hashes.isEmpty()) {
            sql.selectFrom(PICTURE)
                    .where(PICTURE.ACCOUNT_ID.eq(account).and(PICTURE.HASH.in(hashes)))
                    .forEach(row -> photos.put(row.getHash(), Photo.of(row.getMediaType(), row.getBytes())));
        }
        return photos;
    }

    /** Text onto a stream that stays open when the writer is closed. */
    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
