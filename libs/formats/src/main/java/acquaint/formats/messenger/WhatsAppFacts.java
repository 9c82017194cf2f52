package acquaint.formats.messenger;

import acquaint.formats.Limits;
import acquaint.formats.Source;
import acquaint.formats.reading.DateText.Order;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What only a whole WhatsApp export tells: in which order its days are written, and who its people
 * are. Goes through it once, keeping no message.
 */
final class WhatsAppFacts {

    // what somebody's own telephone says where they deleted a message
    private static final Set<String> DELETED = Set.of(
            "you deleted this message",
            "du hast diese nachricht gelöscht",
            "eliminaste este mensaje",
            "vous avez supprimé ce message",
            "hai eliminato questo messaggio",
            "você apagou esta mensagem",
            "apagaste esta mensagem",
            "je hebt dit bericht verwijderd",
            "usunąłeś tę wiadomość");
    private static final Pattern END = Pattern.compile("[\\p{Cf}.\\s]+");
    private static final Pattern ATTACHMENT = Pattern.compile("(?i)^\\u200E?<|omitted|attached|weggelassen|ausgelassen"
            + "|angehängt|omitid[oa]|adjunt[oa]|omess[oa]|allegat[oa]|omise?|absente?|ocult[oa]|anexad[oa]|weggelaten"
            + "|bijgevoegd|pominięt|załącz|utelämna|utelat|udelad|опущен|не добавлен|省略|생략|忽略");
    /** Of a name's messages so many must go on alike for the rest to be part of the name. */
    private static final double ALIKE = 0.75;

    private int dayFirst;
    private int monthFirst;
    private int backDayFirst;
    private int backMonthFirst;
    private int american;
    private int ambiguous;
    private @Nullable LocalDate lastDayFirst;
    private @Nullable LocalDate lastMonthFirst;
    private final Map<String, Sender> senders = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, String> known = new HashMap<>();
    private @Nullable String owner;

    /** Somebody, or what looks like somebody before the first colon. */
    private static final class Sender {
        private int messages;
        private int written;
        private final Map<String, Integer> further = new HashMap<>();
    }

    private WhatsAppFacts() {}

    /** Goes through an export. */
    static WhatsAppFacts of(Source source, Sniff sniff) throws IOException {
        WhatsAppFacts facts = new WhatsAppFacts();
        try (TextLines lines = new TextLines(sniff.characters(source))) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                Optional<ChatHeader> header = ChatHeader.of(line);
                if (header.isPresent()) {
                    facts.day(header.get());
                    facts.sender(line.substring(header.get().body()));
                }
            }
        }
        facts.settle();
        return facts;
    }

    private void day(ChatHeader header) {
        ChatDay day = header.day();
        if (day.yearFirst()) {
            return;
        }
        Order shown = day.shown();
        dayFirst += shown == Order.DAY_FIRST ? 1 : 0;
        monthFirst += shown == Order.MONTH_FIRST ? 1 : 0;
        ambiguous += shown == null && !day.first().equals(day.second()) ? 1 : 0;
        american += header.twelve() && day.part() == '/' && day.third().length() == 2 ? 1 : 0;
        LocalDate one = day.date(Order.DAY_FIRST).orElse(lastDayFirst);
        LocalDate two = day.date(Order.MONTH_FIRST).orElse(lastMonthFirst);
        backDayFirst += one != null && lastDayFirst != null && one.isBefore(lastDayFirst) ? 1 : 0;
        backMonthFirst += two != null && lastMonthFirst != null && two.isBefore(lastMonthFirst) ? 1 : 0;
        lastDayFirst = one;
        lastMonthFirst = two;
    }

    /**
     * The order of day and month: what most days show that have a number over 12; else that in which
     * the messages go forward in time, as they always do; else what telephones with such times use.
     */
    Order order() {
        if (dayFirst != monthFirst) {
            return dayFirst > monthFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
        }
        if (backDayFirst != backMonthFirst) {
            return backDayFirst < backMonthFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
        }
        return american > 0 ? Order.MONTH_FIRST : Order.DAY_FIRST;
    }

    /** Whether nothing in the export tells the order, and some day needs it. */
    boolean isOrderGuessed() {
        return ambiguous > 0 && dayFirst == monthFirst && backDayFirst == backMonthFirst;
    }

    private void sender(String body) {
        int colon = body.indexOf(": ");
        int end = colon > 0 ? colon : body.endsWith(":") ? body.length() - 1 : -1;
        if (end <= 0 || !isName(body.substring(0, end)) || senders.size() >= Limits.REMEMBERED / 10) {
            return;
        }
        Sender sender = senders.computeIfAbsent(body.substring(0, end), name -> new Sender());
        sender.messages++;
        String text = colon > 0 ? body.substring(colon + 2) : "";
        int next = text.indexOf(": ");
        boolean marked = isMarked(text) || (next > 0 && isMarked(text.substring(next + 2)));
        sender.written += marked ? 0 : 1;
        // "<attached: photo.jpg>" has a colon and is no part of a name
        if (next > 0 && next < 60 && text.charAt(0) != '<' && sender.further.size() < 100) {
            sender.further.merge(text.substring(0, next), 1, Integer::sum);
        }
        if (text.length() < 60
                && DELETED.contains(END.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT))) {
            owner = body.substring(0, end);
        }
    }

    /** A name with a quotation mark that does not close is a notice, such as: changed the subject to “Fun: all of us”. */
    private static boolean isName(String name) {
        long straight = name.chars().filter(c -> c == '"').count();
        boolean open =
                name.indexOf('“') >= 0 && name.indexOf('”') < 0 || name.indexOf('«') >= 0 && name.indexOf('»') < 0;
        return straight % 2 == 0 && !open && name.length() <= 200;
    }

    /**
     * iPhones write notices as if the group or the other had sent them, after a mark of direction;
     * attachments also have it.
     */
    private static boolean isMarked(String text) {
        return !text.isEmpty()
                && text.charAt(0) == 0x200E
                && !ATTACHMENT.matcher(text).find();
    }

    /** Whether a text is a notice although somebody's name stands before it. */
    static boolean isNotice(String text) {
        // a call or a deleted message is told in fewer words
        return isMarked(text) && text.split(" ", 6).length > 4;
    }

    private void settle() {
        for (Map.Entry<String, Sender> entry : senders.entrySet()) {
            if (entry.getValue().written > 0) {
                String name = whole(entry.getKey(), entry.getValue());
                names.add(name);
                known.put(entry.getKey(), name);
                known.put(name, name);
            }
        }
    }

    /** "Dr: Ana" writes all her messages behind the second colon. */
    private static String whole(String name, Sender sender) {
        return sender.further.entrySet().stream()
                .filter(further -> sender.messages >= 3 && further.getValue() >= sender.messages * ALIKE)
                .map(further -> name + ": " + further.getKey())
                .findFirst()
                .orElse(name);
    }

    /** Everybody who wrote, in the order in which they began to. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** Who owns the telephone, where a deleted message tells. */
    Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /**
     * The name with which a message begins, as it stands there; empty when it is a notice. {@link
     * #names} has it as {@link #named} tells.
     */
    Optional<String> name(String body) {
        String longest = null;
        for (int colon = body.indexOf(':'); colon > 0 && colon <= 200; colon = body.indexOf(':', colon + 1)) {
            String name = body.substring(0, colon);
            longest = known.containsKey(name) ? name : longest;
        }
        return Optional.ofNullable(longest);
    }

    /** Whose name it is. */
    String named(String name) {
        return known.getOrDefault(name, name);
    }
}
