package acquaint.app.accounts;

import static acquaint.tables.Tables.SESSION;

import acquaint.app.platform.Database;
import acquaint.app.platform.Token;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Signed-in browsers: a cookie with a secret, whose hash lies in the database. */
@Component
class Sessions {

    private static final String COOKIE = "acquaint";
    private static final Duration LENGTH = Duration.ofDays(30);

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Sessions by the cookie's text; short-lived, as another process may end them. */
    private final Cache<String, Optional<Session>> open = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Sessions(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A signed-in browser.
     *
     * @param home the session to return to when a throw-away account is left
     */
    record Session(
            UUID account,
            String secretHash,
            Instant expiresAt,
            @Nullable String home) {}

    /** Signs the browser in. */
    void begin(UUID account, HttpServletRequest request, HttpServletResponse response) {
        begin(account, null, request, response);
    }

    /** Signs the browser in to a throw-away account, from which it returns to the session it has now. */
    void beginDemo(UUID demo, HttpServletRequest request, HttpServletResponse response) {
        begin(demo, cookie(request).orElse(null), request, response);
    }

    private void begin(UUID account, @Nullable String home, HttpServletRequest request, HttpServletResponse response) {
        Token token = Token.create(account);
        Instant now = clock.instant();
        database.write(sql -> {
            sql.deleteFrom(SESSION)
                    .where(SESSION.ACCOUNT_ID.eq(account).and(SESSION.EXPIRES_AT.lt(now)))
                    .execute();
            return sql.insertInto(SESSION)
                    .set(SESSION.ACCOUNT_ID, account)
                    .set(SESSION.SECRET_HASH, token.hash())
                    .set(SESSION.CREATED_AT, now)
                    .set(SESSION.EXPIRES_AT, now.plus(LENGTH))
                    .set(SESSION.HOME, home)
                    .execute();
        });
        setCookie(token.text(), LENGTH, request, response);
    }

    /** Signs the browser out. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        cookie(request)
                .flatMap(Token::parse)
                .ifPresent(token -> database.write(sql -> sql.deleteFrom(SESSION)
                        .where(SESSION.ACCOUNT_ID.eq(token.account()).and(SESSION.SECRET_HASH.eq(token.hash())))
                        .execute()));
        cookie(request).ifPresent(open::invalidate);
        setCookie("", Duration.ZERO, request, response);
    }

    /** Signs every other browser of the account out. */
    void endOthers(UUID account, HttpServletRequest request) {
        String mine = find(request).map(Session::secretHash).orElse("");
        database.write(sql -> sql.deleteFrom(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(account).and(SESSION.SECRET_HASH.ne(mine)))
                .execute());
        open.invalidateAll();
    }

    /** Leaves a throw-away account, which is removed, for the session the browser had before. */
    void leaveDemo(HttpServletRequest request, HttpServletResponse response) {
        Optional<Session> demo = find(request);
        end(request, response);
        demo.ifPresent(session -> {
            accounts.removeDemo(session.account());
            if (session.home() != null) {
                setCookie(session.home(), LENGTH, request, response);
            }
        });
    }

    /** The session of the request, if it has one that has not ended. */
    Optional<Session> find(HttpServletRequest request) {
        return cookie(request).flatMap(text -> open.get(text, this::load)).filter(session -> session.expiresAt()
                .isAfter(clock.instant()));
    }

    private Optional<Session> load(String text) {
        return Token.parse(text)
                .flatMap(token -> database.read(sql -> sql.selectFrom(SESSION)
                        .where(SESSION.ACCOUNT_ID.eq(token.account()).and(SESSION.SECRET_HASH.eq(token.hash())))
                        .fetchOptional(row -> new Session(
                                row.getAccountId(), row.getSecretHash(), row.getExpiresAt(), row.getHome()))));
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static void setCookie(
            String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
