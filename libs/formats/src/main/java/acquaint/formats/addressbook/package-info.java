/**
 * What address books and customer lists export: the columns of each program, LDIF, and Monica's own
 * file. Not for users of the library.
 */
@NullMarked
package acquaint.formats.addressbook;

import org.jspecify.annotations.NullMarked;
