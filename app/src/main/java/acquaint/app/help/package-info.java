/**
 * Who can help with what: offers, which people made, which others vouch for, or which an import suggests until the user
 * has said whether it is so.
 */
@ApplicationModule(
        displayName = "Help",
        allowedDependencies = {"platform", "accounts", "contacts"})
@NullMarked
package acquaint.app.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
