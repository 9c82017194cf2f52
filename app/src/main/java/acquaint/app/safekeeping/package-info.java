/**
 * Keeps what is written: copies of the database while it is in use, one a day by itself, bringing one back, and
 * telling whether a database is whole. Its classes need no running application.
 */
@ApplicationModule(
        displayName = "Safekeeping",
        allowedDependencies = {"platform"})
@NullMarked
package acquaint.app.safekeeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
