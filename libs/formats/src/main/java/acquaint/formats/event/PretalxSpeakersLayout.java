package acquaint.formats.event;

import acquaint.formats.Channel.Use;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.System;
import java.util.List;

/** pretalx's {@code speakers.csv}: name, e-mail address, and whether they said that they come. */
final class PretalxSpeakersLayout extends AttendeeLayout {

    PretalxSpeakersLayout() {
        super(System.PRETALX);
        columns(Field.NAME, "name");
        columns(Field.EMAIL, "email");
        // who did not confirm is no speaker yet
        columns(Target.of(Field.STATUS, "", Use.UNKNOWN, "speaker"), "confirmed");
        columns(Field.NOTE, "biography");
        columns(Field.SOURCE_ID, "code");
        columns(Field.PHOTO, "avatar picture");
        columns(Field.IGNORE, "id submissions");
    }

    @Override
    public double match(List<String> keys) {
        boolean all = keys.containsAll(List.of("name", "email", "confirmed"));
        return all && keys.size() == 3
                ? 0.95
                : all && keys.size() <= 8 && keys.getFirst().equals("name") ? 0.75 : 0;
    }
}
