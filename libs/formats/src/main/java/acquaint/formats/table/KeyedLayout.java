package acquaint.formats.table;

import acquaint.formats.System;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.Recorder;
import java.util.List;

/** A table of things other than people, and what its rows become. */
public interface KeyedLayout {

    /** Whose table it is. */
    System system();

    /** What it holds, in the user's words, such as {@code LinkedIn's messages}. */
    String title();

    /**
     * How surely a row is this table's header.
     *
     * @param keys {@link acquaint.formats.reading.HeaderKey}s of its cells
     * @return 0 (not at all) to 1
     */
    double match(List<String> keys);

    /** The layout for one pass over one file; a new one where it remembers rows. */
    default KeyedLayout fresh() {
        return this;
    }

    /** Whether {@link #learn} wants to see the rows. */
    default boolean teaches() {
        return false;
    }

    /** Learns from a row what the other files of an archive need. */
    default void learn(KeyedRow row, Context context) {}

    /** Comes after the last row that was learnt from. */
    default void learnt(Context context) {}

    /** Gives a row's records. */
    void read(KeyedRow row, Recorder out);

    /** Comes after the last row that was read. */
    default void finish(Recorder out) {}
}
