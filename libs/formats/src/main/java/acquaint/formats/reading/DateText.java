package acquaint.formats.reading;

import acquaint.formats.PartialDate;
import java.text.DateFormatSymbols;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people and programs write them in tables: {@code 15 Jan 2024}, {@code 10-feb-22}, {@code
 * 1/15/24, 9:12 AM}, {@code 15.01.2024}, {@code Jan 2020}, {@code 2024年1月15日}. The time of day is
 * dropped.
 */
public final class DateText {

    /** Which comes first in a date of three numbers that do not tell. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    private static final Pattern TOKEN =
            Pattern.compile("\\d{1,2}(?::\\d{2})+(?:[.,]\\d+)?|\\d+|\\p{L}[\\p{L}\\p{M}]*");
    private static final Pattern CJK =
            Pattern.compile("(?:(\\d{4})\\s*[年년]\\s*)?(\\d{1,2})\\s*[月월]\\s*(?:(\\d{1,2})\\s*[日일])?.*");
    private static final Set<String> FILLING = Set.of(
            "de",
            "del",
            "of",
            "the",
            "at",
            "um",
            "am",
            "pm",
            "a",
            "p",
            "m",
            "utc",
            "gmt",
            "z",
            "t",
            "st",
            "nd",
            "rd",
            "th",
            "er",
            "o",
            "uhr",
            "le",
            "den",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "est",
            "edt",
            "pst",
            "pdt",
            "cet",
            "cest",
            "r");
    private static final Map<String, Integer> MONTHS = months();

    private DateText() {}

    /** Month names, long and short, without accents and dots; where languages differ the first wins. */
    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : List.of(
                "en", "es", "fr", "de", "it", "pt", "pl", "nl", "sv", "da", "nb", "cs", "ca", "ro", "tr", "ru", "uk",
                "el")) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.of(language));
            for (int i = 0; i < 12; i++) {
                months.putIfAbsent(folded(symbols.getMonths()[i]), i + 1);
                months.putIfAbsent(folded(symbols.getShortMonths()[i]), i + 1);
            }
        }
        // spellings that older programs use beside those of the locale data
        Map.of("sept", 9, "ene", 1, "mrz", 3, "maerz", 3, "set", 9, "dic", 12, "dez", 12, "okt", 10, "mai", 5, "avr", 4)
                .forEach(months::putIfAbsent);
        Map.of("aout", 8, "fev", 2, "juil", 7, "gen", 1, "mag", 5, "giu", 6, "lug", 7, "ott", 10, "ago", 8, "out", 10)
                .forEach(months::putIfAbsent);
        months.remove("");
        return Map.copyOf(months);
    }

    private static String folded(String word) {
        String folded = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[\\p{M}.]", "");
        return folded.toLowerCase(Locale.ROOT);
    }

    /** Reads a date whose order of day and month is plain by itself. */
    public static Optional<PartialDate> plain(String text) {
        Optional<PartialDate> dayFirst = read(text, Order.DAY_FIRST);
        Optional<PartialDate> monthFirst = read(text, Order.MONTH_FIRST);
        if (dayFirst.isPresent() && monthFirst.isPresent()) {
            return dayFirst.equals(monthFirst) ? dayFirst : Optional.empty();
        }
        return dayFirst.or(() -> monthFirst);
    }

    /** Reads a date; the order counts only where the text itself does not tell. */
    public static Optional<PartialDate> read(String text, Order order) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.length() > 60) {
            return Optional.empty();
        }
        Optional<PartialDate> iso = PartialDate.parse(bare);
        if (iso.isPresent()) {
            return iso;
        }
        Matcher cjk = CJK.matcher(bare);
        if (cjk.matches()) {
            return PartialDate.ofParts(number(cjk.group(1)), number(cjk.group(2)), number(cjk.group(3)));
        }
        Tokens tokens = tokens(bare);
        return tokens == null ? Optional.empty() : tokens.date(order);
    }

    /** Which order a date of three or two numbers shows by itself; null when it shows none. */
    public static @Nullable Order shown(String text) {
        Optional<PartialDate> dayFirst = read(text, Order.DAY_FIRST);
        Optional<PartialDate> monthFirst = read(text, Order.MONTH_FIRST);
        if (dayFirst.equals(monthFirst) || (dayFirst.isPresent() && monthFirst.isPresent())) {
            return null;
        }
        return dayFirst.isPresent() ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static @Nullable Tokens tokens(String text) {
        List<String> numbers = new ArrayList<>(3);
        int month = 0;
        int monthAt = -1;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String word = token.group();
            if (Character.isDigit(word.charAt(0))) {
                if (word.indexOf(':') < 0) {
                    numbers.add(word);
                }
                continue;
            }
            String folded = folded(word);
            Integer named = MONTHS.get(folded);
            if (named != null && month == 0) {
                month = named;
                monthAt = numbers.size();
            } else if (named == null && !FILLING.contains(folded)) {
                return null;
            }
        }
        boolean dots = text.indexOf('.') > 0 && text.indexOf('/') < 0;
        return new Tokens(numbers, month, monthAt, dots);
    }

    /** The numbers of a date, and where among them a month's name stood (0 for none). */
    private record Tokens(List<String> numbers, int month, int monthAt, boolean dots) {

        Optional<PartialDate> date(Order order) {
            // digits of other scripts and hours without minutes are no dates
            if (numbers.stream().anyMatch(n -> n.length() > 4 || n.length() == 3 || n.charAt(0) > '9')) {
                return Optional.empty();
            }
            return month > 0 ? named() : numeric(order);
        }

        private Optional<PartialDate> named() {
            return switch (numbers.size()) {
                case 1 -> {
                    String only = numbers.getFirst();
                    yield only.length() == 4
                            ? PartialDate.ofParts(year(only), month, null)
                            : PartialDate.ofParts(null, month, Integer.valueOf(only));
                }
                case 2 -> {
                    boolean yearFirst = numbers.getFirst().length() == 4;
                    String year = numbers.get(yearFirst ? 0 : 1);
                    yield PartialDate.ofParts(year(year), month, Integer.valueOf(numbers.get(yearFirst ? 1 : 0)));
                }
                default -> Optional.empty();
            };
        }

        private Optional<PartialDate> numeric(Order order) {
            // dots are used only where the day comes first
            boolean dayFirst = order == Order.DAY_FIRST || dots;
            return switch (numbers.size()) {
                case 1 -> {
                    String only = numbers.getFirst();
                    yield only.length() == 4 ? PartialDate.ofParts(year(only), null, null) : Optional.empty();
                }
                case 2 -> {
                    int a = Integer.parseInt(numbers.get(0));
                    int b = Integer.parseInt(numbers.get(1));
                    if (numbers.get(0).length() == 4) {
                        yield PartialDate.ofParts(a, b, null);
                    }
                    if (numbers.get(1).length() == 4) {
                        yield PartialDate.ofParts(b, a, null);
                    }
                    yield PartialDate.ofParts(null, dayFirst ? b : a, dayFirst ? a : b);
                }
                case 3 -> {
                    int a = Integer.parseInt(numbers.get(0));
                    int b = Integer.parseInt(numbers.get(1));
                    if (numbers.get(0).length() == 4) {
                        yield PartialDate.ofParts(a, b, Integer.valueOf(numbers.get(2)));
                    }
                    yield PartialDate.ofParts(year(numbers.get(2)), dayFirst ? b : a, dayFirst ? a : b);
                }
                default -> Optional.empty();
            };
        }

        /** Two digits mean 1930 to 2029, as in spreadsheets. */
        private static int year(String digits) {
            int year = Integer.parseInt(digits);
            return digits.length() > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
        }
    }
}
