package acquaint.app.contacts;

import static acquaint.tables.Tables.PICTURE;

import acquaint.app.platform.Database;
import acquaint.app.platform.Invalid;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The photos of people. Whatever comes in is drawn anew as a small JPEG, which leaves behind where and with what it was
 * taken, and anything hidden in the file. A picture is named by the SHA-256 of its bytes and never changes.
 */
@Component
public class Pictures {

    private static final String JPEG = "image/jpeg";

    private final Database database;
    private final Clock clock;

    Pictures(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps a picture that the user gave.
     *
     * @return its hash, for {@link Contact#photo}
     * @throws Invalid with a sentence, when it is no picture, or too large
     */
    public String keep(DSLContext sql, UUID account, byte[] bytes) {
        return insert(sql, account, Portrait.of(bytes));
    }

    private String insert(DSLContext sql, UUID account, byte[] jpeg) {
        String hash = hash(jpeg);
        Instant now = clock.instant();
        sql.insertInto(PICTURE)
                .set(PICTURE.ACCOUNT_ID, account)
                .set(PICTURE.HASH, hash)
                .set(PICTURE.MEDIA_TYPE, JPEG)
                .set(PICTURE.BYTES, jpeg)
                .set(PICTURE.ADDED_AT, now)
                .onConflict(PICTURE.ACCOUNT_ID, PICTURE.HASH)
                .doUpdate()
                .set(PICTURE.ADDED_AT, now)
                .execute();
        return hash;
    }

    /** The same in a transaction of its own, which does not wait while the picture is drawn. */
    String keep(UUID account, byte[] bytes) {
        byte[] jpeg = Portrait.of(bytes);
        return database.write(sql -> insert(sql, account, jpeg));
    }

    /**
     * A picture drawn anew, not kept yet.
     *
     * @param hash its name, for {@link Contact#photo}
     */
    public record Drawn(String hash, byte[] jpeg) {}

    /** Draws one of many, such as of an import, outside any transaction; empty when it cannot be used. */
    public Optional<Drawn> draw(byte[] bytes) {
        try {
            byte[] jpeg = Portrait.of(bytes);
            return Optional.of(new Drawn(hash(jpeg), jpeg));
        } catch (Invalid unusable) {
            return Optional.empty();
        }
    }

    /** Keeps a picture that was drawn. */
    public void keep(DSLContext sql, UUID account, Drawn drawn) {
        insert(sql, account, drawn.jpeg());
    }

    /** The JPEG with this hash. */
    public Optional<byte[]> find(UUID account, String hash) {
        return database.read(sql -> sql.select(PICTURE.BYTES)
                .from(PICTURE)
                .where(PICTURE.ACCOUNT_ID.eq(account).and(PICTURE.HASH.eq(hash)))
                .fetchOptional(PICTURE.BYTES));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
