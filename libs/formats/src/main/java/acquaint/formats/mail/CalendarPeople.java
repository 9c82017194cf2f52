package acquaint.formats.mail;

import acquaint.formats.AttendeeRecord.Role;
import acquaint.formats.Channel;
import acquaint.formats.EventRecord.Answer;
import acquaint.formats.EventRecord.Participant;
import acquaint.formats.Limits;
import acquaint.formats.Party;
import acquaint.formats.card.ContentLine;
import acquaint.formats.card.ParameterList;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Recorder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who takes part in an event: its organiser and its attendees, each once. Rooms, equipment and groups
 * (RFC 5545 3.2.3) are no people.
 */
final class CalendarPeople {

    private static final Set<String> THINGS = Set.of("RESOURCE", "ROOM", "GROUP");

    private final Recorder out;
    private final Map<String, Participant> people = new LinkedHashMap<>();
    private int left;

    CalendarPeople(Recorder out) {
        this.out = out;
    }

    boolean isEmpty() {
        return people.isEmpty();
    }

    void organiser(ContentLine property) {
        add(property, Role.ORGANISER);
    }

    void attendee(ContentLine property) {
        boolean thing = THINGS.contains(word(property, "CUTYPE"));
        String address = address(property);
        if (!thing && !address.toLowerCase(Locale.ROOT).endsWith("@resource.calendar.google.com")) {
            add(property, word(property, "ROLE").equals("CHAIR") ? Role.ORGANISER : Role.ATTENDEE);
        }
    }

    private void add(ContentLine property, Role role) {
        String address = address(property);
        String name = name(property, address);
        if (name.isEmpty() && address.isEmpty()) {
            return;
        }
        if (people.size() >= Limits.PARTIES) {
            left++;
            return;
        }
        boolean owner = out.context().isOwner(address.isEmpty() ? name : address);
        Party party = (address.isEmpty() ? Party.of(name) : Party.of(name, Channel.of(Channel.Kind.EMAIL, address)))
                .owner(owner);
        String key = (address.isEmpty() ? name : address).toLowerCase(Locale.ROOT);
        people.merge(key, new Participant(party, role, answer(property)), CalendarPeople::both);
    }

    /** The organiser stands among the attendees once more, with an answer. */
    private static Participant both(Participant first, Participant second) {
        return new Participant(
                first.party().name().isEmpty() ? second.party() : first.party(),
                first.role() == Role.ORGANISER ? first.role() : second.role(),
                second.answer() == Answer.NONE ? first.answer() : second.answer());
    }

    private static Answer answer(ContentLine property) {
        return switch (word(property, "PARTSTAT")) {
            case "ACCEPTED", "CONFIRMED" -> Answer.ACCEPTED;
            case "TENTATIVE" -> Answer.TENTATIVE;
            // who sends somebody else does not come
            case "DECLINED", "DELEGATED" -> Answer.DECLINED;
            default -> Answer.NONE;
        };
    }

    private static String word(ContentLine property, String name) {
        return ParameterList.unquoted(property.param(name)).strip().toUpperCase(Locale.ROOT);
    }

    private static String address(ContentLine property) {
        String value = Channels.bareEmail(property.plain());
        if (Channels.isEmail(value)) {
            return AddressList.plain(value);
        }
        String told = ParameterList.unquoted(property.param("EMAIL")).strip();
        return Channels.isEmail(told) ? AddressList.plain(told) : "";
    }

    private static String name(ContentLine property, String address) {
        String name = ParameterList.unquoted(property.param("CN")).strip();
        if (name.isEmpty() && address.isEmpty() && property.value().indexOf(':') < 0) {
            name = property.plain(); // vCalendar 1.0 has names there
        }
        if (name.length() > 1 && name.startsWith("'") && name.endsWith("'")) {
            name = name.substring(1, name.length() - 1).strip(); // as Outlook quotes
        }
        return name.equalsIgnoreCase(address) || name.toLowerCase(Locale.ROOT).equals("mailto:" + address) ? "" : name;
    }

    List<Participant> all(int line) {
        if (left > 0) {
            out.warn(
                    line,
                    "the event has %,d people; the first %,d were read.".formatted(people.size() + left, people.size()),
                    "");
        }
        return new ArrayList<>(people.values());
    }
}
