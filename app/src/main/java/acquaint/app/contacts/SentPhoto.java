package acquaint.app.contacts;

import acquaint.app.platform.Invalid;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Reads a contact's form together with the photo chosen in it. A good photo is kept at once and the form remembers it, so
 * that something wrong elsewhere in the form does not lose it.
 */
@Component
class SentPhoto {

    private final Pictures pictures;

    SentPhoto(Pictures pictures) {
        this.pictures = pictures;
    }

    ContactForm read(UUID account, UUID contact, Map<String, String> fields, @Nullable MultipartFile file) {
        String before = fields.containsKey("photo-remove") ? "" : known(account, fields.getOrDefault("photo", ""));
        if (file == null || file.isEmpty()) {
            return SentForm.read(contact, fields, before);
        }
        try {
            Portrait.fits(file.getSize());
            return SentForm.read(contact, fields, pictures.keep(account, file.getBytes()));
        } catch (Invalid e) {
            return SentForm.read(contact, fields, before).with(Map.of("photo", e.getMessage()));
        } catch (IOException e) {
            return SentForm.read(contact, fields, before)
                    .with(Map.of("photo", "This picture did not arrive whole. Choose it once more."));
        }
    }

    /** Only a picture of this account can be named by a form. */
    private String known(UUID account, String hash) {
        return !hash.isEmpty() && pictures.find(account, hash).isPresent() ? hash : "";
    }
}
