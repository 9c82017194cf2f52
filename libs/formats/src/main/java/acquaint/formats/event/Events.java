package acquaint.formats.event;

import acquaint.formats.reading.FormatReader;
import acquaint.formats.table.TableReader;
import java.util.List;

/** The readers of event systems, in the order in which a tie is decided. */
public final class Events {

    /** All of them. */
    public static final List<FormatReader> READERS = List.of(
            new TableReader(new EventbriteLayout()),
            new TableReader(new LumaLayout()),
            new TableReader(new MeetupLayout()),
            new TableReader(new PretixLayout()),
            new TableReader(new PretalxSpeakersLayout()),
            new TableReader(new IndicoLayout()),
            new TableReader(new HiEventsLayout()),
            new TableReader(new EventyayLayout()),
            new TableReader(new EventyaySpeakersLayout()),
            new TableReader(new SessionizeSpeakersLayout()),
            new TableReader(new GoogleFormsLayout()),
            new ScheduleXmlReader(),
            new ScheduleJsonReader(),
            new SessionizeReader());

    private Events() {}
}
