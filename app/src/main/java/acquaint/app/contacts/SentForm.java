package acquaint.app.contacts;

import acquaint.app.contacts.ContactForm.Basics;
import acquaint.app.contacts.ContactForm.Day;
import acquaint.app.contacts.ContactForm.Job;
import acquaint.app.contacts.ContactForm.Spot;
import acquaint.app.contacts.ContactForm.Way;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a {@link ContactForm} from the fields that a browser sent. Rows may have any numbers; their order counts. */
final class SentForm {

    private static final Pattern ROW_FIELD = Pattern.compile("(jobs|ways|places|days)-(\\d{1,4})-[a-z]+");

    private static final Pattern TAPPED_TAG = Pattern.compile("tag-\\d{1,3}");

    private final Map<String, String> fields;

    private SentForm(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * Reads the form of a contact.
     *
     * @param photo the hash of its picture, or empty
     */
    static ContactForm read(UUID id, Map<String, String> fields, String photo) {
        return new SentForm(fields).form(id, photo);
    }

    private ContactForm form(UUID id, String photo) {
        return new ContactForm(
                id,
                number(text("revision")),
                text("composed"),
                new Basics(
                        text("name"),
                        text("prefix"),
                        text("given"),
                        text("additional"),
                        text("family"),
                        text("suffix"),
                        text("nickname"),
                        text("phoneticGiven"),
                        text("phoneticFamily"),
                        text("pronouns"),
                        text("howMet"),
                        text("metOn"),
                        tags(),
                        text("note"),
                        photo),
                rows(
                        "jobs",
                        row -> new Job(
                                text(row + "organisation"),
                                text(row + "department"),
                                text(row + "title"),
                                text(row + "from"),
                                text(row + "to"))),
                rows(
                        "ways",
                        row -> new Way(
                                text(row + "kind"),
                                text(row + "value"),
                                text(row + "use"),
                                text(row + "label"),
                                fields.containsKey(row + "preferred"))),
                rows(
                        "places",
                        row -> new Spot(
                                text(row + "locality"),
                                text(row + "region"),
                                text(row + "country"),
                                text(row + "street"),
                                text(row + "postcode"),
                                text(row + "label"),
                                text(row + "zone"),
                                text(row + "guess"))),
                rows("days", row -> new Day(text(row + "kind"), text(row + "label"), text(row + "date"))),
                Map.of());
    }

    private <T> List<T> rows(String sort, Function<String, T> read) {
        SortedMap<Integer, String> numbers = new TreeMap<>();
        for (String name : fields.keySet()) {
            Matcher field = ROW_FIELD.matcher(name);
            if (field.matches() && field.group(1).equals(sort)) {
                numbers.put(Integer.valueOf(field.group(2)), sort + "-" + field.group(2) + "-");
            }
        }
        return numbers.values().stream().limit(ContactForm.MOST_ROWS).map(read).toList();
    }

    /** Those typed, and those tapped. */
    private String tags() {
        return Stream.concat(
                        Stream.of(text("tags")),
                        fields.keySet().stream()
                                .filter(name -> TAPPED_TAG.matcher(name).matches())
                                .sorted()
                                .map(this::text))
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String text(String name) {
        // Browsers send line ends as CR LF.
        return fields.getOrDefault(name, "")
                .replace("\r\n", "\n")
                .replace("\0", "")
                .strip();
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
