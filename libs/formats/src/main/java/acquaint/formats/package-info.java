/**
 * Reads what other systems export about people, and writes what they read.
 *
 * <p>One entry, {@code Formats}: {@code detect} says which system wrote a source, and how surely;
 * {@code read} streams its records. Bad content never throws: it becomes a warning that names the
 * file and the line, and the rest is read. Only I/O throws.
 */
@NullMarked
package acquaint.formats;

import org.jspecify.annotations.NullMarked;
