package acquaint.formats.event;

import acquaint.formats.Field;
import acquaint.formats.System;
import java.util.List;

/** Luma's guest list: names in snake case, {@code api_id} before 2026 and {@code guest_id} since. */
final class LumaLayout extends AttendeeLayout {

    LumaLayout() {
        super(System.LUMA);
        columns(Field.SOURCE_ID, "apiid guestid guestapiid");
        columns(Field.NAME, "name");
        columns(Field.GIVEN, "firstname");
        columns(Field.FAMILY, "lastname");
        columns(Field.EMAIL, "email");
        columns(Field.PHONE, "phonenumber phone");
        columns(Field.REGISTERED, "createdat registeredat");
        columns(Field.STATUS, "approvalstatus");
        columns(Field.CHECKED_IN, "checkedinat");
        columns(Field.TICKET, "ticketname");
        columns(Field.EVENT, "eventname");
        columns(Field.SECRET, "qrcodeurl checkinqrcode ethaddress solanaaddress checkincode");
        columns(
                Field.IGNORE,
                "customsource utmsource amount amounttax amountdiscount currency couponcode surveyresponserating"
                        + " surveyresponsefeedback tickettypeid invitedat joinedat userapiid eventapiid eventid isvip"
                        + " referralsource");
    }

    @Override
    public double match(List<String> keys) {
        int own = count(
                keys,
                "apiid",
                "guestid",
                "checkedinat",
                "qrcodeurl",
                "customsource",
                "utmsource",
                "ethaddress",
                "solanaaddress",
                "tickettypeid",
                "ticketname",
                "surveyresponserating");
        boolean people = keys.contains("email") || keys.contains("name");
        return people && keys.contains("approvalstatus") && own >= 2
                ? 1
                : people && own >= 4 && keys.contains("qrcodeurl") ? 0.9 : 0;
    }
}
