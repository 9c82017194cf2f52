package acquaint.app.accounts;

import static acquaint.tables.Tables.INVITATION;

import acquaint.app.platform.Database;
import acquaint.app.platform.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Links by which one more person makes an account here; each serves once, within a week. */
@Component
class Invitations {

    private static final Duration LENGTH = Duration.ofDays(7);

    private final Database database;
    private final Clock clock;

    Invitations(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes an invitation and returns the text that its link ends with. */
    String create(UUID inviter) {
        Token token = Token.create(inviter);
        Instant now = clock.instant();
        database.write(sql -> sql.insertInto(INVITATION)
                .set(INVITATION.ACCOUNT_ID, inviter)
                .set(INVITATION.SECRET_HASH, token.hash())
                .set(INVITATION.CREATED_AT, now)
                .set(INVITATION.EXPIRES_AT, now.plus(LENGTH))
                .execute());
        return token.text();
    }

    /** Whether the invitation can be used. */
    boolean valid(String text) {
        return Token.parse(text)
                .filter(token -> database.read(sql -> sql.fetchExists(INVITATION, usable(token))))
                .isPresent();
    }

    /** Uses the invitation up; false when it had been used or is too old. */
    boolean use(String text) {
        Optional<Token> token = Token.parse(text);
        return token.isPresent()
                && database.write(sql -> sql.update(INVITATION)
                                .set(INVITATION.USED_AT, clock.instant())
                                .where(usable(token.get()))
                                .execute())
                        == 1;
    }

    private org.jooq.Condition usable(Token token) {
        return INVITATION
                .ACCOUNT_ID
                .eq(token.account())
                .and(INVITATION.SECRET_HASH.eq(token.hash()))
                .and(INVITATION.USED_AT.isNull())
                .and(INVITATION.EXPIRES_AT.gt(clock.instant()));
    }
}
