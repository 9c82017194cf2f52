package acquaint.formats.event;

import acquaint.formats.Channel.Use;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.System;
import java.util.List;

/** eventyay's speakers: each column begins with "Speaker". */
final class EventyaySpeakersLayout extends AttendeeLayout {

    EventyaySpeakersLayout() {
        super(System.EVENTYAY);
        columns(Field.NAME, "speakername");
        columns(Field.EMAIL, "speakeremail");
        // "Title (accepted); Other (rejected)": one that stands makes a speaker
        columns(Target.of(Field.STATUS, "", Use.UNKNOWN, "speaker"), "speakersessions speakersession");
        columns(Field.PHONE, "speakermobile");
        columns(Field.NOTE, "speakerbio");
        columns(Field.ORGANISATION, "speakerorganisation speakerorganization");
        columns(Field.TITLE, "speakerposition");
        columns(Field.LOCALITY, "speakercity");
        columns(Field.COUNTRY, "speakercountry");
        several(Field.WEB, Use.UNKNOWN, "", "speakerwebsite");
        several(Field.HANDLE, Use.UNKNOWN, "X", "speakertwitter");
        several(Field.HANDLE, Use.UNKNOWN, "Facebook", "speakerfacebook");
        several(Field.HANDLE, Use.UNKNOWN, "GitHub", "speakergithub");
        several(Field.HANDLE, Use.UNKNOWN, "LinkedIn", "speakerlinkedin");
        columns(Field.IGNORE, "speakerexperience speakersponsorshiprequired");
    }

    @Override
    public double match(List<String> keys) {
        long own = keys.stream().filter(key -> key.startsWith("speaker")).count();
        return keys.contains("speakername") && keys.contains("speakeremail") && own >= 5 && own >= keys.size() / 2
                ? 0.97
                : 0;
    }
}
