package acquaint.app.accounts;

import static acquaint.tables.Tables.ACCOUNT;

import acquaint.app.platform.Database;
import acquaint.app.platform.Ids;
import acquaint.tables.tables.records.AccountRecord;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of this installation. */
@Component
public class Accounts {

    /** The shortest password; NIST SP 800-63B asks for eight at least, and for no rules beyond. */
    public static final int SHORTEST_PASSWORD = 8;

    private static final int LONGEST_PASSWORD = 1024;
    private static final int DEFAULT_DAILY_LIMIT = 5;

    private final Database database;
    private final Clock clock;
    private final PasswordEncoder passwords = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    /** Accounts by id; short-lived, as another process may change them. */
    private final Cache<UUID, Account> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Accounts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether nobody has an account here yet. */
    public boolean none() {
        return !database.read(sql -> sql.fetchExists(ACCOUNT, ACCOUNT.DEMO.isFalse()));
    }

    /** Every account but throw-away ones, by age. */
    public List<Account> all() {
        return database.read(sql -> sql.selectFrom(ACCOUNT)
                .where(ACCOUNT.DEMO.isFalse())
                .orderBy(ACCOUNT.CREATED_AT, ACCOUNT.ACCOUNT_ID)
                .fetch(Accounts::account));
    }

    /** The account with this id. */
    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(known.get(
                id,
                key -> database.read(sql -> sql.selectFrom(ACCOUNT)
                        .where(ACCOUNT.ACCOUNT_ID.eq(key))
                        .fetchOne(Accounts::account))));
    }

    /** The account with this e-mail address. */
    public Optional<Account> find(String email) {
        return database.read(sql -> sql.selectFrom(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(canonical(email)))
                .fetchOptional(Accounts::account));
    }

    /** The country whose dialling rules hold for the account's phone numbers; {@code ZZ} when unknown. */
    public String country(UUID id) {
        return find(id).map(Account::country).orElse("ZZ");
    }

    /** The account whose e-mail address and password these are. */
    public Optional<Account> signIn(String email, String password) {
        Optional<AccountRecord> row = database.read(sql -> sql.selectFrom(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(canonical(email)))
                .fetchOptional());
        // A guess at an unknown address takes as long as one at a known one.
        String hash = row.map(AccountRecord::getPasswordHash).orElse(NOBODY);
        boolean right = password.length() <= LONGEST_PASSWORD && passwords.matches(password, hash);
        return right ? row.map(Accounts::account) : Optional.empty();
    }

    /**
     * Makes an account.
     *
     * @throws InvalidAccount when the e-mail address is taken, or something is missing or too short
     */
    public Account add(String name, String email, String password, ZoneId zone, String country) {
        InvalidAccount.check(name, email, password);
        Account account = new Account(
                Ids.next(), name.strip(), canonical(email), zone, country, DEFAULT_DAILY_LIMIT, false, clock.instant());
        return insert(account, passwords.encode(password));
    }

    /** Makes a throw-away account to look around in; nobody can sign in to it by password. */
    public Account addDemo(String name, ZoneId zone, String country) {
        UUID id = Ids.next();
        return insert(
                new Account(id, name, id + "@demo.example", zone, country, DEFAULT_DAILY_LIMIT, true, clock.instant()),
                "");
    }

    private Account insert(Account account, String hash) {
        database.write(sql -> {
            if (sql.fetchExists(ACCOUNT, ACCOUNT.EMAIL.eq(account.email()))) {
                throw new InvalidAccount(
                        "email", "There is an account with this e-mail address already. Sign in instead.");
            }
            return sql.insertInto(ACCOUNT)
                    .set(ACCOUNT.ACCOUNT_ID, account.id())
                    .set(ACCOUNT.NAME, account.name())
                    .set(ACCOUNT.EMAIL, account.email())
                    .set(ACCOUNT.PASSWORD_HASH, hash)
                    .set(ACCOUNT.ZONE, account.zone().getId())
                    .set(ACCOUNT.COUNTRY, account.country())
                    .set(ACCOUNT.DAILY_LIMIT, account.dailyLimit())
                    .set(ACCOUNT.DEMO, account.demo())
                    .set(ACCOUNT.CREATED_AT, account.createdAt())
                    .execute();
        });
        return account;
    }

    /** Changes the settings of an account. */
    public void change(UUID id, String name, ZoneId zone, String country, int dailyLimit) {
        database.write(sql -> sql.update(ACCOUNT)
                .set(ACCOUNT.NAME, name.strip())
                .set(ACCOUNT.ZONE, zone.getId())
                .set(ACCOUNT.COUNTRY, country)
                .set(ACCOUNT.DAILY_LIMIT, dailyLimit)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute());
        known.invalidate(id);
    }

    /**
     * Changes the password.
     *
     * @throws InvalidAccount when the current one is not that, or the new one is too short
     */
    void changePassword(UUID id, String current, String next) {
        requirePassword(id, current, "current");
        InvalidAccount.checkPassword("password", next);
        database.write(sql -> sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwords.encode(next))
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute());
    }

    /**
     * Removes an account with everything in it, for good.
     *
     * @throws InvalidAccount when the password is not that of the account
     */
    void remove(UUID id, String password) {
        requirePassword(id, password, "password");
        removeEverything(id);
    }

    private void requirePassword(UUID id, String password, String field) {
        String email = find(id).map(Account::email).orElse("");
        if (signIn(email, password).isEmpty()) {
            throw new InvalidAccount(field, "That is not your password. Try again.");
        }
    }

    /** Removes a throw-away account with everything in it. */
    public void removeDemo(UUID id) {
        removeEverything(find(id).filter(Account::demo).orElseThrow().id());
    }

    private void removeEverything(UUID id) {
        database.write(sql -> {
            if (database.sqlite()) {
                // The words of the search lie outside jOOQ's tables, by number.
                sql.execute(
                        "delete from search_text where rowid in (select number from search_entry where account_id = ?)",
                        DSL.val(id, ACCOUNT.ACCOUNT_ID));
            }
            // The order in which nothing is left behind that refers to what is gone.
            for (Table<?> table : TablesByDependency.all()) {
                Field<UUID> owner = table.field(DSL.name("account_id"), UUID.class);
                if (owner != null) {
                    sql.deleteFrom(table).where(owner.eq(id)).execute();
                }
            }
            return null;
        });
        known.invalidate(id);
    }

    private static String canonical(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static Account account(AccountRecord row) {
        return new Account(
                row.getAccountId(),
                row.getName(),
                row.getEmail(),
                ZoneId.of(row.getZone()),
                row.getCountry(),
                row.getDailyLimit(),
                row.getDemo(),
                row.getCreatedAt());
    }

    /** A hash that no password has. */
    private static final String NOBODY =
            "$argon2id$v=19$m=16384,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA" + "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
}
