package acquaint.formats.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** A column's header, without what a re-save may change: {@code E-mail 1 - Value} is {@code email1value}. */
public final class HeaderKey {

    private HeaderKey() {}

    /** Lower-case letters and digits only, without accents. */
    public static String of(String header) {
        StringBuilder key = new StringBuilder(header.length());
        boolean ascii = true;
        for (int i = 0; i < header.length() && ascii; i++) {
            char c = header.charAt(i);
            ascii = c < 0x80;
            if (c >= 'A' && c <= 'Z') {
                key.append((char) (c + 32));
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                key.append(c);
            }
        }
        if (ascii) {
            return key.toString();
        }
        return Normalizer.normalize(header, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ł", "l");
    }

    public static List<String> of(List<String> cells) {
        return cells.stream().map(HeaderKey::of).toList();
    }

    /** A cell's words in lower case, without blanks around them. */
    public static String words(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }
}
