package acquaint.formats.table;

import acquaint.formats.ColumnMapping;
import acquaint.formats.Detection;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads a table as the user mapped it.
 *
 * @param mapping what its columns say
 */
public record MappedTableReader(ColumnMapping mapping) implements FormatReader {

    @Override
    public System system() {
        return mapping.system();
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        return Optional.of(detection());
    }

    /** Which system the user said it is, without a doubt. */
    public Detection detection() {
        return new Detection(mapping.system(), 1, "Its columns were mapped by the user.");
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        TableReader.read(source, sniff, mapping, out);
    }
}
