package acquaint.app.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * A secret that stands for an account: what a session cookie, an access token or an invitation holds. The account comes
 * with it, so that tables of secrets too have the account first in their keys; only the secret's hash is stored.
 *
 * @param account whose it is
 * @param secret 256 random bits, as text
 */
public record Token(UUID account, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 16;

    /** A new one for this account. */
    public static Token create(UUID account) {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(account, ENCODER.encodeToString(bytes));
    }

    /** What {@link #text()} gave, read again; empty when it is something else. */
    public static Optional<Token> parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || text.length() > 100) {
            return Optional.empty();
        }
        try {
            byte[] id = Base64.getUrlDecoder().decode(text.substring(0, dot));
            if (id.length != ID_BYTES) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(id);
            return Optional.of(new Token(new UUID(buffer.getLong(), buffer.getLong()), text.substring(dot + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** As it is given away: fit for a cookie, a header and an address. */
    public String text() {
        ByteBuffer id = ByteBuffer.allocate(ID_BYTES);
        id.putLong(account.getMostSignificantBits()).putLong(account.getLeastSignificantBits());
        return ENCODER.encodeToString(id.array()) + "." + secret;
    }

    /** As it is stored: SHA-256, in hexadecimal. The secret is random, so a slow hash would add nothing. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
