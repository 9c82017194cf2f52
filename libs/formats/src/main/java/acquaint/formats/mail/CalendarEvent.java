package acquaint.formats.mail;

import acquaint.formats.EventRecord;
import acquaint.formats.Limits;
import acquaint.formats.Moment;
import acquaint.formats.Origin;
import acquaint.formats.PartialDate;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.card.ContentLine;
import acquaint.formats.reading.Quoted;
import acquaint.formats.reading.Recorder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers a VEVENT property by property, and makes its record. */
final class CalendarEvent {

    /** Attachments, marked-up doubles of the description, and what programs note for themselves. */
    private static final Set<String> NOT_RAW = Set.of("ATTACH", "X-ALT-DESC", "X-APPLE-STRUCTURED-LOCATION");

    private final Source source;
    private final Recorder out;
    private final CalendarZones zones;
    private final int line;
    private final boolean cancelledAll;
    private final StringBuilder raw = new StringBuilder(512);
    private final CalendarPeople people;
    private String uid = "";
    private String override = "";
    private String title = "";
    private String location = "";
    private String geo = "";
    private String url = "";
    private String description = "";
    private String recurrence = "";
    private boolean cancelled;
    private @Nullable ContentLine start;
    private @Nullable ContentLine end;
    private @Nullable ContentLine duration;

    CalendarEvent(Source source, Recorder out, CalendarZones zones, int line, boolean cancelledAll) {
        this.source = source;
        this.out = out;
        this.zones = zones;
        this.line = line;
        this.cancelledAll = cancelledAll;
        this.people = new CalendarPeople(out);
    }

    void take(ContentLine property) {
        if (!NOT_RAW.contains(property.name()) && raw.length() < Limits.RAW_CHARS) {
            raw.append(raw.isEmpty() ? "" : "\n").append(property.text());
        }
        switch (property.name()) {
            case "UID" -> uid = property.plain();
            case "RECURRENCE-ID" -> override = property.value().strip();
            case "SUMMARY" -> title = property.plain();
            case "LOCATION" -> location = property.plain();
            case "GEO" -> geo = property.value().strip();
            case "URL" -> url = property.plain();
            case "DESCRIPTION" -> description = property.plain();
            case "RRULE" -> recurrence = property.value().strip();
            case "STATUS" -> cancelled = property.value().strip().equalsIgnoreCase("CANCELLED");
            case "DTSTART" -> start = property;
            case "DTEND" -> end = property;
            case "DURATION" -> duration = property;
            case "ORGANIZER" -> people.organiser(property);
            case "ATTENDEE" -> people.attendee(property);
            default -> {}
        }
    }

    void finish() {
        Moment from = start == null ? null : moment(start).orElse(null);
        Moment to = end != null
                ? end(end).orElse(null)
                : from == null ? null : lasting(from).orElse(null);
        if (from == null && start == null && title.isEmpty() && people.isEmpty() && uid.isEmpty()) {
            return;
        }
        String id = override.isEmpty() ? uid : uid + "#" + override;
        out.record(new EventRecord(
                new Origin(System.ICALENDAR, source.name(), line, uid.isEmpty() ? null : id),
                title,
                from,
                to,
                location.isEmpty() ? place(geo) : location,
                url,
                description,
                recurrence,
                cancelled || cancelledAll,
                people.all(line),
                raw.toString()));
    }

    /** Without a named place, where on Earth. */
    private static String place(String geo) {
        return geo.matches("[+-]?\\d+(\\.\\d+)?;[+-]?\\d+(\\.\\d+)?") ? geo.replace(";", ", ") : "";
    }

    private Optional<Moment> lasting(Moment from) {
        return duration == null
                ? Optional.empty()
                : CalendarTime.duration(duration.value()).flatMap(length -> CalendarTime.after(from, length));
    }

    /** The end of whole days is told as the day after the last (RFC 5545 3.6.1). */
    private Optional<Moment> end(ContentLine property) {
        Optional<Moment> moment = moment(property);
        Optional<LocalDate> day = CalendarTime.day(value(property));
        if (day.isEmpty() || moment.isEmpty() || day.get().toEpochDay() < -700_000) {
            return moment;
        }
        Optional<LocalDate> first = start == null ? Optional.empty() : CalendarTime.day(value(start));
        boolean same = first.isPresent() && !day.get().isAfter(first.get()); // some programs tell the last day itself
        return Optional.of(
                Moment.of(PartialDate.of(same ? first.get() : day.get().minusDays(1))));
    }

    private static String value(ContentLine property) {
        return property.value().replace("\"", "").strip();
    }

    private Optional<Moment> moment(ContentLine property) {
        String value = value(property);
        Optional<LocalDate> day = CalendarTime.day(value);
        if (day.isPresent()) {
            return Optional.of(Moment.of(PartialDate.of(day.get())));
        }
        Optional<LocalDateTime> local = CalendarTime.local(value);
        if (local.isEmpty()) {
            if (!value.isEmpty()) {
                out.warn(
                        property.line(),
                        Quoted.of(value) + " is no time that is understood; the event was read without it.",
                        "Look it up in the calendar.");
            }
            return Optional.empty();
        }
        if (CalendarTime.isUtc(value)) {
            return Optional.of(Moment.of(local.get(), ZoneOffset.UTC));
        }
        String tzid = property.param("TZID");
        if (tzid.isEmpty()) {
            return Optional.of(Moment.of(local.get()));
        }
        Optional<ZoneId> zone = zones.find(tzid, local.get());
        if (zone.isEmpty()) {
            out.warn(
                    property.line(),
                    "the file does not tell what the zone " + Quoted.of(CalendarZones.bare(tzid))
                            + " is; the time was read as it stands, in no zone.",
                    "");
        }
        return Optional.of(new Moment(
                PartialDate.of(local.get().toLocalDate()), local.get().toLocalTime(), zone.orElse(null)));
    }
}
