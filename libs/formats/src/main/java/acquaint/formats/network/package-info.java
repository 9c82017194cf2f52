/**
 * What social and professional networks and messengers export. Not for users of the library.
 */
@NullMarked
package acquaint.formats.network;

import org.jspecify.annotations.NullMarked;
