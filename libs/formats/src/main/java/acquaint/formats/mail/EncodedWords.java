package acquaint.formats.mail;

import acquaint.formats.reading.Decoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Encoded words in headers (RFC 2047, RFC 2231 5), as in {@code =?utf-8?q?Jos=C3=A9?=}. Read leniently:
 * blanks within a word, characters cut in two between adjacent words, names of character sets that
 * no standard knows.
 */
final class EncodedWords {

    static final Pattern WORD = Pattern.compile("=\\?([\\w.:+-]+)(?:\\*[\\w-]*)?\\?([bBqQ])\\?([^?\\r\\n]*)\\?=");

    private EncodedWords() {}

    /** The text with every encoded word in plain, on one line, without control characters. */
    static String decode(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = "";
        int from = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            Optional<byte[]> decoded = bytes(word.group(2), word.group(3));
            String between = text.substring(from, word.start());
            boolean adjacent = from > 0 && between.isBlank();
            boolean same = adjacent && charset.equalsIgnoreCase(word.group(1));
            if (!same) {
                flush(bytes, charset, plain);
                plain.append(adjacent && decoded.isPresent() ? "" : between);
            }
            if (decoded.isPresent()) {
                bytes.writeBytes(decoded.get());
                charset = word.group(1);
            } else {
                flush(bytes, charset, plain);
                plain.append(word.group());
            }
            from = word.end();
        }
        flush(bytes, charset, plain);
        return clean(escaped(plain.append(text, from, text.length()).toString()));
    }

    private static void flush(ByteArrayOutputStream bytes, String charset, StringBuilder plain) {
        if (bytes.size() > 0) {
            plain.append(text(bytes.toByteArray(), charset));
            bytes.reset();
        }
    }

    /** ISO-2022-JP that stands in a header as it is, against the rules, shows by its escapes. */
    private static String escaped(String text) {
        boolean japanese = text.contains("\u001B$") && text.chars().allMatch(c -> c < 128);
        return japanese ? text(text.getBytes(StandardCharsets.US_ASCII), "ISO-2022-JP") : text;
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            clean.append(Character.isISOControl(c) ? ' ' : c);
        }
        return clean.toString().replaceAll(" {2,}", " ").strip();
    }

    private static Optional<byte[]> bytes(String encoding, String encoded) {
        if (encoding.equalsIgnoreCase("Q")) {
            return Optional.of(unquoted(encoded));
        }
        try {
            return Optional.of(Base64.getMimeDecoder().decode(encoded));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static byte[] unquoted(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int high = c == '=' && i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(encoded.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else if (c == '_') {
                bytes.write(' ');
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String text(byte[] bytes, String charset) {
        String name = charset.toUpperCase(Locale.ROOT);
        return switch (name) {
            case "UTF-8", "UTF8", "US-ASCII", "ASCII" -> Decoding.text(bytes, 0, bytes.length);
            // what calls itself Latin-1 is windows-1252 where it makes a difference (WHATWG Encoding 4.2)
            case "ISO-8859-1", "LATIN1" -> decoded(bytes, "windows-1252");
            case "GB2312", "GBK" -> decoded(bytes, "GB18030");
            case "ISO-8859-8-I" -> decoded(bytes, "ISO-8859-8");
            case "KS_C_5601-1987" -> decoded(bytes, "x-windows-949");
            default -> decoded(bytes, charset);
        };
    }

    private static String decoded(byte[] bytes, String charset) {
        try {
            return new String(bytes, Charset.forName(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Decoding.text(bytes, 0, bytes.length);
        }
    }
}
