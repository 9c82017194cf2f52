package acquaint.app.accounts;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What stands in the form of one's own settings, as typed.
 *
 * @param errors what is wrong, by field
 */
public record SettingsForm(String name, String zone, String country, String dailyLimit, Map<String, String> errors) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_A_DAY = 20;

    static SettingsForm of(Account account) {
        return new SettingsForm(
                account.name(),
                account.zone().getId(),
                account.country(),
                Integer.toString(account.dailyLimit()),
                Map.of());
    }

    /** The same with what is wrong. */
    SettingsForm checked() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (name.isBlank()) {
            wrong.put("name", "Say how you would like to be called.");
        } else if (name.length() > LONGEST_NAME) {
            wrong.put("name", "Keep it below " + LONGEST_NAME + " letters.");
        }
        if (!knownZone()) {
            wrong.put("zone", "Choose a time zone from the list, such as Europe/Lisbon.");
        }
        if (!country.equals("ZZ") && !Arrays.asList(Locale.getISOCountries()).contains(country)) {
            wrong.put("country", "Choose a country from the list.");
        }
        if (!dailyLimit.strip().matches("\\d{1,2}") || limit() < 1 || limit() > MOST_A_DAY) {
            wrong.put("dailyLimit", "Choose a number from 1 to " + MOST_A_DAY + ".");
        }
        return new SettingsForm(name, zone, country, dailyLimit, wrong);
    }

    int limit() {
        return Integer.parseInt(dailyLimit.strip());
    }

    private boolean knownZone() {
        try {
            return !ZoneId.of(zone.strip()).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /** What is wrong with a field; null when nothing is. */
    public String error(String field) {
        return errors.get(field);
    }

    /** The zones to choose from. */
    public static List<String> zones() {
        return Choices.ZONES;
    }

    /** A country to choose. */
    public record Country(String code, String name) {}

    /** The countries to choose from, by name. */
    public static List<Country> countries() {
        return Choices.COUNTRIES;
    }

    /** Put in order once, when a form first shows them. */
    private static final class Choices {

        static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
                .filter(zone ->
                        zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .toList();

        static final List<Country> COUNTRIES = Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
                .sorted(Comparator.comparing(Country::name))
                .toList();
    }
}
