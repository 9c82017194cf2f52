package acquaint.formats.messenger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a line of WhatsApp's export begins that begins a message: a day, a time, and a bracket or a
 * dash. The shape follows the telephone's language and settings:
 *
 * <pre>
 * [30/12/2023, 14:29:00] Ana: …       30/12/2023, 14:29 - Ana: …       2020/02/04, 22:36 - Ana: …
 * 12/30/23, 2:29 p. m. - Ana: …       [4.2.2020, 22:36:01] Ana: …      4.2.2020 klo 22.36 - Ana: …
 * 2020. 2. 4. 오후 10:36, Ana : …      [2020/2/4 下午10:36:01] Ana: …     ٤/٢/٢٠٢٠، ١٠:٣٦ م - Ana: …
 * </pre>
 *
 * @param day its numbers and how they are parted, as they stand there
 * @param hour 0 to 23
 * @param minute 0 to 59
 * @param second 0 to 59
 * @param twelve whether the hours are counted to twelve
 * @param bracketed whether day and time stand in brackets
 * @param seconds whether seconds are told
 * @param body where the rest of the line begins
 */
record ChatHeader(
        ChatDay day, int hour, int minute, int second, boolean twelve, boolean bracketed, boolean seconds, int body) {

    /** No header is longer. */
    private static final int LENGTH = 64;

    private static final String DATE =
            "(?<a>\\d{1,4}) ?(?<part>[./-]) ?(?<b>\\d{1,2}) ?\\k<part> ?(?<c>\\d{1,4})\\.?(?: ?[гr]\\.?)?";
    private static final String HALF =
            "[ap] ?\\.? ?m\\.?|오전|오후|上午|下午|午前|午後|凌晨|清晨|早上|中午|晚上|[صم]|[πμ]\\.?μ\\.?|[fe]m|d[eu]\\.|[vn]m\\.?|पूर्वाह्न|अपराह्न";
    private static final String TIME = "(?<h>\\d{1,2})[:.](?<m>\\d{2})(?:[:.](?<s>\\d{2}))?";
    private static final String WORDS = "(?:(?!" + HALF + ")\\p{L}{1,4}\\.?,? ){0,2}";
    private static final Pattern DAY_FIRST = form(DATE + "(?:[,،] ?| |(?=\\D))" + WORDS + "(?:(?<before>" + HALF
            + ") ?)?" + TIME + "(?: ?(?<after>" + HALF + "))?");
    // as in Vietnam
    private static final Pattern TIME_FIRST =
            form(TIME + "(?: ?(?<after>" + HALF + "))?(?<before>)[,،]? " + WORDS + DATE);

    private static Pattern form(String moment) {
        return Pattern.compile(
                "(?<open>\\[ ?)?" + moment + "(?: ?(?:ч|h|uhr)\\.?)?(?<close> ?][:-]? ?| [-–—] ?|: |, )",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Reads how a line begins; empty when it goes on with the message before it. */
    static Optional<ChatHeader> of(String line) {
        StringBuilder plain = new StringBuilder(LENGTH);
        int[] at = new int[LENGTH + 1];
        for (int i = 0; i < line.length() && plain.length() < LENGTH; i++) {
            char c = plain(line.charAt(i));
            if (c != 0) {
                at[plain.length()] = i;
                plain.append(c);
                at[plain.length()] = i + 1;
            }
        }
        if (plain.isEmpty() || (plain.charAt(0) != '[' && !Character.isDigit(plain.charAt(0)))) {
            return Optional.empty();
        }
        for (Pattern form : List.of(DAY_FIRST, TIME_FIRST)) {
            Matcher matcher = form.matcher(plain);
            if (matcher.lookingAt()) {
                return read(matcher, at[matcher.end()]);
            }
        }
        return Optional.empty();
    }

    /** A character as the pattern knows it; 0 for the marks of direction that are strewn about. */
    private static char plain(char c) {
        return switch (c) {
            case 0x200E, 0x200F, 0x061C, 0xFEFF -> 0;
            case 0x00A0, 0x202F, 0x2009, '\t' -> ' ';
            case '年', '년', '月', '월', '日', '일' -> '.';
            default -> {
                if (c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069) {
                    yield 0;
                }
                // digits of other scripts
                yield Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c;
            }
        };
    }

    private static Optional<ChatHeader> read(Matcher matcher, int body) {
        boolean bracketed = matcher.group("open") != null;
        String half = either(matcher.group("before"), matcher.group("after"));
        String seconds = matcher.group("s");
        ChatDay day = new ChatDay(
                matcher.group("a"),
                matcher.group("b"),
                matcher.group("c"),
                matcher.group("part").charAt(0));
        int hour = half(Integer.parseInt(matcher.group("h")), half);
        int minute = Integer.parseInt(matcher.group("m"));
        int second = seconds == null ? 0 : Integer.parseInt(seconds);
        boolean closed = closed(matcher.group("close").strip(), bracketed, day, half, seconds != null);
        return !closed || hour > 23 || minute > 59 || second > 59
                ? Optional.empty()
                : Optional.of(
                        new ChatHeader(day, hour, minute, second, !half.isEmpty(), bracketed, seconds != null, body));
    }

    /** Whether what follows day and time is what WhatsApp writes after such ones. */
    private static boolean closed(String close, boolean bracketed, ChatDay day, String half, boolean seconds) {
        return switch (close) {
            // programs' logs are like "2024-01-01 10:00:00 - …"
            case "-", "–", "—" ->
                !bracketed && !(seconds && day.part() == '-' && day.first().length() == 4);
            case ":" -> !bracketed && seconds;
            case "," -> !bracketed && half.matches("오전|오후|上午|下午|午前|午後");
            default -> bracketed;
        };
    }

    private static String either(@Nullable String before, @Nullable String after) {
        return before != null && !before.isEmpty() ? before : after == null ? "" : after;
    }

    /** The hour of the day; 13 in the afternoon is left as it is. */
    private static int half(int hour, String half) {
        if (half.isEmpty() || hour > 12) {
            return hour;
        }
        String word = half.toLowerCase(Locale.ROOT);
        boolean afternoon =
                switch (word) {
                    case "오후", "下午", "午後", "晚上", "م", "em", "du.", "अपराह्न" -> true;
                    case "中午" -> hour != 11;
                    default -> word.startsWith("p") || word.startsWith("μ") || word.startsWith("n");
                };
        return hour % 12 + (afternoon ? 12 : 0);
    }
}
