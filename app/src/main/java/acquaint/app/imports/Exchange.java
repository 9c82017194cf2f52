package acquaint.app.imports;

import acquaint.app.accounts.Account;
import acquaint.app.imports.Happening.Sort;
import acquaint.app.imports.Happening.Who;
import acquaint.app.interactions.Interaction;
import acquaint.app.interactions.Interaction.Balance;
import acquaint.app.interactions.Interaction.Direction;
import acquaint.app.interactions.Interaction.Participant;
import acquaint.app.platform.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What belongs together of one day, made one interaction: the messages of a conversation, or a single meeting or note. */
final class Exchange {

    /** Characters of texts that a note keeps; the rest is in the file. */
    private static final int TEXT = 20_000;

    private static final int SUBJECTS = 5;

    private final Account account;
    private final String system;
    private final String conversation;
    private final String day;
    private final Map<UUID, Who> who = new LinkedHashMap<>();
    private final Set<Direction> directions = EnumSet.noneOf(Direction.class);
    private final Set<String> titles = new LinkedHashSet<>();
    private final StringBuilder texts = new StringBuilder();
    private Sort sort = Sort.CHAT;
    private Instant at = Instant.EPOCH;
    private int count;

    Exchange(Account account, String system, String conversation, String day) {
        this.account = account;
        this.system = system;
        this.conversation = conversation;
        this.day = day;
    }

    boolean takes(String otherSystem, String otherConversation, String otherDay) {
        return system.equals(otherSystem) && conversation.equals(otherConversation) && day.equals(otherDay);
    }

    void add(Happening told, Instant when) {
        sort = told.sort();
        told.who().forEach(one -> who.putIfAbsent(one.key(), one));
        directions.add(told.direction());
        if (!told.title().isBlank()) {
            titles.add(told.title());
        }
        if (!told.text().isBlank() && texts.length() < TEXT) {
            texts.append(texts.isEmpty() ? "" : "\n").append(told.text());
        }
        at = when.isAfter(at) ? when : at;
        count++;
    }

    /** The interaction, if any of those who took part is a contact. */
    Optional<Interaction> interaction(Map<UUID, UUID> contacts, Instant now) {
        List<Participant> participants = new ArrayList<>();
        List<Participant> others = new ArrayList<>();
        for (Who one : who.values()) {
            UUID contact = contacts.get(one.key());
            Participant participant =
                    contact == null ? new Participant(null, one.name(), true) : Participant.of(contact);
            if (contact != null && !participants.contains(participant)) {
                participants.add(participant);
            } else if (contact == null && !one.name().isBlank()) {
                others.add(participant);
            }
        }
        if (participants.isEmpty()) {
            return Optional.empty();
        }
        participants.addAll(others);
        return Optional.of(new Interaction(
                Ids.of(account.id().toString(), system, conversation, day),
                kind(),
                directions.size() == 1 ? directions.iterator().next() : Direction.BOTH,
                at,
                note(),
                sort == Sort.MEETING && !titles.isEmpty() ? titles.iterator().next() : "",
                Balance.UNKNOWN,
                participants,
                now));
    }

    private Interaction.Kind kind() {
        return switch (sort) {
            case EMAIL -> Interaction.Kind.EMAIL;
            case CHAT, INVITATION -> Interaction.Kind.MESSAGE;
            case MEETING -> Interaction.Kind.MEETING;
            case CALL -> Interaction.Kind.CALL;
            case NOTE, TASK, STAY_IN_TOUCH, RELATION, SKILL -> Interaction.Kind.CONVERSATION;
        };
    }

    private String note() {
        String text = texts.length() > TEXT ? texts.substring(0, TEXT) + " …" : texts.toString();
        String counted =
                switch (sort) {
                    case EMAIL -> counted("e-mail", "e-mails");
                    case CHAT -> counted("message", "messages") + on();
                    case INVITATION -> "Invitation to connect" + on();
                    default -> "";
                };
        List<String> lines = new ArrayList<>();
        add(lines, counted);
        if (sort != Sort.MEETING) {
            titles.stream().limit(SUBJECTS).forEach(title -> add(lines, title));
        }
        add(lines, text);
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null && !line.isBlank()) {
            lines.add(line);
        }
    }

    private String counted(String one, String many) {
        return "%,d %s".formatted(count, count == 1 ? one : many);
    }

    private String on() {
        return " on " + acquaint.formats.System.valueOf(system).title();
    }
}
