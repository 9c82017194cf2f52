package acquaint.formats.reading;

import acquaint.formats.Detection;
import acquaint.formats.FormatRecord;
import acquaint.formats.Limits;
import acquaint.formats.Sink;
import acquaint.formats.Source;
import acquaint.formats.Summary;
import acquaint.formats.Warning;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what goes to a sink, and keeps the limits on it. */
public final class Recorder {

    private final Source source;
    private final Sink sink;
    private final Context context;
    private final Map<FormatRecord.Kind, Integer> records = new EnumMap<>(FormatRecord.Kind.class);
    private int warnings;
    private int total;

    public Recorder(Source source, Sink sink, Context context) {
        this.source = source;
        this.sink = sink;
        this.context = context;
    }

    /** What is known beside the source. */
    public Context context() {
        return context;
    }

    public void record(FormatRecord r) {
        total++;
        records.merge(r.kind(), 1, Integer::sum);
        sink.record(r);
        if (full()) {
            warn(
                    r.origin().line(),
                    "more than %,d records; what follows was left unread.".formatted(Limits.RECORDS),
                    "Split the file and import the rest by itself.");
        }
    }

    public void warn(int line, String message, String remedy) {
        warnings++;
        if (warnings <= Limits.WARNINGS) {
            sink.warning(new Warning(source.name(), line, message, remedy));
        }
    }

    /** Whether a reader should stop, having given as many records as one reading may. */
    public boolean full() {
        return total >= Limits.RECORDS;
    }

    public Summary summary(Detection detection) {
        return new Summary(source.name(), detection, records, warnings, List.of());
    }
}
