/**
 * Looking around without own data: a seeded generator of invented people, which tests and measurements share, and
 * throw-away accounts filled with it. Invented through and through: names, organisations and addresses are of nobody.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"platform", "accounts", "contacts", "interactions", "followups", "help"})
@NullMarked
package acquaint.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
