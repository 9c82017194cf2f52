/**
 * Everything an account wrote, in open formats, at any time: vCard, CSV, and one JSON file that leaves nothing out.
 */
@ApplicationModule(
        displayName = "Exports",
        allowedDependencies = {"platform", "accounts", "contacts", "interactions", "followups", "help"})
@NullMarked
package acquaint.app.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
