package acquaint.formats;

import acquaint.formats.AttendeeRecord.Role;
import acquaint.formats.EventRecord.Answer;
import acquaint.formats.EventRecord.Participant;
import acquaint.formats.card.CardOutput;
import acquaint.formats.card.CardText;
import acquaint.formats.mail.ZoneComponent;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as a calendar (RFC 5545). Reading it back gives the same records but for origin and raw
 * text, and what iCalendar has no place for: fractions of seconds; offsets that belong to no zone, which
 * become UTC; days known in part, which are left out; of each participant all channels but one e-mail
 * address, and whether they speak.
 *
 * <p>Times go as they are: floating without a zone, in UTC, or in a zone of IANA's with its VTIMEZONE.
 * The UID is the event's {@link Origin#sourceId()}, else made of its content, so that writing it again
 * gives it again.
 */
public final class ICalendarWriter implements Closeable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Pattern OCCURRENCE = Pattern.compile("(?s)(.+)#(\\d{8}(?:T\\d{6}Z?)?)");

    private final Writer out;
    private final CardOutput lines;
    private final String stamp;
    private final Set<ZoneId> told = new HashSet<>();
    private boolean begun;

    /**
     * A writer of one calendar.
     *
     * @param out receives text with CRLF line ends; write it as UTF-8. Closed with this writer
     * @param written when the events were put into this form (DTSTAMP)
     */
    public ICalendarWriter(Writer out, Instant written) {
        this.out = out;
        this.lines = new CardOutput(out);
        this.stamp = TIME.format(LocalDateTime.ofInstant(written, ZoneOffset.UTC)) + "Z";
    }

    /**
     * Writes one event.
     *
     * @throws IOException when {@code out} does
     */
    public void write(EventRecord event) throws IOException {
        begin();
        zone(event.start());
        zone(event.end());
        lines.line("BEGIN:VEVENT");
        id(event);
        lines.line("DTSTAMP:" + stamp);
        moment("DTSTART", event.start(), false);
        moment("DTEND", event.end(), true);
        text("SUMMARY", event.title());
        text("LOCATION", event.location());
        text("DESCRIPTION", event.description());
        bare("URL", event.url());
        bare("RRULE", event.recurrence());
        if (event.cancelled()) {
            lines.line("STATUS:CANCELLED");
        }
        people(event.participants());
        lines.line("END:VEVENT");
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            lines.line("BEGIN:VCALENDAR");
            lines.line("VERSION:2.0");
            lines.line("PRODID:-//Acquaint//Formats//EN");
        }
    }

    private void zone(@Nullable Moment moment) throws IOException {
        if (moment != null && moment.zone() != null && !fixed(moment.zone()) && told.add(moment.zone())) {
            for (String line : ZoneComponent.lines(moment.zone())) {
                lines.line(line);
            }
        }
    }

    private static boolean fixed(ZoneId zone) {
        return zone.normalized() instanceof ZoneOffset;
    }

    /** An occurrence that was changed by itself has the series' UID. */
    private void id(EventRecord event) throws IOException {
        String id = event.origin().sourceId();
        Matcher occurrence = OCCURRENCE.matcher(id == null ? "" : id);
        if (occurrence.matches()) {
            text("UID", occurrence.group(1));
            String at = occurrence.group(2);
            Moment start = event.start();
            boolean zoned = at.length() == 15 && start != null && start.zone() != null && !fixed(start.zone());
            lines.line("RECURRENCE-ID" + (at.length() == 8 ? ";VALUE=DATE" : zoned ? ";TZID=" + start.zone() : "") + ":"
                    + at);
        } else {
            text("UID", id == null ? made(event) : id);
        }
    }

    private static String made(EventRecord event) {
        String content = event.title() + "\n" + event.start() + "\n" + event.end() + "\n" + event.location() + "\n"
                + event.participants();
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)) + "@acquaint";
    }

    private void moment(String property, @Nullable Moment moment, boolean end) throws IOException {
        if (moment == null || moment.day().isEmpty()) {
            return;
        }
        LocalTime time = moment.time();
        if (time == null) {
            lines.line(property + ";VALUE=DATE:" + DAY.format(moment.day().get().plusDays(end ? 1 : 0)));
            return;
        }
        LocalDateTime local = moment.day().get().atTime(time);
        ZoneId zone = moment.zone();
        if (zone == null) {
            lines.line(property + ":" + TIME.format(local));
        } else if (fixed(zone)) {
            LocalDateTime utc =
                    local.atZone(zone).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
            lines.line(property + ":" + TIME.format(utc) + "Z");
        } else {
            lines.line(property + ";TZID=" + zone + ":" + TIME.format(local));
        }
    }

    private void text(String property, String value) throws IOException {
        if (!value.isEmpty()) {
            lines.line(property + ":" + CardText.escape(value));
        }
    }

    private void bare(String property, String value) throws IOException {
        if (!value.isEmpty()) {
            lines.line(property + ":" + value.replaceAll("\\p{Cntrl}", ""));
        }
    }

    /** Of several organisers the first is the ORGANIZER; its answer, and the others, stand as attendees. */
    private void people(List<Participant> participants) throws IOException {
        boolean organised = false;
        for (Participant one : participants) {
            String who = ";CN=" + quoted(one.party().name()) + ":" + address(one.party());
            boolean organiser = one.role() == Role.ORGANISER;
            if (organiser && !organised) {
                lines.line("ORGANIZER" + who);
            }
            if (!organiser || organised || one.answer() != Answer.NONE) {
                lines.line("ATTENDEE" + (organiser ? ";ROLE=CHAIR" : "") + ";PARTSTAT=" + answer(one.answer()) + who);
            }
            organised |= organiser;
        }
    }

    private static String answer(Answer answer) {
        return answer == Answer.NONE ? "NEEDS-ACTION" : answer.name();
    }

    private static String address(Party party) {
        return party.channels().stream()
                .filter(channel -> channel.kind() == Channel.Kind.EMAIL)
                .findFirst()
                .map(channel -> "mailto:" + channel.value().replaceAll("\\p{Cntrl}", ""))
                .orElse("invalid:nomail"); // as Outlook writes it
    }

    /** A parameter's value (RFC 6868 for what may not stand in quotes). */
    private static String quoted(String value) {
        return "\""
                + value.replace("^", "^^")
                        .replace("\n", "^n")
                        .replace("\"", "^'")
                        .replaceAll("\\p{Cntrl}", "") + "\"";
    }

    @Override
    public void close() throws IOException {
        begin();
        lines.line("END:VCALENDAR");
        out.close();
    }
}
