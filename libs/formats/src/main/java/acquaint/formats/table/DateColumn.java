package acquaint.formats.table;

import acquaint.formats.reading.DateText;
import acquaint.formats.reading.DateText.Order;

/**
 * Decides for a whole column whether day or month comes first: {@code 03/04/2024} alone does not
 * tell, {@code 25/04/2024} somewhere below does.
 */
public final class DateColumn {

    private int dayFirst;
    private int monthFirst;
    private boolean halves;

    /** Takes a cell as evidence. */
    void look(String cell) {
        Order shown = cell.isEmpty() ? null : DateText.shown(cell);
        if (shown == Order.DAY_FIRST) {
            dayFirst++;
        } else if (shown == Order.MONTH_FIRST) {
            monthFirst++;
        }
        halves |= cell.endsWith("M") && (cell.endsWith("AM") || cell.endsWith("PM"));
    }

    /** Whether some cell told. */
    boolean decided() {
        return dayFirst != monthFirst || halves;
    }

    /** The order of the cells that do not tell by themselves: what most others show. */
    Order order() {
        if (dayFirst == monthFirst) {
            // 9:12 AM is written where the month comes first
            return halves ? Order.MONTH_FIRST : Order.DAY_FIRST;
        }
        return dayFirst > monthFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    /** Whether a cell needs the column's order to be read. */
    static boolean ambiguous(String cell) {
        return !DateText.read(cell, Order.DAY_FIRST).equals(DateText.read(cell, Order.MONTH_FIRST))
                && DateText.shown(cell) == null;
    }
}
