package acquaint.formats.event;

import acquaint.formats.Channel.Use;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.System;
import acquaint.formats.reading.TableHead;
import java.util.List;

/** Meetup: who answered an event's invitation, and the members of a group. Neither tells e-mail addresses. */
final class MeetupLayout extends AttendeeLayout {

    MeetupLayout() {
        super(System.MEETUP);
        columns(Field.NAME, "name");
        columns(Field.SOURCE_ID, "userid memberid");
        several(Field.WEB, Use.UNKNOWN, "profile", "urlofmemberprofile profileurl");
        columns(Field.ROLE, "title eventhost");
        columns(Field.STATUS, "rsvp");
        columns(Field.REGISTERED, "rsvpedon rsvpdon");
        columns(Field.CHECKED_IN, "attendance");
        columns(Field.EVENT, "eventname event");
        columns(Field.NOTE, "notes intro introduction");
        columns(Field.LOCALITY, "location city");
        columns(
                Field.IGNORE,
                "guests joinedgroupon lastvisitedgroupon lastattended totalrsvps rsvpedyes rsvpedmaybe rsvpedno"
                        + " meetupsattended noshows photo assistantorganizer mailinglist payment paidon");
    }

    @Override
    public double match(List<String> keys) {
        int own = count(
                keys,
                "rsvp",
                "rsvpedon",
                "joinedgroupon",
                "urlofmemberprofile",
                "eventhost",
                "lastvisitedgroupon",
                "totalrsvps",
                "userid",
                "memberid");
        return keys.contains("name") && own >= 3 ? 1 : keys.contains("name") && own == 2 ? 0.8 : 0;
    }

    @Override
    public List<Target> targets(TableHead.Row header, List<TableHead.Row> body) {
        List<Target> targets = super.targets(header, body);
        boolean event = count(header.keys(), "rsvp", "rsvpedon", "attendance", "eventhost") > 0;
        if (event) {
            return targets;
        }
        // a group's members came to no event in particular
        return targets.stream()
                .map(target -> switch (target.field()) {
                    case ROLE, ANSWER -> Target.of(Field.CUSTOM, target.item());
                    default -> target;
                })
                .toList();
    }
}
