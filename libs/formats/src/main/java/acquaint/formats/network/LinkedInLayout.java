package acquaint.formats.network;

import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.System;
import acquaint.formats.table.TableLayout;
import java.util.List;
import java.util.Set;

/**
 * LinkedIn's {@code Connections.csv}: six columns in 2018, a preamble of three lines since, a seventh
 * column (URL) since 2023, and what spreadsheets make of it.
 */
public final class LinkedInLayout implements TableLayout {

    private static final Set<String> OTHERS =
            Set.of("firstname", "lastname", "url", "emailaddress", "company", "position");

    @Override
    public System system() {
        return System.LINKEDIN;
    }

    @Override
    public double match(List<String> keys) {
        long others = keys.stream().filter(OTHERS::contains).distinct().count();
        if (keys.contains("connectedon") && others >= 2) {
            return others >= 4 ? 1 : 0.9;
        }
        // the same with the date column dropped: no other system says "position" and has no more
        boolean rest = keys.size() <= 8
                && keys.containsAll(List.of("firstname", "lastname", "company", "position"))
                && (keys.contains("url") || keys.contains("emailaddress"));
        return rest ? 0.7 : 0;
    }

    @Override
    public Target target(String header, String key) {
        return switch (key) {
            case "firstname" -> Target.of(Field.GIVEN);
            case "lastname" -> Target.of(Field.FAMILY);
            case "url", "profileurl" -> Target.of(Field.PROFILE);
            case "emailaddress", "email" -> Target.of(Field.EMAIL);
            case "company" -> Target.of(Field.ORGANISATION);
            case "position" -> Target.of(Field.TITLE);
            case "connectedon" -> Target.of(Field.SINCE);
            default -> Target.NONE;
        };
    }
}
