package acquaint.formats.event;

import acquaint.formats.Field;
import acquaint.formats.System;
import java.util.List;

/** eventyay's attendees: the order's columns, then those of the form. The address is the buyer's. */
final class EventyayLayout extends AttendeeLayout {

    EventyayLayout() {
        super(System.EVENTYAY);
        columns(Field.NAME, "name fullname");
        columns(Field.GIVEN, "firstname");
        columns(Field.FAMILY, "lastname");
        columns(Field.EMAIL, "email");
        columns(Field.STATUS, "status");
        columns(Field.TICKET, "ticketname");
        columns(Field.REGISTERED, "orderdate");
        columns(Field.CHECKED_IN, "virtualeventcheckintimes checkintimes checkedin");
        columns(Field.ORGANISATION, "company organisation organization");
        columns(
                Field.SECRET,
                "taxid address country state city zipcode homeaddress workaddress billingaddress birthdate"
                        + " gender agegroup taxbusinessinfo ticketid");
        columns(
                Field.IGNORE,
                "order paymenttype paymentmode ticketprice tickettype totalamount quantity discountcode accesscode"
                        + " acceptvideorecording acceptsharedetails acceptreceiveemails isconsentofrefundpolicy");
    }

    @Override
    public double match(List<String> keys) {
        int own = count(
                keys,
                "order",
                "orderdate",
                "paymenttype",
                "paymentmode",
                "ticketid",
                "ticketname",
                "ticketprice",
                "taxid",
                "virtualeventcheckintimes",
                "accesscode");
        boolean pays = keys.contains("paymenttype") && keys.contains("paymentmode");
        return keys.contains("email") && pays && own >= 4 ? 0.97 : 0;
    }
}
