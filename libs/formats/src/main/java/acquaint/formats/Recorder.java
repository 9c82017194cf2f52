package acquaint.formats;

import java.util.EnumMap;
import java.util.Map;

/** Counts what goes to a sink, and keeps the limits on it. */
final class Recorder {

    private final Source source;
    private final Sink sink;
    private final Map<FormatRecord.Kind, Integer> records = new EnumMap<>(FormatRecord.Kind.class);
    private int warnings;
    private int total;

    Recorder(Source source, Sink sink) {
        this.source = source;
        this.sink = sink;
    }

    void record(FormatRecord r) {
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

    void warn(int line, String message, String remedy) {
        warnings++;
        if (warnings <= Limits.WARNINGS) {
            sink.warning(new Warning(source.name(), line, message, remedy));
        }
    }

    /** Whether a reader should stop, having given as many records as one reading may. */
    boolean full() {
        return total >= Limits.RECORDS;
    }

    Summary summary(Detection detection) {
        return new Summary(detection, records, warnings);
    }
}
