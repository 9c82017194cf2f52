package acquaint.formats.mail;

import acquaint.formats.card.ContentLine;
import acquaint.formats.card.ParameterList;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The zones that a calendar's TZIDs mean: IANA's by their names, also behind a path ({@code
 * /mozilla.org/20050126_1/Europe/Berlin}); Windows' by CLDR's table, where the file does not
 * disagree; others as far as the file's VTIMEZONE tells, by their offset at the time in question.
 */
final class CalendarZones {

    private static final int OBSERVANCES = 2_000;

    private final Map<String, Zone> zones = new HashMap<>();
    private @Nullable Zone zone;
    private ZoneObservance.@Nullable Draft draft;

    /** One VTIMEZONE. */
    private static final class Zone {
        private String id = "";
        private String location = "";
        private final List<ZoneObservance> observances = new ArrayList<>(2);
    }

    /** Takes a line of a VTIMEZONE, its BEGIN and END included. */
    void take(ContentLine line) {
        String value = line.value().strip();
        switch (line.name()) {
            case "BEGIN" -> {
                if (value.equalsIgnoreCase("VTIMEZONE")) {
                    zone = new Zone();
                    draft = null;
                } else {
                    draft = new ZoneObservance.Draft();
                }
            }
            case "END" -> end(value);
            default -> property(line, value);
        }
    }

    private void end(String component) {
        if (zone == null) {
            return;
        }
        if (draft != null && !component.equalsIgnoreCase("VTIMEZONE")) {
            if (zone.observances.size() < OBSERVANCES) {
                draft.finished().ifPresent(zone.observances::add);
            }
            draft = null;
        } else if (component.equalsIgnoreCase("VTIMEZONE")) {
            zones.put(zone.id, zone);
            zone = null;
        }
    }

    private void property(ContentLine line, String value) {
        if (draft != null) {
            draft.take(line);
        } else if (zone != null && line.name().equals("TZID")) {
            zone.id = bare(line.plain());
        } else if (zone != null && line.name().equals("X-LIC-LOCATION")) {
            zone.location = value;
        }
    }

    static String bare(String tzid) {
        return ParameterList.unquoted(tzid.strip()).replace("\"", "").strip();
    }

    /** The zone of a local time. */
    Optional<ZoneId> find(String tzid, LocalDateTime at) {
        String id = bare(tzid);
        Optional<ZoneId> named = iana(id);
        if (named.isPresent()) {
            return named;
        }
        Zone told = zones.get(id);
        if (told == null) {
            return WindowsZones.iana(id);
        }
        Optional<ZoneId> located = iana(told.location);
        if (located.isPresent()) {
            return located;
        }
        Optional<ZoneOffset> offset = ZoneObservance.offset(told.observances, at);
        Optional<ZoneId> windows = WindowsZones.iana(id);
        boolean agreed = windows.isPresent()
                && offset.map(o -> windows.get().getRules().isValidOffset(at, o))
                        .orElse(true);
        return agreed ? windows : offset.map(o -> o);
    }

    /** An IANA name, also the last two or three parts of a path. */
    private static Optional<ZoneId> iana(String id) {
        if (id.isEmpty() || id.length() > 120) {
            return Optional.empty();
        }
        if (id.equals("Z") || id.equalsIgnoreCase("UTC") || id.equalsIgnoreCase("Etc/UTC") || id.equals("GMT")) {
            return Optional.of(ZoneOffset.UTC);
        }
        String rest = id;
        while (true) {
            if (rest.matches("[A-Z]\\w+/[\\w+/-]+")) {
                try {
                    return Optional.of(ZoneId.of(rest));
                } catch (ZoneRulesException unknown) {
                    // perhaps behind the next slash
                } catch (DateTimeException malformed) {
                    return Optional.empty();
                }
            }
            int slash = rest.indexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            rest = rest.substring(slash + 1);
        }
    }
}
