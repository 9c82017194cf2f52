package acquaint.formats;

import java.util.Arrays;
import java.util.Objects;

/** A picture of somebody: its bytes, or where it stands. */
public sealed interface Photo {

    /** Bytes of a picture. */
    static Photo of(String mediaType, byte[] bytes) {
        return new Embedded(mediaType, bytes);
    }

    /** An address of a picture. It is never fetched here. */
    static Photo of(String uri) {
        return new Linked(uri);
    }

    /**
     * A picture in the source, at most {@link Limits#PHOTO_BYTES}.
     *
     * @param mediaType such as {@code image/jpeg}, judged by the bytes where they tell
     * @param bytes as they came; not copied, so leave them alone
     */
    @SuppressWarnings("ArrayRecordComponent") // a picture is its bytes; equality is by content below
    record Embedded(String mediaType, byte[] bytes) implements Photo {

        @Override
        public boolean equals(Object other) {
            return other instanceof Embedded same
                    && mediaType.equals(same.mediaType)
                    && Arrays.equals(bytes, same.bytes);
        }

        @Override
        public int hashCode() {
            return Objects.hash(mediaType, Arrays.hashCode(bytes));
        }

        @Override
        public String toString() {
            return "Embedded[" + mediaType + ", " + bytes.length + " bytes]";
        }
    }

    /**
     * A picture elsewhere.
     *
     * @param uri as it came
     */
    record Linked(String uri) implements Photo {}
}
