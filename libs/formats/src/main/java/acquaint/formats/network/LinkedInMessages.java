package acquaint.formats.network;

import acquaint.formats.Limits;
import acquaint.formats.MessageRecord;
import acquaint.formats.MessageRecord.Direction;
import acquaint.formats.MessageRecord.Medium;
import acquaint.formats.Options;
import acquaint.formats.Party;
import acquaint.formats.System;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.Recorder;
import acquaint.formats.table.KeyedLayout;
import acquaint.formats.table.KeyedRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * LinkedIn's {@code messages.csv}: seven columns in 2018, with a {@code Direction} and no addresses;
 * nine in 2022, with the sender's address; ten to thirteen since, with the recipients' too.
 */
final class LinkedInMessages implements KeyedLayout {

    private static final Pattern YES = Pattern.compile("(?i)yes|true|1");
    private static final Pattern LEFT = Pattern.compile("(?i)|linkedin member|deleted user");

    private final Everywhere names = new Everywhere();
    private final Everywhere addresses = new Everywhere();
    private int leftOut;

    /** Who stands behind an address: names of recipients are joined by commas, which names contain too. */
    private static final class Known {
        private final Map<String, String> names = new HashMap<>();
    }

    @Override
    public System system() {
        return System.LINKEDIN;
    }

    @Override
    public String title() {
        return "LinkedIn's messages";
    }

    @Override
    public double match(List<String> keys) {
        boolean message = keys.containsAll(List.of("from", "to", "date"));
        if (message && keys.contains("conversationid")) {
            return 1;
        }
        if (message && keys.containsAll(List.of("content", "direction"))) {
            return 1;
        }
        boolean addressed = keys.contains("senderprofileurl") || keys.contains("recipientprofileurls");
        return addressed && (keys.contains("content") || keys.contains("date")) ? 0.95 : 0;
    }

    @Override
    public KeyedLayout fresh() {
        return new LinkedInMessages();
    }

    @Override
    public boolean teaches() {
        return true;
    }

    @Override
    public void learn(KeyedRow row, Context context) {
        String from = row.get("from");
        String sender = LinkedInOwner.canonical(row.get("senderprofileurl"));
        Map<String, String> known = context.notes(Known.class, Known::new).names;
        if (!sender.isEmpty() && !from.isEmpty() && known.size() < Limits.REMEMBERED) {
            known.put(sender, from);
        }
        if (direction(row) == Direction.SENT && !from.isEmpty()) {
            context.owner(from);
        }
        List<String> whose = addresses(row);
        List<String> who = new ArrayList<>(LinkedInRecipients.names(row.get("to"), whose.size()));
        who.add(from);
        whose.add(sender);
        if (who.size() > 1) {
            names.add(who);
            addresses.add(whose);
        }
    }

    @Override
    public void learnt(Context context) {
        LinkedInOwner owner = LinkedInOwner.of(context);
        Map<String, String> known = context.notes(Known.class, Known::new).names;
        names.one().ifPresent(name -> {
            owner.called(name, context);
            // in 2022 only senders have an address
            List<String> theirs = known.keySet().stream()
                    .filter(address -> name.equals(known.get(address)))
                    .toList();
            if (theirs.size() == 1) {
                owner.at(theirs.getFirst(), context);
            }
        });
        addresses.one().ifPresent(address -> owner.at(address, context));
    }

    @Override
    public void read(KeyedRow row, Recorder out) {
        if (YES.matcher(row.get("ismessagedraft")).matches()
                || YES.matcher(row.get("isconversationdraft")).matches()) {
            return;
        }
        Context context = out.context();
        Party from = LinkedInOwner.party(row.get("from"), row.get("senderprofileurl"), context);
        List<Party> to = recipients(row, context);
        boolean told = !from.isEmpty() && !to.isEmpty();
        if (!told && (row.get("date").isEmpty() || (from.isEmpty() && to.isEmpty()))) {
            out.warn(row.line(), "this row does not tell who wrote when to whom; it was left out.", "");
            return;
        }
        Direction direction = direction(row, from, to);
        if (!tellsWho(row, direction, from, to)) {
            leftOut++;
            return;
        }
        Options options = context.options();
        boolean subject = options.texts() || options.subjects();
        out.record(new MessageRecord(
                row.origin(null),
                Medium.CHAT,
                direction,
                from.owner(direction == Direction.SENT || from.owner()),
                to,
                row.moment("date", out).orElse(null),
                subject ? row.get("subject") : "",
                options.texts() ? row.get("content").replace("\r\n", "\n") : "",
                row.get("conversationid"),
                raw(row, options.texts(), subject)));
    }

    private static String raw(KeyedRow row, boolean texts, boolean subject) {
        if (texts) {
            return row.raw();
        }
        return subject
                ? row.rawWithout("content", "attachments")
                : row.rawWithout("content", "attachments", "subject", "conversationtitle");
    }

    /** Whether there is anybody but the owner: advertisements and people who left have no address. */
    private static boolean tellsWho(KeyedRow row, Direction direction, Party from, List<Party> to) {
        if (direction == Direction.SENT) {
            return to.stream().anyMatch(party -> !party.channels().isEmpty() || !left(party));
        }
        boolean addressed =
                row.has("senderprofileurl") && row.get("senderprofileurl").isEmpty();
        return !addressed && !(from.channels().isEmpty() && left(from));
    }

    private static boolean left(Party party) {
        return LEFT.matcher(party.name()).matches();
    }

    private static Direction direction(KeyedRow row) {
        return switch (row.get("direction").toUpperCase(Locale.ROOT)) {
            case "OUTGOING", "SENT" -> Direction.SENT;
            case "INCOMING", "RECEIVED" -> Direction.RECEIVED;
            default -> Direction.UNKNOWN;
        };
    }

    private static Direction direction(KeyedRow row, Party from, List<Party> to) {
        Direction told = direction(row);
        if (told != Direction.UNKNOWN) {
            return told;
        }
        if (from.owner()) {
            return Direction.SENT;
        }
        return to.stream().anyMatch(Party::owner) ? Direction.RECEIVED : Direction.UNKNOWN;
    }

    private static List<Party> recipients(KeyedRow row, Context context) {
        List<String> addresses = addresses(row);
        List<String> names = LinkedInRecipients.names(row.get("to"), addresses.size());
        int count = Math.min(Limits.PARTIES, Math.max(addresses.size(), names.size()));
        Map<String, String> known = context.notes(Known.class, Known::new).names;
        List<Party> to = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String address = i < addresses.size() ? addresses.get(i) : "";
            String name = i < names.size() ? names.get(i) : "";
            to.add(LinkedInOwner.party(known.getOrDefault(address, name), address, context));
        }
        return to;
    }

    private static List<String> addresses(KeyedRow row) {
        List<String> addresses = new ArrayList<>();
        Arrays.stream(row.get("recipientprofileurls").split("[,;\\s]+"))
                .map(LinkedInOwner::canonical)
                .filter(address -> !address.isEmpty())
                .forEach(addresses::add);
        return addresses;
    }

    @Override
    public void finish(Recorder out) {
        if (leftOut > 0) {
            out.warn(
                    0,
                    "%,d %s from no profile (advertisements, or of people who left LinkedIn); left out."
                            .formatted(leftOut, leftOut == 1 ? "message is" : "messages are"),
                    "");
        }
    }
}
