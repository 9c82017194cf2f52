/**
 * What every module stands on: the database with its one change log, time, ids, background work and errors. Knows no
 * other module.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package acquaint.app.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
