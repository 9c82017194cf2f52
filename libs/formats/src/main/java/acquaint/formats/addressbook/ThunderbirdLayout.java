package acquaint.formats.addressbook;

import acquaint.formats.Channel.Use;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.System;
import acquaint.formats.table.TableLayout;
import java.util.List;

/** Thunderbird's comma- or tab-separated address book: 37 columns in English. */
public final class ThunderbirdLayout implements TableLayout {

    @Override
    public System system() {
        return System.THUNDERBIRD;
    }

    @Override
    public double match(List<String> keys) {
        boolean core = keys.containsAll(List.of("displayname", "primaryemail", "secondaryemail"));
        return core && (keys.contains("screenname") || keys.contains("webpage1")) ? 1 : core ? 0.8 : 0;
    }

    @Override
    public Target target(String header, String key) {
        return switch (key) {
            case "firstname" -> Target.of(Field.GIVEN);
            case "lastname" -> Target.of(Field.FAMILY);
            case "displayname" -> Target.of(Field.NAME);
            case "nickname" -> Target.of(Field.NICKNAME);
            case "primaryemail" -> Target.of(Field.EMAIL, "1");
            case "secondaryemail" -> Target.of(Field.EMAIL, "2");
            case "screenname" -> Target.of(Field.HANDLE, "1", Use.UNKNOWN, "AIM");
            case "workphone" -> Target.of(Field.PHONE, "work", Use.PROFESSIONAL, "");
            case "homephone" -> Target.of(Field.PHONE, "home", Use.PERSONAL, "");
            case "faxnumber" -> Target.of(Field.PHONE, "fax", Use.UNKNOWN, "fax");
            case "pagernumber" -> Target.of(Field.PHONE, "pager", Use.UNKNOWN, "pager");
            case "mobilenumber" -> Target.of(Field.PHONE, "mobile", Use.UNKNOWN, "mobile");
            case "organization" -> Target.of(Field.ORGANISATION);
            case "department" -> Target.of(Field.DEPARTMENT);
            case "jobtitle" -> Target.of(Field.TITLE);
            case "webpage1" -> Target.of(Field.WEB, "1", Use.PROFESSIONAL, "");
            case "webpage2" -> Target.of(Field.WEB, "2", Use.PERSONAL, "");
            case "birthyear" -> Target.of(Field.BIRTH_YEAR);
            case "birthmonth" -> Target.of(Field.BIRTH_MONTH);
            case "birthday" -> Target.of(Field.BIRTH_DAY);
            case "custom1", "custom2", "custom3", "custom4" -> Target.of(Field.CUSTOM, key);
            case "notes" -> Target.of(Field.NOTE);
            default -> place(key);
        };
    }

    private static Target place(String key) {
        String label = key.startsWith("home") ? "home" : key.startsWith("work") ? "work" : "";
        if (label.isEmpty()) {
            return Target.NONE;
        }
        Field field =
                switch (key.substring(4)) {
                    case "address", "address2" -> Field.STREET;
                    case "city" -> Field.LOCALITY;
                    case "state" -> Field.REGION;
                    case "zipcode" -> Field.POSTCODE;
                    case "country" -> Field.COUNTRY;
                    default -> Field.IGNORE;
                };
        return Target.of(field, label, Use.UNKNOWN, label);
    }
}
