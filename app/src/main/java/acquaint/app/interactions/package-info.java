/**
 * What happened between the account and its contacts, and what was promised: the composer, the timeline, commitments,
 * and people who were mentioned but are no contacts.
 */
@ApplicationModule(
        displayName = "Interactions",
        allowedDependencies = {"platform", "accounts", "contacts"})
@NullMarked
package acquaint.app.interactions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
