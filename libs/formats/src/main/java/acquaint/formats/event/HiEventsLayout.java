package acquaint.formats.event;

import acquaint.formats.Field;
import acquaint.formats.System;
import java.util.List;

/** Hi.Events' attendees. The public and the short id open the ticket, so they are kept out. */
final class HiEventsLayout extends AttendeeLayout {

    HiEventsLayout() {
        super(System.HI_EVENTS);
        columns(Field.SOURCE_ID, "id");
        columns(Field.GIVEN, "firstname");
        columns(Field.FAMILY, "lastname");
        columns(Field.EMAIL, "email");
        columns(Field.STATUS, "status");
        columns(Field.TICKET, "productname ticketname");
        columns(Field.REGISTERED, "createddate");
        columns(Field.CHECKED_IN, "checkedinat checkins");
        columns(Field.NOTE, "notes");
        columns(Field.SECRET, "publicid shortid");
        columns(Field.IGNORE, "productid ticketid eventid lastupdateddate ischeckedin orderid");
    }

    @Override
    public double match(List<String> keys) {
        int own = count(
                keys,
                "productid",
                "ticketid",
                "productname",
                "eventid",
                "publicid",
                "shortid",
                "ischeckedin",
                "checkins",
                "lastupdateddate",
                "createddate");
        boolean ids = keys.contains("publicid") && keys.contains("shortid");
        return keys.contains("email") && ids && own >= 4 ? 1 : keys.contains("email") && own >= 5 ? 0.85 : 0;
    }
}
