package acquaint.formats.addressbook;

import acquaint.formats.Channel.Use;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.System;
import acquaint.formats.table.TableLayout;
import java.util.List;
import java.util.Set;

/**
 * Salesforce: Data Loader writes the fields' names in capitals ({@code FIRSTNAME}, {@code
 * ACCOUNT.NAME}), reports write their labels ({@code Account Name}). UTF-16 occurs.
 */
public final class SalesforceLayout implements TableLayout {

    private static final Set<String> OWN = Set.of(
            "accountid",
            "accountname",
            "ownerid",
            "mailingstreet",
            "mailingcity",
            "mailingpostalcode",
            "mailingcountry",
            "mailingzippostalcode",
            "isdeleted",
            "leadsource",
            "reportstoid",
            "systemmodstamp",
            "contactowner",
            "masterrecordid",
            "othercity",
            "hasoptedoutofemail",
            "leadowner",
            "leadstatus");

    @Override
    public System system() {
        return System.SALESFORCE;
    }

    @Override
    public double match(List<String> keys) {
        long own = keys.stream().filter(OWN::contains).distinct().count();
        boolean people = keys.contains("lastname") || keys.contains("firstname");
        return people && own >= 3 ? 0.95 : people && own == 2 ? 0.75 : 0;
    }

    @Override
    public Target target(String header, String key) {
        return switch (key) {
            case "id", "contactid", "leadid" -> Target.of(Field.SOURCE_ID);
            case "salutation" -> Target.of(Field.PREFIX);
            case "firstname" -> Target.of(Field.GIVEN);
            case "middlename" -> Target.of(Field.ADDITIONAL);
            case "lastname" -> Target.of(Field.FAMILY);
            case "suffix" -> Target.of(Field.SUFFIX);
            case "email" -> Target.of(Field.EMAIL, "1", Use.PROFESSIONAL, "");
            case "phone", "businessphone" -> Target.of(Field.PHONE, "work", Use.PROFESSIONAL, "");
            case "mobilephone", "mobile" -> Target.of(Field.PHONE, "mobile", Use.UNKNOWN, "mobile");
            case "homephone" -> Target.of(Field.PHONE, "home", Use.PERSONAL, "");
            case "otherphone" -> Target.of(Field.PHONE, "other");
            case "fax", "businessfax" -> Target.of(Field.PHONE, "fax", Use.PROFESSIONAL, "fax");
            case "accountname", "company", "companyaccount" -> Target.of(Field.ORGANISATION);
            case "department" -> Target.of(Field.DEPARTMENT);
            case "title" -> Target.of(Field.TITLE);
            case "mailingstreet", "street" -> Target.of(Field.STREET, "mailing");
            case "mailingcity", "city" -> Target.of(Field.LOCALITY, "mailing");
            case "mailingstate", "mailingstateprovince", "state" -> Target.of(Field.REGION, "mailing");
            case "mailingpostalcode", "mailingzippostalcode", "postalcode" -> Target.of(Field.POSTCODE, "mailing");
            case "mailingcountry", "country" -> Target.of(Field.COUNTRY, "mailing");
            case "website" -> Target.of(Field.WEB);
            case "birthdate" -> Target.of(Field.BIRTHDAY);
            case "description" -> Target.of(Field.NOTE);
            default -> Target.NONE;
        };
    }
}
