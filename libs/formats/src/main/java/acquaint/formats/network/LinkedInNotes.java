package acquaint.formats.network;

import acquaint.formats.ActivityRecord;
import acquaint.formats.ActivityRecord.Type;
import acquaint.formats.Party;
import acquaint.formats.PersonName;
import acquaint.formats.System;
import acquaint.formats.reading.Recorder;
import acquaint.formats.table.KeyedLayout;
import acquaint.formats.table.KeyedRow;
import java.util.List;
import java.util.Locale;

/**
 * What was written about somebody on LinkedIn: recommendations, received or given, and the owner's
 * private notes on connections.
 */
enum LinkedInNotes implements KeyedLayout {
    RECOMMENDATIONS("LinkedIn's recommendations", "", "text", "creationdate"),
    NOTES("your notes on LinkedIn connections", "connection", "note", "createdon");

    private final String title;
    private final String prefix;
    private final String text;
    private final String date;

    LinkedInNotes(String title, String prefix, String text, String date) {
        this.title = title;
        this.prefix = prefix;
        this.text = text;
        this.date = date;
    }

    @Override
    public System system() {
        return System.LINKEDIN;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public double match(List<String> keys) {
        boolean whole = keys.containsAll(List.of(prefix + "firstname", prefix + "lastname", text, date));
        return whole && (this == NOTES || keys.contains("jobtitle") || keys.contains("status")) ? 1 : 0;
    }

    @Override
    public void read(KeyedRow row, Recorder out) {
        String name = PersonName.compose("", row.get(prefix + "firstname"), "", row.get(prefix + "lastname"), "");
        Party about = LinkedInOwner.party(name, row.get(prefix + "profileurl"), out.context());
        if (about.isEmpty()) {
            out.warn(row.line(), "this row names nobody; it was left out.", "");
            return;
        }
        boolean texts = this == NOTES || out.context().options().texts();
        out.record(new ActivityRecord(
                row.origin(null),
                Type.NOTE,
                List.of(about),
                row.moment(date, out).orElse(null),
                heading(row),
                texts ? row.get(text).replace("\r\n", "\n") : "",
                texts ? row.raw() : row.rawWithout(text)));
    }

    /** Both lists of recommendations have the same columns; only the name of the file tells them apart. */
    private String heading(KeyedRow row) {
        if (this == NOTES) {
            return "";
        }
        String file = row.file().toLowerCase(Locale.ROOT);
        return "Recommendation" + (file.contains("given") ? " given" : file.contains("received") ? " received" : "");
    }
}
