/**
 * Any table of people: finds the header, gathers columns into fields, and reads row by row. Not for
 * users of the library.
 */
@NullMarked
package acquaint.formats.table;

import org.jspecify.annotations.NullMarked;
