package acquaint.formats.network;

import acquaint.formats.Channel.Use;
import acquaint.formats.ImportantDate;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.Place;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.Recorder;
import acquaint.formats.table.KeyedLayout;
import acquaint.formats.table.KeyedRow;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** LinkedIn's {@code Profile.csv}: one row about the owner. */
final class LinkedInProfile implements KeyedLayout {

    // [PERSONAL:https://ana.example,COMPANY:http://globex.example] and [SKYPE:ana]
    private static final Pattern LABELLED = Pattern.compile("([A-Z_]{3,20}):(.*?)(?=,\\s*[A-Z_]{3,20}:|$)");

    @Override
    public System system() {
        return System.LINKEDIN;
    }

    @Override
    public String title() {
        return "LinkedIn's profile";
    }

    @Override
    public double match(List<String> keys) {
        long own = keys.stream()
                .filter(key -> key.matches(
                        "headline|maidenname|summary|industry|geolocation|twitterhandles|websites|instantmessengers"))
                .count();
        return keys.contains("headline") && keys.contains("firstname") && own >= 3 ? 1 : 0;
    }

    @Override
    public boolean teaches() {
        return true;
    }

    @Override
    public void learn(KeyedRow row, Context context) {
        PersonName name = name(row);
        if (!name.isEmpty()) {
            LinkedInOwner.of(context).named(name, context);
        }
    }

    private static PersonName name(KeyedRow row) {
        return PersonName.of(row.get("firstname"), row.get("lastname"));
    }

    @Override
    public void read(KeyedRow row, Recorder out) {
        PersonBuilder person = LinkedInOwner.of(out.context()).person(row);
        PersonName name = name(row);
        if (name.isEmpty()
                && row.get("headline", "summary", "websites", "geolocation").isEmpty()) {
            out.warn(row.line(), "this row says nothing about anybody; it was left out.", "");
            return;
        }
        (name.isEmpty() ? person : person.name(name))
                .note(row.get("headline"))
                .note(row.get("summary").replace("\r\n", "\n"))
                .place(new Place(
                        "", row.get("address"), row.get("geolocation"), "", row.get("zipcode"), row.get("country")));
        String maiden = row.get("maidenname");
        person.note(maiden.isEmpty() ? "" : "Maiden name: " + maiden);
        row.moment("birthdate", out)
                .ifPresent(born -> person.date(new ImportantDate(ImportantDate.Kind.BIRTHDAY, "", born.date())));
        for (String handle : bare(row.get("twitterhandles")).split("[,;\\s]+")) {
            if (!handle.isEmpty()) {
                person.channel(Channels.handle("X", handle, Use.UNKNOWN, false));
            }
        }
        websites(bare(row.get("websites")), person);
        messengers(bare(row.get("instantmessengers")), person);
        out.record(person.build());
    }

    private static void websites(String cell, PersonBuilder person) {
        Matcher labelled = LABELLED.matcher(cell);
        boolean any = false;
        while (labelled.find()) {
            any = true;
            String label = labelled.group(1).toLowerCase(Locale.ROOT);
            Use use =
                    switch (label) {
                        case "personal" -> Use.PERSONAL;
                        case "company" -> Use.PROFESSIONAL;
                        default -> Use.UNKNOWN;
                    };
            boolean kind = label.equals("blog") || label.equals("portfolio") || label.equals("rss");
            person.channel(Channels.web(labelled.group(2).strip(), use, kind ? label : "", false));
        }
        if (!any) {
            for (String address : cell.split("[,;\\s]+")) {
                person.channel(Channels.web(address, Use.UNKNOWN, "", false));
            }
        }
    }

    private static void messengers(String cell, PersonBuilder person) {
        Matcher labelled = LABELLED.matcher(cell);
        while (labelled.find()) {
            person.channel(Channels.handle(labelled.group(1), labelled.group(2).strip(), Use.UNKNOWN, false));
        }
    }

    private static String bare(String list) {
        String text = list.strip();
        return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    }
}
