/**
 * Brings in what other systems export: reads files, shows what they would change, commits it in one transaction, and takes it back
 * later. What a file told is kept as it came.
 */
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {"platform", "accounts", "contacts", "interactions", "help"})
@NullMarked
package acquaint.app.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
