/**
 * The people whom an account knows or wants to know: contacts with their names, affiliations, channels, places, dates
 * and tags; the list, the search over everything, the contact's page, the trash and the history.
 */
@ApplicationModule(
        displayName = "Contacts",
        allowedDependencies = {"platform", "accounts"})
@NullMarked
package acquaint.app.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
