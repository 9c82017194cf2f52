/**
 * What every reader stands on: bytes and their encodings, rows, dates, the counting of records, and
 * what a reader is. Not for users of the library.
 */
@NullMarked
package acquaint.formats.reading;

import org.jspecify.annotations.NullMarked;
