package acquaint.app.contacts;

import static acquaint.tables.Tables.ACCOUNT;

import java.util.UUID;
import org.jooq.DSLContext;

/** The country whose dialling rules hold for an account's phone numbers. */
final class AccountCountry {

    private AccountCountry() {}

    static String of(DSLContext sql, UUID account) {
        return sql.select(ACCOUNT.COUNTRY)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.eq(account))
                .fetchOptional(ACCOUNT.COUNTRY)
                .orElse("ZZ");
    }
}
