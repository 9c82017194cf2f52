/**
 * Brings address books in: reads a file, shows what it would change, commits it in one transaction, and takes it back
 * later. What a file told is kept as it came.
 */
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {"platform", "accounts", "contacts"})
@NullMarked
package acquaint.app.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
