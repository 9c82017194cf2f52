package acquaint.formats.addressbook;

import acquaint.formats.reading.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a thing in Monica's export is, by the properties that it alone has: the names of the lists are
 * singular in some versions and plural in others, and a damaged one would cost the whole list.
 */
enum MonicaKind {
    NOTE("body"),
    CONVERSATION("messages"),
    CALL("called_at"),
    REMINDER("initial_date", "frequency_type"),
    TASK("completed"),
    DEBT("in_debt"),
    CONTACT_FIELD("data"),
    ADDRESS("street", "city", "province", "postal_code"),
    RELATIONSHIP("contact_is", "of_contact"),
    ACTIVITY("summary"),
    LIFE_EVENT("happened_at"),
    GIFT("status"),
    PET("category");

    private final List<String> telling;

    MonicaKind(String... telling) {
        this.telling = List.of(telling);
    }

    /** The kind of thing that has these properties; empty for a contact and for what is not read. */
    static Optional<MonicaKind> of(JsonValue properties) {
        if (isContact(properties)) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(kind -> kind.telling.stream().anyMatch(properties::has))
                .findFirst();
    }

    static boolean isContact(JsonValue properties) {
        return properties.has("first_name")
                || properties.has("is_partial")
                || properties.has("stay_in_touch_frequency");
    }
}
