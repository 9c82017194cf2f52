package acquaint.formats.archive;

import acquaint.formats.archive.CellFormat.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * The numbers of cells as text. A date is the number of days since the end of 1899, or since the
 * beginning of 1904 in workbooks that say so; the time is the part of the day (ECMA-376, part 1,
 * 18.17.4).
 */
final class SerialDate {

    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    // Excel counts a 29 February 1900 that never was, as number 60
    private static final LocalDate DAY_ZERO_1900 = LocalDate.of(1899, 12, 30);
    private static final int NEVER_WAS = 60;
    private static final int LAST = 2_958_465;
    private static final int DAY_SECONDS = 86_400;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private SerialDate() {}

    /** A number as its cell would show it, dates in the form of ISO 8601. */
    static String text(String number, CellFormat format, boolean from1904) {
        if (number.length() > 40 || !number.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,2})?")) {
            return number;
        }
        BigDecimal exact = new BigDecimal(number);
        return format.kind() == Kind.NUMBER ? plain(exact, format.digits()) : date(exact, format.kind(), from1904);
    }

    /** Never in the form 4.42E+11, for many a number is a telephone's; with the digits that Excel counts. */
    private static String plain(BigDecimal exact, int digits) {
        boolean whole = exact.stripTrailingZeros().scale() <= 0;
        String text = (whole ? exact : exact.round(new MathContext(15)))
                .stripTrailingZeros()
                .toPlainString();
        return whole && exact.signum() >= 0 && text.length() < digits
                ? "0".repeat(digits - text.length()) + text
                : text;
    }

    private static String date(BigDecimal exact, Kind kind, boolean from1904) {
        double serial = exact.doubleValue();
        long seconds = Math.round(serial * DAY_SECONDS);
        long day = Math.floorDiv(seconds, DAY_SECONDS);
        LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, DAY_SECONDS));
        if (kind == Kind.TIME && day == 0 && serial >= 0) {
            return TIME.format(time);
        }
        boolean none = !from1904 && (day <= 0 || day == NEVER_WAS);
        if (none || day < 0 || day > LAST) {
            return plain(exact, 0);
        }
        LocalDate date =
                from1904 ? DAY_ZERO_1904.plusDays(day) : DAY_ZERO_1900.plusDays(day < NEVER_WAS ? day + 1 : day);
        return switch (kind) {
            case MONTH -> date.toString().substring(0, 7);
            case YEAR -> date.toString().substring(0, 4);
            case DAY -> "-" + date.toString().substring(4);
            case DATE -> time.equals(LocalTime.MIDNIGHT) ? date.toString() : dateTime(date.atTime(time));
            default -> dateTime(date.atTime(time));
        };
    }

    private static String dateTime(LocalDateTime at) {
        return at.toLocalDate() + " " + TIME.format(at);
    }
}
