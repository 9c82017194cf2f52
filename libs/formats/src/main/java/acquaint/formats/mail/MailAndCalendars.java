package acquaint.formats.mail;

import acquaint.formats.reading.FormatReader;
import java.util.List;

/** The readers of mail and calendars, in the order in which a tie is decided. */
public final class MailAndCalendars {

    /** All of them. */
    public static final List<FormatReader> READERS = List.of(new MailReader(), new CalendarReader());

    private MailAndCalendars() {}
}
