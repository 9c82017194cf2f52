package acquaint.formats.messenger;

import acquaint.formats.reading.DateText.Order;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day in three numbers as they stand in a line.
 *
 * @param first year, day or month
 * @param second month or day
 * @param third day or year
 * @param part what parts them
 */
record ChatDay(String first, String second, String third, char part) {

    /** Whether the year comes first. */
    boolean yearFirst() {
        return first.length() > 2 || Integer.parseInt(first) > 31;
    }

    /** Which order its numbers show by themselves; null when they show none. */
    @Nullable
    Order shown() {
        if (yearFirst()) {
            return null;
        }
        int a = Integer.parseInt(first);
        int b = Integer.parseInt(second);
        return a > 12 && b <= 12 ? Order.DAY_FIRST : b > 12 && a <= 12 ? Order.MONTH_FIRST : null;
    }

    /** The day; the order counts only where the numbers do not tell. */
    Optional<LocalDate> date(Order order) {
        try {
            if (yearFirst()) {
                return Optional.of(LocalDate.of(year(first), Integer.parseInt(second), Integer.parseInt(third)));
            }
            Order own = shown();
            boolean dayFirst = (own == null ? order : own) == Order.DAY_FIRST;
            return Optional.of(LocalDate.of(
                    year(third),
                    Integer.parseInt(dayFirst ? second : first),
                    Integer.parseInt(dayFirst ? first : second)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** WhatsApp began in 2009; Thai telephones count from 543 years before. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() <= 2 ? 2000 + year : year > 2500 ? year - 543 : year;
    }
}
