/**
 * Measures Acquaint as its users meet it: the real command, whole processes, requests over HTTP, on generated people.
 * Prints medians with their spread; asserts nothing.
 */
@NullMarked
package acquaint.bench;

import org.jspecify.annotations.NullMarked;
