package acquaint.formats;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something was, as exactly as the source tells and no more: a month, a day, a day with a
 * time, with or without a zone.
 *
 * @param date the day, or the part of it that is known
 * @param time the time of day; null when not told, and whenever the day is not known whole
 * @param zone the zone of the time; null when not told, for none is ever invented
 */
public record Moment(
        PartialDate date,
        @Nullable LocalTime time,
        @Nullable ZoneId zone) {

    /** Drops a zone without a time, and a time without a whole day. */
    public Moment {
        time = date.toLocalDate().isEmpty() ? null : time;
        zone = time == null ? null : zone;
    }

    /** A day, or a part of one. */
    public static Moment of(PartialDate date) {
        return new Moment(date, null, null);
    }

    /** A day and a time in no known zone. */
    public static Moment of(LocalDateTime local) {
        return new Moment(PartialDate.of(local.toLocalDate()), local.toLocalTime(), null);
    }

    /** A day and a time in a zone. */
    public static Moment of(LocalDateTime local, ZoneId zone) {
        return new Moment(PartialDate.of(local.toLocalDate()), local.toLocalTime(), zone);
    }

    /** An instant, in UTC. */
    public static Moment of(Instant instant) {
        return of(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /**
     * The instant, for a reader who knows better than the source in which zone it was written.
     *
     * @param fallback the zone of a time that tells none, and of a day without time (its start)
     * @return empty when not even the day is known
     */
    public Optional<Instant> instant(ZoneId fallback) {
        return date.toLocalDate()
                .map(day -> time == null
                        ? day.atStartOfDay(fallback).toInstant()
                        : day.atTime(time)
                                .atZone(zone == null ? fallback : zone)
                                .toInstant());
    }

    /** The day, when it is known whole. */
    public Optional<LocalDate> day() {
        return date.toLocalDate();
    }

    /**
     * ISO 8601, as much as is known: {@code 2024}, {@code 2024-03}, {@code 2024-03-05}, {@code
     * 2024-03-05T10:00}, {@code 2024-03-05T10:00:30Z}, {@code 2024-03-05T10:00+02:00}.
     */
    @Override
    public String toString() {
        Optional<LocalDate> day = date.toLocalDate();
        if (time == null || day.isEmpty()) {
            return date.toString();
        }
        LocalDateTime local = day.get().atTime(time);
        return zone == null
                ? local.toString()
                : local + local.atZone(zone).getOffset().getId();
    }
}
