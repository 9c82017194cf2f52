package acquaint.app.accounts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Who signs in.
 *
 * @param email lower case; one account each
 * @param zone where the account's days begin and end
 * @param country ISO 3166, whose dialling rules hold for phone numbers without a country code
 * @param dailyLimit the most suggestions Today shows, 1 to 20
 * @param demo whether it is a throw-away account of invented people
 */
public record Account(
        UUID id,
        String name,
        String email,
        ZoneId zone,
        String country,
        int dailyLimit,
        boolean demo,
        Instant createdAt) {

    /** How the account is greeted. */
    public String shortName() {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
