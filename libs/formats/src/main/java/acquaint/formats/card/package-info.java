/**
 * Cards: vCard in all versions, and what stands in QR codes. Not for users of the library.
 */
@NullMarked
package acquaint.formats.card;

import org.jspecify.annotations.NullMarked;
