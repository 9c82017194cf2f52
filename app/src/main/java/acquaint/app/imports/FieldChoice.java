package acquaint.app.imports;

import acquaint.formats.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a column can be said to mean, in the user's words.
 *
 * @param id how it is called in a form
 * @param words how it is called on the page
 */
public record FieldChoice(String id, String words) {

    private static final Map<Field, String> WORDS = new LinkedHashMap<>();
    private static final Map<String, List<FieldChoice>> GROUPS = new LinkedHashMap<>();

    static {
        group("", Map.entry(Field.IGNORE, "Leave it out"), Map.entry(Field.SECRET, "Leave it out, it is private"));
        group(
                "Name",
                Map.entry(Field.NAME, "Whole name"),
                Map.entry(Field.GIVEN, "Given name"),
                Map.entry(Field.FAMILY, "Family name"),
                Map.entry(Field.ADDITIONAL, "Middle name"),
                Map.entry(Field.PREFIX, "Before the name, such as Dr."),
                Map.entry(Field.SUFFIX, "Behind the name, such as Jr."),
                Map.entry(Field.NICKNAME, "Nickname"),
                Map.entry(Field.PRONOUNS, "Pronouns"));
        group(
                "How to reach them",
                Map.entry(Field.EMAIL, "E-mail address"),
                Map.entry(Field.PHONE, "Telephone"),
                Map.entry(Field.WEB, "Website or profile"));
        group(
                "Work",
                Map.entry(Field.ORGANISATION, "Organisation"),
                Map.entry(Field.TITLE, "What they do there"),
                Map.entry(Field.DEPARTMENT, "Department"));
        group(
                "Where they are",
                Map.entry(Field.LOCALITY, "Town"),
                Map.entry(Field.COUNTRY, "Country"),
                Map.entry(Field.REGION, "State or region"),
                Map.entry(Field.POSTCODE, "Postcode"),
                Map.entry(Field.STREET, "Street"),
                Map.entry(Field.ADDRESS, "Whole address"));
        group(
                "About them",
                Map.entry(Field.NOTE, "Note"),
                Map.entry(Field.CUSTOM, "Note, with the column's name before it"),
                Map.entry(Field.TAGS, "Tags"),
                Map.entry(Field.BIRTHDAY, "Birthday"),
                Map.entry(Field.SINCE, "Known since"),
                Map.entry(Field.SOURCE_ID, "Their number in that list"));
        group(
                "At an event",
                Map.entry(Field.EVENT, "Name of the event"),
                Map.entry(Field.STATUS, "Whether they come"),
                Map.entry(Field.TICKET, "Ticket or group"),
                Map.entry(Field.ROLE, "Attendee, speaker, organiser"),
                Map.entry(Field.REGISTERED, "Signed up on"),
                Map.entry(Field.CHECKED_IN, "Came on"),
                Map.entry(Field.ANSWER, "Answer to the question in the header"));
    }

    @SafeVarargs
    private static void group(String title, Map.Entry<Field, String>... fields) {
        GROUPS.put(
                title,
                java.util.Arrays.stream(fields)
                        .map(field -> new FieldChoice(field.getKey().id(), field.getValue()))
                        .toList());
        for (Map.Entry<Field, String> field : fields) {
            WORDS.put(field.getKey(), field.getValue());
        }
    }

    /** The choices by group; the first group has no title. */
    public static Map<String, List<FieldChoice>> groups() {
        return GROUPS;
    }

    /** Whether a field is among the choices; what only a known system's columns say is not. */
    static boolean offers(Field field) {
        return WORDS.containsKey(field);
    }
}
