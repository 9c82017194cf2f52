/** The command line: starts the server, and does without one what a shell can use. */
@ApplicationModule(displayName = "Command line")
@NullMarked
package acquaint.app.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
