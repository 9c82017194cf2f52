package acquaint.formats.network;

import acquaint.formats.MessageRecord;
import acquaint.formats.MessageRecord.Direction;
import acquaint.formats.MessageRecord.Medium;
import acquaint.formats.Party;
import acquaint.formats.System;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.Recorder;
import acquaint.formats.table.KeyedLayout;
import acquaint.formats.table.KeyedRow;
import java.util.List;
import java.util.Locale;

/** LinkedIn's {@code Invitations.csv}; since late 2023 with both addresses, so that the owner's own is known. */
final class LinkedInInvitations implements KeyedLayout {

    private final Everywhere names = new Everywhere();
    private final Everywhere addresses = new Everywhere();

    @Override
    public System system() {
        return System.LINKEDIN;
    }

    @Override
    public String title() {
        return "LinkedIn's invitations";
    }

    @Override
    public double match(List<String> keys) {
        boolean invitation = keys.containsAll(List.of("from", "to", "sentat"));
        if (invitation && keys.contains("direction")) {
            return 1;
        }
        return invitation || keys.containsAll(List.of("inviterprofileurl", "inviteeprofileurl")) ? 0.95 : 0;
    }

    @Override
    public KeyedLayout fresh() {
        return new LinkedInInvitations();
    }

    @Override
    public boolean teaches() {
        return true;
    }

    @Override
    public void learn(KeyedRow row, Context context) {
        Direction direction = direction(row);
        if (direction != Direction.UNKNOWN) {
            boolean sent = direction == Direction.SENT;
            names.add(List.of(row.get(sent ? "from" : "to")));
            addresses.add(List.of(LinkedInOwner.canonical(row.get(sent ? "inviterprofileurl" : "inviteeprofileurl"))));
        }
    }

    @Override
    public void learnt(Context context) {
        LinkedInOwner owner = LinkedInOwner.of(context);
        addresses.most().ifPresent(address -> owner.at(address, context));
        names.most().ifPresent(name -> owner.called(name, context));
    }

    @Override
    public void read(KeyedRow row, Recorder out) {
        Context context = out.context();
        Party from = LinkedInOwner.party(row.get("from"), row.get("inviterprofileurl"), context);
        Party to = LinkedInOwner.party(row.get("to"), row.get("inviteeprofileurl"), context);
        Direction direction = direction(row);
        if (direction == Direction.UNKNOWN) {
            direction = from.owner() ? Direction.SENT : to.owner() ? Direction.RECEIVED : Direction.UNKNOWN;
        }
        Party other = direction == Direction.SENT ? to : from;
        if (other.isEmpty()) {
            out.warn(
                    row.line(),
                    "this invitation does not tell who the other one is, who may have left LinkedIn; it was left out.",
                    "");
            return;
        }
        boolean texts = context.options().texts();
        out.record(new MessageRecord(
                row.origin(null),
                Medium.INVITATION,
                direction,
                from.owner(direction == Direction.SENT),
                to.isEmpty() ? List.of() : List.of(to.owner(direction == Direction.RECEIVED)),
                row.moment("sentat", out).orElse(null),
                "",
                texts ? row.get("message").replace("\r\n", "\n") : "",
                "",
                texts ? row.raw() : row.rawWithout("message")));
    }

    private static Direction direction(KeyedRow row) {
        return switch (row.get("direction").toUpperCase(Locale.ROOT)) {
            case "OUTGOING" -> Direction.SENT;
            case "INCOMING" -> Direction.RECEIVED;
            default -> Direction.UNKNOWN;
        };
    }
}
