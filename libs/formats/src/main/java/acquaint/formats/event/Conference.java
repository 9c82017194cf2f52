package acquaint.formats.event;

import acquaint.formats.Moment;
import acquaint.formats.PartialDate;
import acquaint.formats.reading.MomentText;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a programme in frab's words says of the conference.
 *
 * @param title or empty
 * @param scope tells its small numbers from those of other conferences: host of its address, or acronym
 * @param zone the zone that it names, or null
 * @param dayChange when its days end, or null
 */
record Conference(
        String title,
        String scope,
        @Nullable ZoneId zone,
        @Nullable LocalTime dayChange) {

    static final Conference UNKNOWN = new Conference("", "", null, null);

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2})(:\\d{2})?");
    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static Conference of(String title, String acronym, String address, String zoneName, String dayChange) {
        return new Conference(
                title.isEmpty() ? acronym : title,
                host(address).orElse(acronym),
                zone(zoneName),
                clock(dayChange).map(LocalTime.MIDNIGHT::plus).orElse(null));
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(
                    address.isEmpty() ? null : URI.create(address).getHost());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static @Nullable ZoneId zone(String name) {
        try {
            return name.isEmpty() ? null : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private static Optional<Duration> clock(String text) {
        Matcher clock = CLOCK.matcher(text.strip());
        return clock.matches()
                ? Optional.of(Duration.ofHours(Integer.parseInt(clock.group(1)))
                        .plusMinutes(Integer.parseInt(clock.group(2))))
                : Optional.empty();
    }

    /** What is the same in every export: a guid, a code; a number only with where it counts. */
    @Nullable
    String id(String guid, String code, String number) {
        if (UUID.matcher(guid).matches()) {
            return guid.toLowerCase(Locale.ROOT);
        }
        String local = code.isEmpty() ? number : code;
        return local.isEmpty() || scope.isEmpty() ? null : scope + "/" + local;
    }

    /**
     * When a session begins.
     *
     * @param date its date with time and offset, as newer programmes have it, or empty
     * @param start its time of day
     * @param day the day's date
     * @param dayStart when that day begins, with its offset, or empty
     */
    @Nullable
    Moment start(String date, String start, String day, String dayStart) {
        Optional<Moment> exact = MomentText.read(date);
        if (exact.isPresent() && exact.get().time() != null) {
            Moment moment = exact.get();
            return moment.zone() == null ? new Moment(moment.date(), moment.time(), zone) : moment;
        }
        Moment begins = MomentText.read(dayStart).orElse(null);
        Optional<LocalDate> on = exact.or(() -> MomentText.read(day)).flatMap(Moment::day);
        Optional<Duration> time = clock(start);
        if (on.isEmpty()) {
            return null;
        }
        if (time.isEmpty() || time.get().toHours() >= 24) {
            return Moment.of(PartialDate.of(on.get()));
        }
        LocalTime at = LocalTime.MIDNIGHT.plus(time.get());
        // a day goes on after midnight until it changes
        LocalTime change = begins != null && begins.time() != null ? begins.time() : dayChange;
        boolean night = exact.isEmpty() && change != null && at.isBefore(change) && at.getHour() < 8;
        ZoneId where = begins != null && begins.zone() != null ? begins.zone() : zone;
        return new Moment(PartialDate.of(night ? on.get().plusDays(1) : on.get()), at, where);
    }

    /** When a session of this length ends. */
    static @Nullable Moment end(@Nullable Moment start, String duration) {
        Optional<Duration> length = clock(duration);
        LocalTime time = start == null ? null : start.time();
        if (start == null || time == null || length.isEmpty() || start.day().isEmpty()) {
            return null;
        }
        var end = start.day().get().atTime(time).plus(length.get());
        return new Moment(PartialDate.of(end.toLocalDate()), end.toLocalTime(), start.zone());
    }
}
