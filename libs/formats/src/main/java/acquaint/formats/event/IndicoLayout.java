package acquaint.formats.event;

import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.System;
import acquaint.formats.reading.HeaderKey;
import acquaint.formats.reading.TableHead;
import java.util.List;

/**
 * Indico's registrants. Their {@code ID} counts from 1 in each event and so is no id across exports;
 * their {@code Title} is a form of address.
 */
final class IndicoLayout extends AttendeeLayout {

    IndicoLayout() {
        super(System.INDICO);
        columns(Field.NAME, "name");
        columns(Field.GIVEN, "firstname");
        columns(Field.FAMILY, "lastname surname");
        columns(Field.PREFIX, "title");
        columns(Field.EMAIL, "email emailaddress");
        columns(Field.ORGANISATION, "affiliation institution");
        columns(Field.TITLE, "position");
        columns(Field.PHONE, "phone phonenumber telephone");
        columns(Field.COUNTRY, "country");
        columns(Field.STATUS, "registrationstate state");
        columns(Field.REGISTERED, "registrationdate");
        columns(Field.CHECKED_IN, "checkindate");
        columns(Field.TAGS, "tags");
        columns(Field.SECRET, "address picture ticketuuid checkinsecret");
        columns(Field.IGNORE, "id price paymentdate paid");
    }

    @Override
    public double match(List<String> keys) {
        int own = count(
                keys, "registrationstate", "registrationdate", "checkedin", "checkindate", "paymentdate", "price");
        boolean begins =
                keys.size() > 2 && keys.get(0).equals("id") && keys.get(1).equals("name");
        return begins && own >= 2
                ? 1
                : begins && own == 1 ? 0.8 : keys.contains("registrationstate") && own >= 2 ? 0.75 : 0;
    }

    @Override
    public List<Target> targets(TableHead.Row header, List<TableHead.Row> body) {
        // when they came says more than that they did
        String came = header.keys().contains("checkindate") ? "" : "checkedin";
        return header.cells().stream()
                .map(cell -> {
                    String key = HeaderKey.of(cell);
                    return key.equals("checkedin")
                            ? Target.of(came.isEmpty() ? Field.IGNORE : Field.CHECKED_IN)
                            : target(cell, key);
                })
                .toList();
    }
}
