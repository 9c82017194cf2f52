/**
 * Files that hold files: zip archives and workbooks, opened within limits. Not for users of the
 * library.
 */
@NullMarked
package acquaint.formats.archive;

import org.jspecify.annotations.NullMarked;
