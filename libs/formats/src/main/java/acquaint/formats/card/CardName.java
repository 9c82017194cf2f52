package acquaint.formats.card;

import acquaint.formats.PersonName;
import java.util.List;

/** Collects the name properties of one card: FN, N, NICKNAME and the ways to tell how it is read. */
public final class CardName {

    private String display = "";
    private boolean structured;
    private String family = "";
    private String given = "";
    private String additional = "";
    private String prefix = "";
    private String suffix = "";
    private String nickname = "";
    private String phoneticGiven = "";
    private String phoneticFamily = "";

    /** Takes a line; false when it tells nothing that a name has room for, such as a second FN. */
    boolean take(ContentLine line) {
        return switch (line.name()) {
            case "FN" -> formatted(line);
            case "N" -> parts(line);
            case "NICKNAME" -> {
                boolean first = nickname.isEmpty();
                nickname = first ? CardText.component(List.of(line.value()), 0, ", ") : nickname;
                yield first;
            }
            case "X-PHONETIC-FIRST-NAME" -> {
                phoneticGiven = line.plain();
                yield true;
            }
            case "X-PHONETIC-LAST-NAME" -> {
                phoneticFamily = line.plain();
                yield true;
            }
            default -> false;
        };
    }

    private boolean formatted(ContentLine line) {
        if (line.param("DERIVED").equalsIgnoreCase("true")) {
            return true; // made of other properties for want of a name (RFC 9554 4.4)
        }
        if (!display.isEmpty()) {
            return line.plain().equals(display);
        }
        display = line.plain();
        return true;
    }

    private boolean parts(ContentLine line) {
        List<String> parts = line.components();
        if (!line.param("PHONETIC").isEmpty()) {
            phoneticFamily = CardText.component(parts, 0, " "); // RFC 9554 4.6
            phoneticGiven = CardText.component(parts, 1, " ");
            return true;
        }
        if (structured) {
            return false;
        }
        family = CardText.component(parts, 0, " ");
        given = CardText.component(parts, 1, " ");
        additional = CardText.component(parts, 2, " ");
        prefix = CardText.component(parts, 3, ", ");
        suffix = CardText.component(parts, 4, ", ");
        structured = true;
        return true;
    }

    PersonName build() {
        String whole = display.isEmpty() ? PersonName.compose(prefix, given, additional, family, suffix) : display;
        return new PersonName(
                whole, prefix, given, additional, family, suffix, nickname, phoneticGiven, phoneticFamily);
    }
}
