package acquaint.app.interactions;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days as people write them: "next Tuesday", "in two weeks", "3 May", "yesterday". Each {@link Language} is a table of
 * such expressions; what they mean stands here, once.
 *
 * <p>Where a stretch of time is named, its first day is meant, for then there is still time: "next week" is its Monday,
 * "in June" is the first of June. A stretch that has begun ends with its last working day: "this week" is Friday. "Next
 * Tuesday" is that of the next week, which begins on Monday; a plain "Tuesday" is the one to come, never today.
 */
final class DayWords {

    private static final Map<Language, List<Rule>> TO_COME = rules(Language::daysToCome);
    private static final Map<Language, List<Rule>> GONE_BY = rules(Language::daysGoneBy);

    private DayWords() {}

    /** What an expression means. */
    enum Meaning {
        TODAY,
        TOMORROW,
        AFTER_TOMORROW,
        YESTERDAY,
        BEFORE_YESTERDAY,
        IN,
        AGO,
        WEEKDAY,
        NEXT_WEEKDAY,
        DATE,
        FIGURES,
        DAY_OF_MONTH,
        MONTH,
        MID_MONTH,
        END_OF_MONTH,
        THIS_WEEK,
        NEXT_WEEK,
        END_OF_NEXT_WEEK,
        LAST_WEEK,
        WEEKEND,
        AFTER_WEEKEND,
        THIS_MONTH,
        NEXT_MONTH,
        END_OF_NEXT_MONTH,
        END_OF_YEAR,
        NEXT_YEAR
    }

    /** An expression found in a text. */
    record Found(int start, int end, LocalDate day) {}

    private record Rule(Pattern pattern, Meaning meaning) {}

    /** The first expression of a day to come in the text. */
    static Optional<Found> find(Language language, String text, LocalDate on) {
        Found best = null;
        for (Rule rule : TO_COME.getOrDefault(language, List.of())) {
            Matcher matcher = rule.pattern().matcher(text);
            while (matcher.find()) {
                LocalDate day = reckon(language, rule.meaning(), matcher, on, false);
                if (day != null && (best == null || isBetter(matcher, best))) {
                    best = new Found(matcher.start(), matcher.end(), day);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The day that the whole text names, in any language: one gone by, or today. */
    static Optional<LocalDate> goneBy(String text, LocalDate today) {
        return whole(GONE_BY, text, today, true);
    }

    /** The day that the whole text names, in any language: one to come, or today. */
    static Optional<LocalDate> toCome(String text, LocalDate today) {
        return whole(TO_COME, text, today, false);
    }

    private static Optional<LocalDate> whole(Map<Language, List<Rule>> rules, String text, LocalDate on, boolean past) {
        String stripped = text.strip();
        for (Map.Entry<Language, List<Rule>> entry : rules.entrySet()) {
            for (Rule rule : entry.getValue()) {
                Matcher matcher = rule.pattern().matcher(stripped);
                if (matcher.matches()) {
                    LocalDate day = reckon(entry.getKey(), rule.meaning(), matcher, on, past);
                    if (day != null) {
                        return Optional.of(day);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The leftmost one, and the longest of those that begin or lie at the same place. */
    private static boolean isBetter(Matcher matcher, Found best) {
        boolean overlaps = matcher.start() < best.end() && best.start() < matcher.end();
        return overlaps ? matcher.end() - matcher.start() > best.end() - best.start() : matcher.start() < best.start();
    }

    private static @Nullable LocalDate reckon(
            Language language, Meaning meaning, Matcher matcher, LocalDate on, boolean past) {
        try {
            LocalDate day = day(language, meaning, matcher, on, past);
            // Nothing can be due before it is promised, so "before tomorrow" is today.
            boolean before = !past && group(matcher, "before") != null && meaning != Meaning.THIS_WEEK;
            return before && !isEnd(meaning) && day.isAfter(on) ? day.minusDays(1) : day;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static boolean isEnd(Meaning meaning) {
        return switch (meaning) {
            case END_OF_MONTH, END_OF_NEXT_MONTH, END_OF_NEXT_WEEK, END_OF_YEAR, THIS_MONTH, THIS_WEEK -> true;
            default -> false;
        };
    }

    private static LocalDate day(Language language, Meaning meaning, Matcher matcher, LocalDate on, boolean past) {
        LocalDate nextMonday = on.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return switch (meaning) {
            case TODAY -> on;
            case TOMORROW -> on.plusDays(1);
            case AFTER_TOMORROW -> on.plusDays(2);
            case YESTERDAY -> on.minusDays(1);
            case BEFORE_YESTERDAY -> on.minusDays(2);
            case IN -> plus(language, matcher, on, 1);
            case AGO -> plus(language, matcher, on, -1);
            case WEEKDAY -> {
                DayOfWeek weekday = language.weekday(matcher.group("w"));
                yield on.with(past ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday));
            }
            case NEXT_WEEKDAY -> nextMonday.with(TemporalAdjusters.nextOrSame(language.weekday(matcher.group("w"))));
            case DATE -> date(matcher, language.month(matcher.group("m")), on, past);
            case FIGURES -> date(matcher, Integer.parseInt(matcher.group("mm")), on, past);
            case DAY_OF_MONTH -> dayOfMonth(Integer.parseInt(matcher.group("d")), on, past);
            case MONTH -> month(language, matcher, on);
            case MID_MONTH -> month(language, matcher, on).withDayOfMonth(15);
            case END_OF_MONTH ->
                month(language, matcher, on.withDayOfMonth(1)).with(TemporalAdjusters.lastDayOfMonth());
            case THIS_WEEK -> on.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
            case NEXT_WEEK -> nextMonday;
            case END_OF_NEXT_WEEK -> nextMonday.plusDays(4);
            case LAST_WEEK -> on.minusWeeks(1);
            case WEEKEND -> on.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
            case AFTER_WEEKEND -> nextMonday;
            case THIS_MONTH -> on.with(TemporalAdjusters.lastDayOfMonth());
            case NEXT_MONTH -> on.with(TemporalAdjusters.firstDayOfNextMonth());
            case END_OF_NEXT_MONTH -> on.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth());
            case END_OF_YEAR -> on.with(TemporalAdjusters.lastDayOfYear());
            case NEXT_YEAR -> on.with(TemporalAdjusters.firstDayOfNextYear());
        };
    }

    private static LocalDate plus(Language language, Matcher matcher, LocalDate on, int sign) {
        int n = sign * language.number(matcher.group("n"));
        return switch (language.unit(matcher.group("u"))) {
            case 0 -> on.plusDays(n);
            case 1 -> on.plusWeeks(n);
            case 2 -> on.plusMonths(n);
            default -> on.plusYears(n);
        };
    }

    private static LocalDate date(Matcher matcher, int month, LocalDate on, boolean past) {
        int day = Integer.parseInt(matcher.group("d"));
        String year = group(matcher, "y");
        if (year != null) {
            int number = Integer.parseInt(year);
            return LocalDate.of(number < 100 ? 2000 + number : number, month, day);
        }
        LocalDate thisYear = LocalDate.of(on.getYear(), month, day);
        if (past) {
            return thisYear.isAfter(on) ? thisYear.minusYears(1) : thisYear;
        }
        return thisYear.isBefore(on) ? thisYear.plusYears(1) : thisYear;
    }

    private static LocalDate dayOfMonth(int day, LocalDate on, boolean past) {
        boolean thisMonth = past ? day <= on.getDayOfMonth() : day > on.getDayOfMonth();
        return thisMonth ? on.withDayOfMonth(day) : on.plusMonths(past ? -1 : 1).withDayOfMonth(day);
    }

    /** The first day of the month to come with that name. */
    private static LocalDate month(Language language, Matcher matcher, LocalDate on) {
        LocalDate first = LocalDate.of(on.getYear(), language.month(matcher.group("m")), 1);
        return first.isBefore(on) ? first.plusYears(1) : first;
    }

    private static @Nullable String group(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
    }

    private static Map<Language, List<Rule>> rules(java.util.function.Function<Language, Map<String, Meaning>> table) {
        Map<Language, List<Rule>> rules = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            rules.put(
                    language,
                    Stream.concat(
                                    table.apply(language).entrySet().stream(),
                                    Map.of(
                                            "(?<y>\\d{4})-(?<mm>\\d{2})-(?<d>\\d{2})",
                                            Meaning.FIGURES,
                                            "(?<d>\\d{1,2})\\.\\s?(?<mm>\\d{1,2})\\.(?:\\s?(?<y>\\d{4}|\\d{2}))?",
                                            Meaning.FIGURES)
                                            .entrySet()
                                            .stream())
                            .map(entry -> new Rule(compile(language, entry.getKey()), entry.getValue()))
                            .toList());
        }
        return rules;
    }

    /** A template as a pattern; it may follow a preposition, and must when it begins with "+". */
    private static Pattern compile(Language language, String template) {
        boolean must = template.startsWith("+");
        String body = language.fill(must ? template.substring(1) : template);
        String prepositions =
                "(?:(?:(?<before>" + language.before() + ")|" + language.prepositions() + ")\\s+)" + (must ? "" : "?");
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}.-])" + prepositions + "(?:"
                        + body.replace("'", "['’]").replace(" ?", "\\s*").replace(" ", "\\s+") + ")(?![\\p{L}\\p{N}-])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** A word as the tables hold it. */
    static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replace(".", "");
    }
}
