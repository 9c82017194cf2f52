package acquaint.formats.event;

import acquaint.formats.Channel.Use;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.System;
import java.util.List;

/** Eventbrite's attendee report, its columns as its user chose. */
final class EventbriteLayout extends AttendeeLayout {

    EventbriteLayout() {
        super(System.EVENTBRITE);
        columns(Field.PREFIX, "prefix attendeeprefix");
        columns(Field.GIVEN, "firstname attendeefirstname");
        columns(Field.FAMILY, "lastname surname attendeelastname attendeesurname");
        columns(Field.NAME, "name attendeename");
        columns(Field.SUFFIX, "suffix attendeesuffix");
        several(Field.EMAIL, Use.UNKNOWN, "", "email attendeeemail emailaddress");
        several(Field.PHONE, Use.UNKNOWN, "mobile", "cellphone cellphonenumber mobilephone attendeecellphone");
        several(Field.PHONE, Use.UNKNOWN, "", "phone phonenumber attendeephone attendeephonenumber");
        several(Field.PHONE, Use.PERSONAL, "", "homephone");
        several(Field.PHONE, Use.PROFESSIONAL, "", "workphone");
        columns(Field.ORGANISATION, "company attendeecompany organization organisation");
        columns(Field.TITLE, "jobtitle attendeejobtitle");
        several(Field.WEB, Use.UNKNOWN, "", "website attendeewebsite");
        several(Field.WEB, Use.UNKNOWN, "blog", "blog");
        columns(Field.SOURCE_ID, "attendee attendeeid attendeeno attendeenumber");
        columns(Field.STATUS, "attendeestatus");
        columns(Field.TICKET, "tickettype ticketname");
        columns(Field.REGISTERED, "orderdate");
        columns(Field.CHECKED_IN, "checkedin checkindate checkedinat checkedindate checkintime checkedintime");
        columns(Field.EVENT, "eventname event");
        columns(
                Field.SECRET,
                "homeaddress1 homeaddress2 homecity homestate homezip homezipcode homecountry homeaddress"
                        + " shippingaddress1 shippingaddress2 shippingcity shippingstate shippingzip shippingcountry"
                        + " billingaddress1 billingaddress2 billingcity billingstate billingzip billingcountry"
                        + " homestateprovince shippingstateprovince billingstateprovince homepostalcode barcode"
                        + " barcodenumber gender age birthdate ipaddress taxregistrationid taxid attendeehomeaddress");
        columns(
                Field.IGNORE,
                "order orderid ordernumber orderno orderstatus quantity ticketquantity pricetier tickettier group"
                        + " ordertype currency totalpaid feespaid eventbritefees eventbritepaymentprocessing"
                        + " paymentprocessing paymentstatus paymenttype ticketprice ticketgroup taxpaid tax taxes discount"
                        + " discountcode promocode eventid eventstartdate eventstarttime eventenddate eventendtime"
                        + " eventtimezone eventlocation venuename venueid dateattending deliverymethod affiliate"
                        + " buyerfirstname buyerlastname buyersurname buyername buyeremail buyerphone buyerphonenumber"
                        + " purchaserfirstname purchaserlastname purchaseremail purchasercity purchaserstate"
                        + " purchasercountry orderemail section row seat ticketsubtotal salestax organizershare"
                        + " worklocation lastcheckedindevice device checkinmethod ordernotes guestlist");
        columns(Target.of(Field.STREET, "work", Use.UNKNOWN, "work"), "workaddress1 workaddress2 workaddress");
        columns(Target.of(Field.LOCALITY, "work", Use.UNKNOWN, "work"), "workcity");
        columns(Target.of(Field.REGION, "work", Use.UNKNOWN, "work"), "workstate workstateprovince");
        columns(Target.of(Field.POSTCODE, "work", Use.UNKNOWN, "work"), "workzip workzipcode workpostalcode");
        columns(Target.of(Field.COUNTRY, "work", Use.UNKNOWN, "work"), "workcountry");
    }

    @Override
    public double match(List<String> keys) {
        boolean fees = keys.contains("eventbritefees") || keys.contains("eventbritepaymentprocessing");
        int order = count(keys, "order", "orderid", "ordernumber", "orderno", "orderdate", "ordertype", "pricetier");
        int attendee = count(
                keys,
                "attendee",
                "attendeestatus",
                "attendeeid",
                "attendeefirstname",
                "attendeelastname",
                "attendeeemail",
                "tickettype",
                "feespaid",
                "buyerfirstname",
                "buyeremail",
                "ticketquantity",
                "ticketprice");
        boolean people =
                count(keys, "firstname", "lastname", "email", "attendeeemail", "attendeefirstname", "name", "surname")
                        > 0;
        if (fees && people && order > 0) {
            return 1;
        }
        return people && order >= 1 && attendee >= 2 && keys.contains("attendeestatus")
                ? 0.95
                : people && order >= 2 && attendee >= 2 && (keys.contains("attendee") || keys.contains("buyeremail"))
                        ? 0.9
                        : 0;
    }
}
