package acquaint.formats.card;

import acquaint.formats.Photo;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** The value of a PHOTO property in all its versions: base64, data URI, address. */
public final class CardPhoto {

    private CardPhoto() {}

    /** The photo, empty when its base64 is broken. */
    static Optional<Photo> read(ContentLine line) {
        String value = line.value().strip();
        if (value.regionMatches(true, 0, "data:", 0, 5)) {
            return dataUri(value);
        }
        String encoding = line.param("ENCODING").toLowerCase(Locale.ROOT);
        boolean address = line.param("VALUE").equalsIgnoreCase("uri")
                || line.hasType("url")
                || (value.regionMatches(true, 0, "http", 0, 4) && value.contains("://"));
        if (address && !encoding.equals("b")) {
            return Optional.of(Photo.of(CardText.unescape(value)));
        }
        return bytes(value).map(bytes -> Photo.of(mediaType(bytes, declared(line)), bytes));
    }

    private static Optional<Photo> dataUri(String value) {
        int comma = value.indexOf(',');
        if (comma < 0) {
            return Optional.empty();
        }
        String head = value.substring(5, comma);
        if (!head.toLowerCase(Locale.ROOT).contains("base64")) {
            return Optional.of(Photo.of(value));
        }
        // 3.0 writers escape the semicolon and the comma of a data URI
        String type = head.replace("\\", "").replaceFirst(";.*", "");
        return bytes(value.substring(comma + 1)).map(bytes -> Photo.of(mediaType(bytes, type), bytes));
    }

    private static Optional<byte[]> bytes(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
        } catch (IllegalArgumentException broken) {
            return beginning(base64);
        }
    }

    /** Most of a picture is better than none: what stands before the damage, in whole units of four. */
    private static Optional<byte[]> beginning(String base64) {
        StringBuilder kept = new StringBuilder(base64.length());
        for (int i = 0; i < base64.length() && base64.charAt(i) != '='; i++) {
            char c = base64.charAt(i);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '/')) {
                kept.append(c);
            }
        }
        kept.setLength(kept.length() & ~3);
        return kept.length() < 64
                ? Optional.empty()
                : Optional.of(Base64.getDecoder().decode(kept.toString()));
    }

    private static String declared(ContentLine line) {
        String given = line.param("MEDIATYPE");
        if (!given.isEmpty()) {
            return given;
        }
        for (String type : line.types()) {
            if (!type.equals("pref") && !type.equals("home") && !type.equals("work")) {
                return type.startsWith("image/") ? type : "image/" + type;
            }
        }
        return "";
    }

    /** By the first bytes, which know better than the parameter. */
    public static String mediaType(byte[] bytes, String declared) {
        if (starts(bytes, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (starts(bytes, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (starts(bytes, 'G', 'I', 'F', '8')) {
            return "image/gif";
        }
        if (starts(bytes, 'R', 'I', 'F', 'F')) {
            return "image/webp";
        }
        if (starts(bytes, 'B', 'M')) {
            return "image/bmp";
        }
        return declared.isEmpty() ? "application/octet-stream" : declared;
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
