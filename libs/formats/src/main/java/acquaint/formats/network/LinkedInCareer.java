package acquaint.formats.network;

import acquaint.formats.Affiliation;
import acquaint.formats.Moment;
import acquaint.formats.PartialDate;
import acquaint.formats.System;
import acquaint.formats.reading.Quoted;
import acquaint.formats.reading.Recorder;
import acquaint.formats.table.KeyedLayout;
import acquaint.formats.table.KeyedRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the owner works, learns and volunteers: one affiliation a row. */
enum LinkedInCareer implements KeyedLayout {
    POSITIONS("your positions on LinkedIn", "companyname", "title", "startedon", "finishedon"),
    EDUCATION("your education on LinkedIn", "schoolname", "degreename", "startdate", "enddate"),
    VOLUNTEERING("your volunteering on LinkedIn", "companyname", "role", "startedon", "finishedon");

    private final String title;
    private final String organisation;
    private final String role;
    private final String from;
    private final String to;

    LinkedInCareer(String title, String organisation, String role, String from, String to) {
        this.title = title;
        this.organisation = organisation;
        this.role = role;
        this.from = from;
        this.to = to;
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
        boolean whole = keys.containsAll(List.of(organisation, role)) && keys.contains(from);
        return switch (this) {
            case POSITIONS, EDUCATION -> whole ? 1 : 0;
            case VOLUNTEERING -> whole && keys.contains("cause") ? 1 : 0;
        };
    }

    @Override
    public void read(KeyedRow row, Recorder out) {
        String where = row.get(organisation);
        String what = row.get(role);
        if (where.isEmpty() && what.isEmpty()) {
            out.warn(row.line(), "this row names neither an organisation nor a role; it was left out.", "");
            return;
        }
        Affiliation affiliation = new Affiliation(where, "", what, date(row, from, out), date(row, to, out));
        out.record(LinkedInOwner.of(out.context())
                .person(row)
                .affiliation(affiliation)
                .build());
    }

    private static @Nullable PartialDate date(KeyedRow row, String column, Recorder out) {
        String text = row.get(column);
        Optional<Moment> date = row.moment(column, out);
        if (date.isEmpty() && text.chars().anyMatch(Character::isDigit)) {
            out.warn(row.line(), Quoted.of(text) + " is no date; the row was read without it.", "");
        }
        return date.map(Moment::date).orElse(null);
    }
}
