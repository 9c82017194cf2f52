package acquaint.app.contacts;

import acquaint.app.accounts.Account;
import acquaint.app.platform.NotFound;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The photos, which a browser may keep for ever as their address holds their hash, but for nobody else. */
@Controller
class PhotoPages {

    private final Pictures pictures;

    PhotoPages(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/photos/{hash}")
    ResponseEntity<byte[]> photo(Account account, @PathVariable String hash) {
        byte[] bytes = pictures.find(account.id(), hash)
                .orElseThrow(() -> new NotFound("There is no picture at this address."));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(bytes);
    }
}
