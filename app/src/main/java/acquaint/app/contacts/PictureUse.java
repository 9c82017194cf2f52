package acquaint.app.contacts;

import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** What another module keeps of pictures, so that none it needs is removed. */
public interface PictureUse {

    /** The hashes of the pictures in use. */
    Set<String> pictures(DSLContext sql, UUID account);
}
