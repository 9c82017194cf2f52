/**
 * Mail and calendars: mbox, single messages, iCalendar. Not for users of the library.
 */
@NullMarked
package acquaint.formats.mail;

import org.jspecify.annotations.NullMarked;
