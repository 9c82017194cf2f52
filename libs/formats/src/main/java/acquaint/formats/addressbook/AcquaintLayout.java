package acquaint.formats.addressbook;

import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.CsvWriter;
import acquaint.formats.Field;
import acquaint.formats.System;
import acquaint.formats.table.TableLayout;
import java.util.List;

/** The columns of {@link CsvWriter}: Google's names where Google has one, so that Google reads them too. */
public final class AcquaintLayout implements TableLayout {

    private final GoogleLayout google = new GoogleLayout();

    @Override
    public System system() {
        return System.ACQUAINT;
    }

    @Override
    public double match(List<String> keys) {
        return keys.containsAll(List.of("name", "pronouns", "connectedsince", "email1value")) ? 1 : 0;
    }

    @Override
    public String multiple() {
        return ":::";
    }

    @Override
    public Target target(String header, String key) {
        return switch (key) {
            case "pronouns" -> Target.of(Field.PRONOUNS);
            case "connectedsince" -> Target.of(Field.SINCE);
            case "id" -> Target.of(Field.SOURCE_ID);
            case "died" -> Target.of(Field.DEATH);
            case "anniversary" -> Target.of(Field.ANNIVERSARY);
            case "organization1from" -> Target.of(Field.WORK_FROM, "1");
            case "organization1to" -> Target.of(Field.WORK_TO, "1");
            default -> google.target(header, key);
        };
    }
}
