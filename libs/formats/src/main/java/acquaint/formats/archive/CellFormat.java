package acquaint.formats.archive;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the number format of a cell says its number is (ECMA-376, part 1, 18.8.30 and 18.8.31).
 *
 * @param kind what it is
 * @param digits how many digits a {@link Kind#NUMBER} is shown with at least, as a postcode's zeros
 */
record CellFormat(Kind kind, int digits) {

    /** What a number is. */
    enum Kind {
        NUMBER,
        DATE,
        DATE_TIME,
        TIME,
        /** A month of a year: of "Jan 2020" Excel makes the first of January, and shows only this. */
        MONTH,
        /** A day of a year that is not shown: of "5 March" Excel makes one of the year in which it was typed. */
        DAY,
        YEAR
    }

    static final CellFormat GENERAL = new CellFormat(Kind.NUMBER, 0);

    // what is quoted, escaped, left blank or repeated; colours, conditions and languages; AM and PM
    private static final Pattern NOT_SHOWN =
            Pattern.compile("\"[^\"]*+\"?|\\\\.|_.|\\*.|\\[(?!(?:h+|m+|s+)])[^\\]]*+]?|am/pm|a/p");
    private static final Pattern SECONDS = Pattern.compile("(s+])[.,]0+|s[.,]0+");
    private static final Pattern MINUTES = Pattern.compile("(h+]?[^a-z]*)m{1,2}(?!m)|(?<!m)m{1,2}([^a-z]*\\[?s)");
    private static final Pattern ZEROS = Pattern.compile("0{2,15}");

    /** One of the numbered formats that need no code; in Chinese, Japanese and Korean there are more dates. */
    static CellFormat builtIn(int id) {
        Kind kind =
                switch (id) {
                    case 14, 15, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> Kind.DATE;
                    case 16 -> Kind.DAY;
                    case 17 -> Kind.MONTH;
                    case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> Kind.TIME;
                    case 22 -> Kind.DATE_TIME;
                    default -> Kind.NUMBER;
                };
        return new CellFormat(kind, 0);
    }

    /** What a format's code says, by its first section. */
    static CellFormat of(String code) {
        String lower = code.toLowerCase(Locale.ROOT).strip();
        if (lower.equals("general") || lower.equals("standard") || lower.equals("@")) {
            return GENERAL;
        }
        String shown = NOT_SHOWN.matcher(lower).replaceAll(" ").split(";", 2)[0].strip();
        if (ZEROS.matcher(shown).matches() && shown.length() == lower.split(";", 2)[0].length()) {
            return new CellFormat(Kind.NUMBER, shown.length());
        }
        shown = SECONDS.matcher(shown).replaceAll("s");
        // a dialect of some programs: years, days and hours by their German letters
        shown = shown.matches("[tmjhs\\s./:,-]*[tj][tmjhs\\s./:,-]*")
                ? shown.replace('t', 'd').replace('j', 'y')
                : shown;
        return shown.matches(".*[0#?].*") ? GENERAL : new CellFormat(kind(shown), 0);
    }

    private static Kind kind(String shown) {
        Matcher minutes = MINUTES.matcher(shown);
        String days = minutes.replaceAll("$1 $2");
        boolean time = shown.contains("h") || shown.contains("s");
        boolean year = days.contains("y") || days.contains("e");
        boolean month = days.contains("m");
        // ddd and dddd are days of the week
        boolean day = days.matches("(?s).*(?<!d)d{1,2}(?!d).*");
        if (year && month && day || day && month && time) {
            return time ? Kind.DATE_TIME : Kind.DATE;
        }
        if (year && !day) {
            return month ? Kind.MONTH : Kind.YEAR;
        }
        return time ? Kind.TIME : month && day ? Kind.DAY : month || day ? Kind.DATE : Kind.NUMBER;
    }
}
