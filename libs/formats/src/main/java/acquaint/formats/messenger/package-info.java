/**
 * What messengers export: who one's friends are, and what was said. Not for users of the library.
 */
@NullMarked
package acquaint.formats.messenger;

import org.jspecify.annotations.NullMarked;
