package acquaint.app.imports;

import acquaint.formats.Photo;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Where the photos of a file go. */
interface Pictured {

    /** Keeps a photo and returns its hash; null when it is no picture that can be shown. */
    @Nullable
    String keep(DSLContext sql, UUID account, Photo.Embedded photo);
}
