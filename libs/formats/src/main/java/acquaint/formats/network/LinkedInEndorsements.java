package acquaint.formats.network;

import acquaint.formats.Moment;
import acquaint.formats.Party;
import acquaint.formats.PersonName;
import acquaint.formats.SkillRecord;
import acquaint.formats.System;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.Recorder;
import acquaint.formats.table.KeyedLayout;
import acquaint.formats.table.KeyedRow;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * LinkedIn's endorsements, received and given. An archive of 2018 holds each list twice, as UTF-8
 * with commas and as UTF-16 with tabs; each endorsement is given once.
 */
final class LinkedInEndorsements implements KeyedLayout {

    private static final Pattern UNWANTED = Pattern.compile("(?i).*(?:reject|hid|delet|remov|withdr).*");

    private int leftOut;

    @Override
    public System system() {
        return System.LINKEDIN;
    }

    @Override
    public String title() {
        return "LinkedIn's endorsements";
    }

    @Override
    public double match(List<String> keys) {
        boolean who = keys.contains("endorserfirstname")
                || keys.contains("endorseefirstname")
                || keys.contains("endorserpublicurl")
                || keys.contains("endorseepublicurl");
        return who && keys.contains("skillname") ? 1 : 0;
    }

    @Override
    public KeyedLayout fresh() {
        return new LinkedInEndorsements();
    }

    @Override
    public void read(KeyedRow row, Recorder out) {
        Context context = out.context();
        boolean received = row.has("endorserfirstname") || row.has("endorserpublicurl");
        String role = received ? "endorser" : "endorsee";
        String name = PersonName.compose("", row.get(role + "firstname"), "", row.get(role + "lastname"), "");
        Party other =
                LinkedInOwner.party(name, row.get(role + "publicurl"), context).owner(false);
        String skill = row.get("skillname");
        if (skill.isEmpty() || other.isEmpty()) {
            out.warn(row.line(), "this endorsement tells no skill or nobody; it was left out.", "");
            return;
        }
        if (UNWANTED.matcher(row.get("endorsementstatus")).matches()) {
            leftOut++;
            return;
        }
        Moment at = row.moment("endorsementdate", out).orElse(null);
        if (context.isNew(key(role, name, skill, at))) {
            Party owner = LinkedInOwner.of(context).party();
            out.record(new SkillRecord(
                    row.origin(null), received ? owner : other, skill, received ? other : owner, at, row.raw()));
        }
    }

    private static String key(String role, String name, String skill, @Nullable Moment at) {
        return String.join("\n", "linkedin", role, name, skill, "" + at);
    }

    @Override
    public void finish(Recorder out) {
        if (leftOut > 0) {
            out.warn(
                    0,
                    "%,d %s rejected or hidden; left out."
                            .formatted(leftOut, leftOut == 1 ? "endorsement was" : "endorsements were"),
                    "");
        }
    }
}
