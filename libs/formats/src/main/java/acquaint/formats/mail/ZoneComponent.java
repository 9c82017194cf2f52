package acquaint.formats.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A zone as a VTIMEZONE (RFC 5545 3.6.5), by the rules it has today: programs that know the zone by its
 * name use what they know, and only others look here.
 */
public final class ZoneComponent {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private ZoneComponent() {}

    /** Its lines, unfolded. */
    public static List<String> lines(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<String> lines = new ArrayList<>(List.of("BEGIN:VTIMEZONE", "TZID:" + zone));
        if (rules.getTransitionRules().isEmpty()) {
            ZoneOffset offset = rules.getOffset(Instant.parse("2025-01-01T00:00:00Z"));
            observance(lines, "STANDARD", "19700101T000000", "", offset, offset);
        }
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            ZoneOffsetTransition first = rule.createTransition(1970);
            boolean summer = rule.getOffsetAfter().getTotalSeconds()
                    > rule.getStandardOffset().getTotalSeconds();
            observance(
                    lines,
                    summer ? "DAYLIGHT" : "STANDARD",
                    TIME.format(first.getDateTimeBefore()),
                    "RRULE:FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + day(rule),
                    rule.getOffsetBefore(),
                    rule.getOffsetAfter());
        }
        lines.add("END:VTIMEZONE");
        return lines;
    }

    private static void observance(
            List<String> lines, String name, String start, String rule, ZoneOffset from, ZoneOffset to) {
        lines.add("BEGIN:" + name);
        lines.add("DTSTART:" + start);
        if (!rule.isEmpty()) {
            lines.add(rule);
        }
        lines.add("TZOFFSETFROM:" + offset(from));
        lines.add("TZOFFSETTO:" + offset(to));
        lines.add("END:" + name);
    }

    private static String offset(ZoneOffset offset) {
        String id = offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
        return id.replace(":", "");
    }

    private static String day(ZoneOffsetTransitionRule rule) {
        int from = rule.getDayOfMonthIndicator();
        if (rule.getDayOfWeek() == null) {
            return ";BYMONTHDAY=" + from;
        }
        String day = rule.getDayOfWeek().name().substring(0, 2);
        if (from < 0) {
            return ";BYDAY=" + (from == -1 ? "-1" : "-2") + day;
        }
        if (from % 7 == 1) {
            return ";BYDAY=" + (from / 7 + 1) + day;
        }
        StringBuilder days = new StringBuilder(";BYDAY=" + day + ";BYMONTHDAY=" + from);
        for (int i = from + 1; i < Math.min(32, from + 7); i++) {
            days.append(',').append(i);
        }
        return days.toString();
    }
}
