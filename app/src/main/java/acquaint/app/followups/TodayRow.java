package acquaint.app.followups;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as its line on the page.
 *
 * @param address where the reply goes: {@code /today/promise/…}
 * @param due the day as a small word, or empty
 * @param before the sentence up to what matters
 * @param matter what matters in it
 * @param after the rest of the sentence
 * @param asksLine whether the obvious thing is to write a line about them, right here
 */
public record TodayRow(
        String address,
        String anchor,
        String contact,
        String name,
        @Nullable String photo,
        String headline,
        String due,
        String before,
        String matter,
        String after,
        List<Reason> reasons,
        Reach reach,
        boolean asksLine) {

    /**
     * A piece of evidence.
     *
     * @param link where it can be seen, or empty
     * @param linked the words that link there
     * @param quote what the user wrote, or empty
     */
    public record Reason(String before, String link, String linked, String after, String quote) {}

    /** The obvious thing to do. */
    public record Reach(String label, String address, String icon) {}

    /** Rows under one heading. */
    public record Group(String id, String title, List<TodayRow> rows) {

        /** The anchor of the row that stands where this one stood once it is answered; or empty. */
        public String beside(int row) {
            if (rows.size() == 1) {
                return "";
            }
            return rows.get(row + 1 < rows.size() ? row + 1 : row - 1).anchor();
        }
    }

    /** A line of what is coming up. */
    public record ComingRow(String day, String contact, String name, String icon, String what) {}

    /** Days to which a suggestion can be put off with one tap. */
    public record Later(LocalDate tomorrow, LocalDate nextWeek) {

        static Later than(LocalDate today) {
            return new Later(
                    today.plusDays(1),
                    today.with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY)));
        }

        /** Whether the two are different days: on a Sunday they are not. */
        public boolean two() {
            return !tomorrow.equals(nextWeek);
        }
    }

    /**
     * A reply that could not be taken.
     *
     * @param address the row it was for
     * @param typed what was typed, given back
     */
    public record Wrong(String address, String message, String typed) {

        /** Nothing was wrong. */
        public static final Wrong NOTHING = new Wrong("", "", "");

        public boolean about(String row) {
            return address.equals(row);
        }
    }
}
