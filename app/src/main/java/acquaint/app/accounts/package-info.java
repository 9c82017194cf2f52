/**
 * Who signs in: accounts, passwords, sessions, access tokens, invitations and settings, and the frame that every page
 * of a signed-in account has.
 */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"platform", "safekeeping"})
@NullMarked
package acquaint.app.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
