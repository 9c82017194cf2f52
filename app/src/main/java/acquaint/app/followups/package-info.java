/**
 * What is worth doing today: promises, follow-ups, birthdays and people not yet annotated, each with its reason and
 * with answers of one tap.
 */
@ApplicationModule(
        displayName = "Follow-ups",
        allowedDependencies = {"platform", "accounts", "contacts", "interactions"})
@NullMarked
package acquaint.app.followups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
