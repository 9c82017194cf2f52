package acquaint.app.demo;

import acquaint.app.contacts.Folding;
import acquaint.app.demo.Material.Culture;
import acquaint.app.demo.Material.Town;
import acquaint.app.demo.Material.Trade;
import acquaint.formats.PersonName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who the n-th invented person is; depends on the seed and the number alone.
 *
 * @param slug the name in plain letters: {@code mina.rahimi}
 */
record Identity(
        int number, PersonName name, String pronouns, String slug, Town town, Trade trade, String organisation) {

    private static final int UNIQUE_SLUGS = 300;

    static Identity of(Material material, long seed, int number) {
        Dice dice = Dice.of(seed, "identity", number);
        int cultures = material.cultures().size();
        // cultures in turn, so that even a few people come from many
        Culture culture = material.cultures().get(Math.floorMod(number * 7 + (int) (seed % cultures), cultures));
        int visit = number / cultures;
        boolean woman = (visit + culture.name().length()) % 2 == 0;
        List<String> givenNames = woman ? culture.women() : culture.men();
        String given = givenNames.get((visit / 2 + (int) Math.floorMod(seed, 5)) % givenNames.size());
        List<String> families = woman ? culture.families() : culture.familiesOfMen();
        int first = families.isEmpty() ? 0 : (visit * 3 + visit / 8 + dice.below(2)) % families.size();
        String family = families.isEmpty() ? "" : families.get(first);
        String other = families.isEmpty() ? "" : families.get((first + 1) % families.size());
        Trade trade =
                material.trades().get((number * 5 + visit) % material.trades().size());
        PersonName name = name(culture, given, family, other, title(culture, trade, dice), visit);
        String slug = slug(given, family) + (number < UNIQUE_SLUGS ? "" : "." + number);
        return new Identity(
                number,
                name,
                pronouns(woman, dice),
                slug,
                material.towns().get(dice.of(culture.towns())),
                trade,
                dice.of(trade.organisations()));
    }

    /** How a sentence names the person. */
    String shortName() {
        return name.nickname().isEmpty() ? (name.given().isEmpty() ? name.display() : name.given()) : name.nickname();
    }

    String subject() {
        return pronouns.isEmpty()
                ? shortName()
                : switch (pronouns.charAt(0)) {
                    case 's' -> "She";
                    case 'h' -> "He";
                    default -> "They";
                };
    }

    private static PersonName name(
            Culture culture, String given, String family, String other, String title, int visit) {
        String reading = reading(given);
        String familyReading = reading(family);
        if (culture.has("mono")) {
            int space = text(given).indexOf(' ');
            return space < 0
                    ? new PersonName(text(given), "", text(given), "", "", "", "", "", "")
                    : new PersonName(
                            text(given),
                            "",
                            text(given).substring(0, space),
                            text(given).substring(space + 1),
                            "",
                            "",
                            "",
                            "",
                            "");
        }
        String whole = text(family);
        if (culture.has("two")) {
            whole += " " + text(other);
        } else if (culture.has("hyphen") && visit % 3 == 1) {
            whole += "-" + text(other);
            familyReading = familyReading.isEmpty() ? "" : familyReading + "-" + reading(other);
        }
        String display = culture.has("first") && text(family).codePointAt(0) < 0x1100
                ? whole + " " + text(given)
                : PersonName.compose(title, text(given), "", whole, "");
        return new PersonName(
                display, title, text(given), "", whole, "", nickname(text(given), visit), reading, familyReading);
    }

    private static String nickname(String given, int visit) {
        return switch (given) {
            case "Beatriz" -> "Bia";
            case "Friederike" -> "Rike";
            case "Małgorzata" -> "Gosia";
            case "Harriet" -> visit % 2 == 0 ? "Hattie" : "";
            case "Joaquín" -> "Quino";
            case "Þorsteinn" -> "Steini";
            default -> "";
        };
    }

    private static String title(Culture culture, Trade trade, Dice dice) {
        boolean learned = List.of("climate", "health", "robotics", "teaching").contains(trade.tag());
        boolean otherScript = culture.families().stream().anyMatch(family -> family.indexOf('=') >= 0);
        if (!learned || culture.has("first") || otherScript || !dice.percent(30)) {
            return "";
        }
        return culture.name().equals("german") ? "Prof. Dr." : "Dr.";
    }

    private static String pronouns(boolean woman, Dice dice) {
        int roll = dice.below(100);
        if (roll < 4) {
            return "they/them";
        }
        return roll < 40 ? "" : woman ? "she/her" : "he/him";
    }

    static String text(String entry) {
        int reading = entry.indexOf('=');
        return reading < 0 ? entry : entry.substring(0, reading);
    }

    private static String reading(String entry) {
        int reading = entry.indexOf('=');
        if (reading < 0) {
            return "";
        }
        String text = entry.substring(reading + 1);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String slug(String given, String family) {
        return Stream.of(given, family)
                .filter(one -> !one.isEmpty())
                .map(one -> plain(reading(one).isEmpty() ? text(one) : reading(one)))
                .collect(Collectors.joining("."));
    }

    /** Letters, digits and hyphens only. */
    static String plain(String text) {
        return Folding.fold(text)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
