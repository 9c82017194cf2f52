package acquaint.app.followups;

import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contact.ImportantDate;
import acquaint.formats.ImportantDate.Kind;
import acquaint.formats.PartialDate;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** On which days birthdays are kept: 29 February on the 28th where the year has no 29th. */
final class Birthdays {

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private Birthdays() {}

    /** The birthday on a contact's card, where it has a month and a day. */
    static Optional<PartialDate> of(Contact contact) {
        return contact.dates().stream()
                .filter(one -> one.kind() == Kind.BIRTHDAY)
                .map(ImportantDate::date)
                .filter(date -> date.month() != null && date.day() != null)
                .findFirst();
    }

    /** The next day, from that day on, on which a contact's birthday is kept. */
    static Optional<LocalDate> next(Contact contact, LocalDate from) {
        return of(contact).map(date -> next(MonthDay.of(date.month(), date.day()), from));
    }

    static LocalDate next(MonthDay birthday, LocalDate from) {
        LocalDate thisYear = birthday.atYear(from.getYear());
        return thisYear.isBefore(from) ? birthday.atYear(from.getYear() + 1) : thisYear;
    }

    /** The birthdays (MM-DD) kept on the days of a span, in the order of the days. */
    static Map<String, LocalDate> kept(LocalDate first, LocalDate last) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days.put(text(MonthDay.from(day)), day);
            if (day.getMonthValue() == 2 && day.getDayOfMonth() == 28 && !Year.isLeap(day.getYear())) {
                days.put(text(LEAP_DAY), day);
            }
        }
        return days;
    }

    private static String text(MonthDay day) {
        return day.toString().substring(2);
    }
}
