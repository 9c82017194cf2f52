package acquaint.formats.mail;

import acquaint.formats.Detection;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.card.CardLines;
import acquaint.formats.card.ContentLine;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.Quoted;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads calendars (RFC 5545, and vCalendar 1.0 as far as it is alike): their events with the people in
 * them, one event in memory at a time. Tasks, journals and alarms are left out. An occurrence that was
 * changed by itself is an event of its own; its id is that of the series, {@code #}, and its
 * RECURRENCE-ID.
 */
public final class CalendarReader implements FormatReader {

    private static final Pattern BEGIN = Pattern.compile("(?im)^\\s*BEGIN\\s*:\\s*(?:VCALENDAR\\b|VEVENT\\s*$)");

    @Override
    public System system() {
        return System.ICALENDAR;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        var begin = BEGIN.matcher(sniff.text());
        if (!begin.find()) {
            return Optional.empty();
        }
        boolean first = sniff.text().substring(0, begin.start()).isBlank();
        return Optional.of(new Detection(
                System.ICALENDAR,
                first ? 1 : 0.8,
                first ? "It begins with BEGIN:VCALENDAR." : "A line of it is BEGIN:VCALENDAR."));
    }

    /** Google names a calendar after its owner's address. */
    @Override
    public void learn(Source source, Sniff sniff, Context context) throws IOException {
        for (String line : sniff.text().lines().limit(30).toList()) {
            ContentLine property = ContentLine.parse(1, line);
            if (property != null
                    && property.name().equals("X-WR-CALNAME")
                    && Channels.isEmail(property.plain())
                    && sniff.text().contains("Google")) {
                context.owner(property.plain());
            }
        }
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        CalendarZones zones = new CalendarZones();
        try (InputStream in = sniff.bytes(source)) {
            zones(new CardLines(in), zones);
        }
        try (InputStream in = sniff.bytes(source)) {
            new Reading(source, new CardLines(in), zones, out).run();
        }
    }

    /** A zone may be told behind the events that are in it. */
    private static void zones(CardLines lines, CalendarZones zones) throws IOException {
        boolean within = false;
        while (lines.advance()) {
            String text = lines.text();
            within |= is(text, "BEGIN", "VTIMEZONE");
            ContentLine property = within ? ContentLine.parse(lines.number(), text) : null;
            if (property != null) {
                zones.take(property);
            }
            within &= !is(text, "END", "VTIMEZONE");
        }
    }

    private static boolean is(String line, String name, String component) {
        return line.length() <= name.length() + component.length() + 8
                && line.regionMatches(true, 0, name, 0, name.length())
                && line.substring(name.length())
                        .replaceAll("[\\s:]+", "")
                        .toUpperCase(Locale.ROOT)
                        .equals(component);
    }

    /** One pass over one source. */
    private static final class Reading {

        private final Source source;
        private final CardLines lines;
        private final CalendarZones zones;
        private final Recorder out;
        private @Nullable CalendarEvent event;
        private String within = "";
        private boolean cancelled;
        private int others;
        private boolean strayTold;

        Reading(Source source, CardLines lines, CalendarZones zones, Recorder out) {
            this.source = source;
            this.lines = lines;
            this.zones = zones;
            this.out = out;
        }

        void run() throws IOException {
            while (!out.full() && lines.advance()) {
                String text = lines.text();
                if (is(text, "BEGIN", "VEVENT")) {
                    broken();
                    within = "";
                    event = new CalendarEvent(source, out, zones, lines.number(), cancelled);
                } else if (is(text, "END", "VEVENT")) {
                    finish();
                } else {
                    line(text);
                }
            }
            broken();
            if (others > 0) {
                out.warn(0, "%,d tasks and journal entries were left out; only events are read.".formatted(others), "");
            }
        }

        /** An event that never ends is read as far as it goes. */
        private void broken() {
            if (event != null) {
                out.warn(
                        lines.number(),
                        "an event before this line has no END:VEVENT; what there is of it was read.",
                        "Look it up in the calendar.");
                finish();
            }
        }

        private void finish() {
            if (event != null) {
                event.finish();
            }
            event = null;
        }

        private void line(String text) {
            if (text.isBlank()) {
                return;
            }
            ContentLine property = ContentLine.parse(lines.number(), text);
            if (property == null) {
                stray(text);
            } else if (property.name().equals("BEGIN")) {
                begin(property.value().strip().toUpperCase(Locale.ROOT));
            } else if (property.name().equals("END")) {
                end(property.value().strip().toUpperCase(Locale.ROOT));
            } else if (event != null && within.isEmpty()) {
                event.take(property);
            } else if (property.name().equals("METHOD")) {
                cancelled = property.value().strip().equalsIgnoreCase("CANCEL");
            }
        }

        private void begin(String component) {
            switch (component) {
                case "VCALENDAR" -> {
                    broken();
                    cancelled = false;
                }
                case "VTODO", "VJOURNAL" -> {
                    broken();
                    others++;
                }
                case "VTIMEZONE", "VFREEBUSY" -> broken();
                default -> within = event == null || !within.isEmpty() ? within : component;
            }
        }

        private void end(String component) {
            if (component.equals(within)) {
                within = "";
            } else if (component.equals("VCALENDAR")) {
                broken();
            }
        }

        private void stray(String text) {
            if (event != null && !strayTold) {
                strayTold = true;
                out.warn(
                        lines.number(),
                        Quoted.of(text.strip()) + " is no line of a calendar; such lines were left out.",
                        "It may belong to the line above.");
            }
        }
    }
}
