/**
 * What event systems export: attendee lists, programmes, schedules. Not for users of the library.
 */
@NullMarked
package acquaint.formats.event;

import org.jspecify.annotations.NullMarked;
