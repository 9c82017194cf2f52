package acquaint.app.interactions;

import acquaint.app.contacts.ContactNames.Named;
import acquaint.app.interactions.Interaction.Balance;
import acquaint.app.interactions.Interaction.Direction;
import acquaint.app.interactions.Interaction.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * The composer as somebody filled it in; given back unchanged, with what is wrong, when it cannot be taken.
 *
 * @param id made when the form is drawn, so that sending it twice notes once
 * @param with contacts chosen in the type-ahead
 * @param names new names chosen there
 * @param who names typed and not chosen, separated by commas
 * @param on a day in words or figures, empty for today
 * @param time such as 14:05, empty for now
 * @param promises what was offered as a promise and what the user made of it
 * @param back the page to return to, or empty
 * @param errors by field
 */
public record NoteForm(
        UUID id,
        List<Named> with,
        List<String> names,
        String who,
        String text,
        String on,
        String time,
        Kind kind,
        Direction direction,
        String occasion,
        Balance balance,
        List<PromiseRow> promises,
        String back,
        Map<String, String> errors) {

    static final int MOST_PEOPLE = 50;

    /** An empty one. */
    static NoteForm empty(UUID id, List<Named> with, String back) {
        return new NoteForm(
                id,
                with,
                List.of(),
                "",
                "",
                "",
                "",
                Kind.CONVERSATION,
                Direction.BOTH,
                "",
                Balance.UNKNOWN,
                List.of(),
                back,
                Map.of());
    }

    /** What was sent, with the contacts still nameless: {@link #named} tells their names. */
    static NoteForm read(MultiValueMap<String, String> sent, UUID otherwise) {
        return new NoteForm(
                uuids(all(sent, "id")).stream().findFirst().orElse(otherwise),
                uuids(all(sent, "with")).stream()
                        .distinct()
                        .map(id -> new Named(id, "", null, false))
                        .toList(),
                all(sent, "new").stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList(),
                one(sent, "who"),
                one(sent, "text").replace("\r\n", "\n"),
                one(sent, "on"),
                one(sent, "time"),
                choice(Kind.class, one(sent, "kind"), Kind.CONVERSATION),
                choice(Direction.class, one(sent, "direction"), Direction.BOTH),
                one(sent, "occasion"),
                choice(Balance.class, one(sent, "balance"), Balance.UNKNOWN),
                PromiseRow.read(sent),
                one(sent, "back"),
                Map.of());
    }

    NoteForm named(List<Named> known) {
        return new NoteForm(
                id, known, names, who, text, on, time, kind, direction, occasion, balance, promises, back, errors);
    }

    NoteForm offering(List<PromiseRow> rows) {
        return new NoteForm(
                id, with, names, who, text, on, time, kind, direction, occasion, balance, rows, back, errors);
    }

    NoteForm refused(Map<String, String> because) {
        return new NoteForm(
                id,
                with,
                names,
                who,
                text,
                on,
                time,
                kind,
                direction,
                occasion,
                balance,
                promises,
                back,
                new LinkedHashMap<>(because));
    }

    /** What is wrong with a field; null when nothing is. */
    public @org.jspecify.annotations.Nullable String error(String field) {
        return errors.get(field);
    }

    /** Whether something beyond who and what is filled in, so that it is shown. */
    public boolean more() {
        return !on.isEmpty()
                || !time.isEmpty()
                || !occasion.isEmpty()
                || balance != Balance.UNKNOWN
                || errors.containsKey("on")
                || errors.containsKey("time")
                || errors.containsKey("occasion");
    }

    /** Names typed without being chosen. */
    List<String> typedNames() {
        return Stream.of(who.split("[,;،、\\n]"))
                .map(name -> name.strip().replaceFirst("^@", ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    static String one(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }

    private static List<String> all(MultiValueMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of());
    }

    static List<UUID> uuids(List<String> texts) {
        List<UUID> ids = new ArrayList<>();
        for (String text : texts) {
            try {
                ids.add(UUID.fromString(text));
            } catch (IllegalArgumentException noId) {
                // Somebody wrote the address or the form by hand; what is no id names nobody.
            }
        }
        return ids;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String text, E otherwise) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(otherwise);
    }
}
