package acquaint.formats.addressbook;

import acquaint.formats.Detection;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.Foreign;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads Monica 4's export in JSON: contacts with all that was written down about them, their
 * relationships, and the activities that several shared. Twice: first to learn who the ids are.
 */
final class MonicaReader implements FormatReader {

    private static final Pattern DATA = Pattern.compile("\"data\"\\s*:\\s*\\[\\s*\\{\\s*\"count\"\\s*:\\s*\\d+");
    private static final Pattern ACCOUNT = Pattern.compile("\"(app_version|export_date|exported_by|account)\"");
    private static final Pattern OWN = Pattern.compile(
            "\"(stay_in_touch_frequency|is_partial|is_starred|number_of_views|avatar_adorable_uuid|google2fa_secret"
                    + "|contact_is|dashboard_active_tab|fluid_container)\"");

    @Override
    public System system() {
        return System.MONICA;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        String text = sniff.text();
        if (!sniff.json().isObject() || !ACCOUNT.matcher(text).find()) {
            return Optional.empty();
        }
        boolean lists = DATA.matcher(text).find() || text.contains("\"values\"");
        return lists && OWN.matcher(text).find()
                ? Optional.of(new Detection(
                        System.MONICA, 0.95, "Its account holds lists of contacts as Monica’s export does."))
                : Optional.empty();
    }

    @Override
    public Optional<String> refusal(Sniff sniff) {
        String text = sniff.text();
        boolean dump = text.startsWith("#") && text.contains(" dump of data") && text.contains("php artisan migrate");
        return dump
                ? Optional.of(Foreign.sentence(
                        sniff,
                        "Monica’s export as SQL, which is made for another Monica",
                        "In Monica choose Settings → Export → “Export to JSON” instead."))
                : Optional.empty();
    }

    @Override
    public void learn(Source source, Sniff sniff, Context context) throws IOException {
        MonicaIndex index = MonicaIndex.of(context);
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            MonicaWalk.through(json, index);
        }
        index.settle();
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            MonicaWalk.through(json, new MonicaRecords(source, out));
        }
    }
}
