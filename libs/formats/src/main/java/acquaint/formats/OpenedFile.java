package acquaint.formats;

import acquaint.formats.Readers.Found;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;

/**
 * A source that is one file.
 *
 * @param found who reads it, and why
 */
record OpenedFile(Source source, Found found) implements Opened {

    @Override
    public Detection detection() {
        return found.detection();
    }

    @Override
    public void learn(Context context) throws IOException {
        found.reader().learn(source, Sniff.of(source), context);
    }

    @Override
    public Summary read(Context context, Sink sink) throws IOException {
        Recorder out = new Recorder(source, sink, context);
        Sniff sniff = Sniff.of(source);
        found.reader().read(source, sniff, out);
        sniff.tellZeros(out);
        return out.summary(found.detection());
    }

    /** A source that is not recognised, for the reason that the detection gives. */
    record Unknown(Source source, Detection detection) implements Opened {

        @Override
        public void learn(Context context) {}

        @Override
        public Summary read(Context context, Sink sink) {
            return Summary.nothing(source, detection);
        }
    }
}
