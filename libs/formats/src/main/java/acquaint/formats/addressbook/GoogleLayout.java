package acquaint.formats.addressbook;

import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.System;
import acquaint.formats.table.TableLayout;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Google Contacts' "Google CSV": {@code Given Name … E-mail 1 - Type} until 2024, {@code First Name …
 * E-mail 1 - Label} since. Repeated groups of any number; several values in a cell joined by {@code
 * " ::: "}; the primary one, and Google's own groups, marked {@code "* "}.
 */
public final class GoogleLayout implements TableLayout {

    private static final Pattern REPEATED =
            Pattern.compile("(email|phone|address|organization|website|relation|event|customfield|im)(\\d+)(\\w+)");

    @Override
    public System system() {
        return System.GOOGLE;
    }

    @Override
    public double match(List<String> keys) {
        long repeated = keys.stream()
                .map(REPEATED::matcher)
                .filter(Matcher::matches)
                .filter(group -> group.group(3).matches("value|label|type|name|formatted"))
                .count();
        boolean old = keys.contains("givenname") && keys.contains("familyname");
        boolean recent = keys.contains("firstname") && keys.contains("lastname");
        boolean own = keys.contains("groupmembership")
                || keys.contains("labels")
                || keys.contains("fileas")
                || keys.contains("phoneticfirstname")
                || keys.contains("yominame");
        boolean ours = keys.contains("connectedsince") && keys.contains("pronouns");
        if (ours || !(old || recent)) {
            return 0;
        }
        if (own && repeated >= 2) {
            return 1;
        }
        return repeated >= 2 ? 0.9 : own && (keys.contains("phoneticfirstname") || old) ? 0.8 : 0;
    }

    @Override
    public String multiple() {
        return ":::";
    }

    @Override
    public Target target(String header, String key) {
        Matcher repeated = REPEATED.matcher(key);
        if (repeated.matches()) {
            return repeated(repeated.group(1), repeated.group(2), repeated.group(3));
        }
        return Target.of(
                switch (key) {
                    case "name" -> Field.NAME;
                    case "nameprefix" -> Field.PREFIX;
                    case "givenname", "firstname" -> Field.GIVEN;
                    case "additionalname", "middlename" -> Field.ADDITIONAL;
                    case "familyname", "lastname" -> Field.FAMILY;
                    case "namesuffix" -> Field.SUFFIX;
                    case "nickname" -> Field.NICKNAME;
                    case "givennameyomi", "phoneticfirstname" -> Field.PHONETIC_GIVEN;
                    case "familynameyomi", "phoneticlastname" -> Field.PHONETIC_FAMILY;
                    case "organizationname" -> Field.ORGANISATION;
                    case "organizationtitle" -> Field.TITLE;
                    case "organizationdepartment" -> Field.DEPARTMENT;
                    case "birthday" -> Field.BIRTHDAY;
                    case "notes" -> Field.NOTE;
                    case "photo" -> Field.PHOTO;
                    case "groupmembership", "labels" -> Field.TAGS;
                    default -> Field.IGNORE;
                });
    }

    private static Target repeated(String group, String number, String part) {
        boolean label = part.equals("type") || part.equals("label");
        boolean value = part.equals("value");
        Field field =
                switch (group) {
                    case "email" -> label ? Field.EMAIL_LABEL : value ? Field.EMAIL : Field.IGNORE;
                    case "phone" -> label ? Field.PHONE_LABEL : value ? Field.PHONE : Field.IGNORE;
                    case "website" -> label ? Field.WEB_LABEL : value ? Field.WEB : Field.IGNORE;
                    case "relation" -> label ? Field.RELATION_LABEL : value ? Field.RELATION : Field.IGNORE;
                    case "event" -> label ? Field.DATE_LABEL : value ? Field.DATE : Field.IGNORE;
                    case "customfield" -> label ? Field.CUSTOM_LABEL : value ? Field.CUSTOM : Field.IGNORE;
                    case "im" -> part.equals("service") ? Field.HANDLE_SERVICE : value ? Field.HANDLE : Field.IGNORE;
                    case "organization" ->
                        switch (part) {
                            case "name" -> Field.ORGANISATION;
                            case "title" -> Field.TITLE;
                            case "department" -> Field.DEPARTMENT;
                            default -> Field.IGNORE;
                        };
                    default ->
                        switch (part) {
                            case "type", "label" -> Field.PLACE_LABEL;
                            case "street", "pobox", "extendedaddress" -> Field.STREET;
                            case "city" -> Field.LOCALITY;
                            case "region" -> Field.REGION;
                            case "postalcode" -> Field.POSTCODE;
                            case "country" -> Field.COUNTRY;
                            case "formatted" -> Field.ADDRESS;
                            default -> Field.IGNORE;
                        };
                };
        return Target.of(field, number);
    }
}
