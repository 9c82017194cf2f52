package acquaint.formats.event;

import acquaint.formats.Channel.Use;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.System;
import java.util.List;

/** Sessionize's workbooks of speakers, and of sessions flattened to one row a speaker. */
final class SessionizeSpeakersLayout extends AttendeeLayout {

    SessionizeSpeakersLayout() {
        super(System.SESSIONIZE);
        columns(Target.of(Field.SOURCE_ID, "", Use.UNKNOWN, "speaker"), "speakerid");
        columns(Field.GIVEN, "firstname");
        columns(Field.FAMILY, "lastname");
        columns(Field.EMAIL, "email");
        // the company hides in it, in any order: it stays one text
        columns(Target.of(Field.TITLE), "tagline");
        columns(Field.NOTE, "bio biography");
        columns(Target.of(Field.ANSWER, "session"), "title sessiontitle");
        columns(Target.of(Field.STATUS, "", Use.UNKNOWN, "speaker"), "status sessionstatus");
        columns(Field.PHOTO, "profilepicture");
        several(Field.HANDLE, Use.UNKNOWN, "LinkedIn", "linkedin");
        several(Field.HANDLE, Use.UNKNOWN, "X", "twitter xtwitter x");
        several(Field.HANDLE, Use.UNKNOWN, "Facebook", "facebook");
        several(Field.HANDLE, Use.UNKNOWN, "Instagram", "instagram");
        several(Field.HANDLE, Use.UNKNOWN, "Bluesky", "bluesky");
        several(Field.WEB, Use.UNKNOWN, "", "companywebsite website");
        several(Field.WEB, Use.UNKNOWN, "blog", "blog");
        several(Field.WEB, Use.UNKNOWN, "profile", "sessionize other");
        columns(
                Field.IGNORE,
                "sessionid description owner ownerid owneremail ownernotes owneremailaddress dateesubmitted"
                        + " datesubmitted room scheduledat scheduledduration liveurl recordingurl ownerinformed"
                        + " ownerconfirmed sessionformat track level language hasaccount accepted");
    }

    @Override
    public double match(List<String> keys) {
        boolean ids = keys.contains("speakerid") || keys.contains("sessionid");
        boolean named = keys.contains("firstname") && keys.contains("lastname");
        return keys.contains("tagline") && named ? ids ? 1 : 0.8 : 0;
    }
}
