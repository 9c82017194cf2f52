package acquaint.formats.addressbook;

import acquaint.formats.Channel.Use;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.System;
import acquaint.formats.table.TableLayout;
import java.util.List;
import java.util.Set;

/** HubSpot's export of contacts: title or sentence case, columns as its user chose. */
public final class HubSpotLayout implements TableLayout {

    private static final Set<String> OWN = Set.of(
            "recordid",
            "contactowner",
            "leadstatus",
            "associatedcompany",
            "lifecyclestage",
            "lastactivitydate",
            "createdate",
            "marketingcontactstatus",
            "associatedcompanyids",
            "contactid");

    @Override
    public System system() {
        return System.HUBSPOT;
    }

    @Override
    public double match(List<String> keys) {
        long own = keys.stream().filter(OWN::contains).distinct().count();
        boolean people = keys.contains("email") && (keys.contains("firstname") || keys.contains("lastname"));
        boolean id = keys.contains("recordid") || keys.contains("contactid");
        return people && id && own >= 2 ? 0.95 : people && own >= 3 ? 0.8 : 0;
    }

    @Override
    public Target target(String header, String key) {
        return switch (key) {
            case "recordid", "contactid" -> Target.of(Field.SOURCE_ID);
            case "salutation" -> Target.of(Field.PREFIX);
            case "firstname" -> Target.of(Field.GIVEN);
            case "lastname" -> Target.of(Field.FAMILY);
            case "email" -> Target.of(Field.EMAIL, "1");
            case "workemail" -> Target.of(Field.EMAIL, "work", Use.PROFESSIONAL, "");
            case "phonenumber", "phone" -> Target.of(Field.PHONE, "1");
            case "mobilephonenumber", "mobilephone" -> Target.of(Field.PHONE, "mobile", Use.UNKNOWN, "mobile");
            case "faxnumber" -> Target.of(Field.PHONE, "fax", Use.UNKNOWN, "fax");
            case "companyname", "associatedcompany", "company" -> Target.of(Field.ORGANISATION);
            case "jobtitle" -> Target.of(Field.TITLE);
            case "streetaddress" -> Target.of(Field.STREET);
            case "city" -> Target.of(Field.LOCALITY);
            case "stateregion", "state" -> Target.of(Field.REGION);
            case "postalcode", "zip" -> Target.of(Field.POSTCODE);
            case "countryregion", "country" -> Target.of(Field.COUNTRY);
            case "websiteurl" -> Target.of(Field.WEB, "site");
            case "linkedinurl", "linkedinbio", "hslinkedinurl" -> Target.of(Field.WEB, "linkedin");
            case "twitterusername" -> Target.of(Field.HANDLE, "x", Use.UNKNOWN, "Twitter");
            case "dateofbirth" -> Target.of(Field.BIRTHDAY);
            default -> Target.NONE;
        };
    }
}
