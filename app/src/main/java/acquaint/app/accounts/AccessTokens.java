package acquaint.app.accounts;

import static acquaint.tables.Tables.ACCESS_TOKEN;

import acquaint.app.platform.Database;
import acquaint.app.platform.Ids;
import acquaint.app.platform.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Personal access tokens: each gives a program the rights of the account over the API until it is revoked. */
@Component
class AccessTokens {

    /** How exactly the last use is known; a write a request would be too many. */
    private static final Duration USE_PRECISION = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;

    AccessTokens(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A token as it is listed: without its secret, which is shown once. */
    record Listed(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant usedAt) {}

    /** Makes a token and returns its text, which cannot be had again. */
    String create(UUID account, String name) {
        Token token = Token.create(account);
        database.write(sql -> sql.insertInto(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.ACCOUNT_ID, account)
                .set(ACCESS_TOKEN.ID, Ids.next())
                .set(ACCESS_TOKEN.SECRET_HASH, token.hash())
                .set(ACCESS_TOKEN.NAME, name)
                .set(ACCESS_TOKEN.CREATED_AT, clock.instant())
                .execute());
        return token.text();
    }

    List<Listed> all(UUID account) {
        return database.read(sql -> sql.selectFrom(ACCESS_TOKEN)
                .where(ACCESS_TOKEN.ACCOUNT_ID.eq(account))
                .orderBy(ACCESS_TOKEN.CREATED_AT)
                .fetch(row -> new Listed(row.getId(), row.getName(), row.getCreatedAt(), row.getUsedAt())));
    }

    void revoke(UUID account, UUID id) {
        database.write(sql -> sql.deleteFrom(ACCESS_TOKEN)
                .where(ACCESS_TOKEN.ACCOUNT_ID.eq(account).and(ACCESS_TOKEN.ID.eq(id)))
                .execute());
    }

    /** Who sends a token: a program of an account. */
    record Bearer(UUID account, String name) {}

    /** Whose token this is. */
    Optional<Bearer> bearer(String text) {
        return Token.parse(text).flatMap(token -> {
            var row = database.read(sql -> sql.selectFrom(ACCESS_TOKEN)
                    .where(ACCESS_TOKEN.ACCOUNT_ID.eq(token.account()))
                    .and(ACCESS_TOKEN.SECRET_HASH.eq(token.hash()))
                    .fetchOptional());
            row.ifPresent(found -> noteUse(found.getAccountId(), found.getId(), found.getUsedAt()));
            return row.map(found -> new Bearer(found.getAccountId(), found.getName()));
        });
    }

    private void noteUse(UUID account, UUID id, @Nullable Instant last) {
        Instant now = clock.instant();
        if (last == null || last.plus(USE_PRECISION).isBefore(now)) {
            database.write(sql -> sql.update(ACCESS_TOKEN)
                    .set(ACCESS_TOKEN.USED_AT, now)
                    .where(ACCESS_TOKEN.ACCOUNT_ID.eq(account).and(ACCESS_TOKEN.ID.eq(id)))
                    .execute());
        }
    }
}
