package acquaint.formats.reading;

import acquaint.formats.Limits;

/** Foreign text as a warning quotes it: short, on one line, without control characters. */
public final class Quoted {

    private Quoted() {}

    public static String of(String text) {
        StringBuilder quoted = new StringBuilder("“");
        int end = Math.min(text.length(), Limits.QUOTED_CHARS);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            quoted.append(Character.isISOControl(c) ? ' ' : c);
        }
        if (end < text.length()) {
            if (Character.isHighSurrogate(quoted.charAt(quoted.length() - 1))) {
                quoted.setLength(quoted.length() - 1);
            }
            quoted.append('…');
        }
        return quoted.append('”').toString();
    }
}
