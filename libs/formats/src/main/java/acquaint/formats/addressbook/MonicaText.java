package acquaint.formats.addressbook;

import acquaint.formats.ImportantDate;
import acquaint.formats.Moment;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonName;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.MomentText;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How Monica writes names, days and spans of time. */
final class MonicaText {

    private MonicaText() {}

    static PersonName name(JsonValue properties) {
        return PersonName.ofParts(
                        "",
                        properties.text("first_name"),
                        properties.text("middle_name"),
                        properties.text("last_name"),
                        "")
                .withNickname(properties.text("nickname"));
    }

    /** A time; midnight stands for a day without one, as Monica asks for days only. */
    static @Nullable Moment moment(JsonValue properties, String key) {
        return MomentText.read(properties.text(key))
                .map(moment -> LocalTime.MIDNIGHT.equals(moment.time()) ? Moment.of(moment.date()) : moment)
                .orElse(null);
    }

    /** A special date; of one that was counted back from an age, only the year was meant. */
    static Optional<PartialDate> special(JsonValue date) {
        String text = date.isObject() ? date.text("date") : date.text();
        return PartialDate.parse(text).flatMap(day -> {
            if (isTrue(date.get("is_age_based"))) {
                return PartialDate.ofParts(day.year(), null, null);
            }
            return isTrue(date.get("is_year_unknown"))
                    ? PartialDate.ofParts(null, day.month(), day.day())
                    : Optional.of(day);
        });
    }

    static Optional<ImportantDate> special(JsonValue date, ImportantDate.Kind kind) {
        return special(date).map(day -> new ImportantDate(kind, "", day));
    }

    static boolean isTrue(JsonValue value) {
        return value.isTrue() || value.text().equals("1");
    }

    /** After how long a reminder comes again; null for once. */
    static @Nullable Period every(JsonValue properties) {
        long number = properties.get("frequency_number").number().orElse(1);
        int times = Math.clamp(number, 1, 1000);
        return switch (properties.text("frequency_type")) {
            case "day" -> Period.ofDays(times);
            case "week" -> Period.ofWeeks(times);
            case "month" -> Period.ofMonths(times);
            case "year" -> Period.ofYears(times);
            default -> null;
        };
    }
}
