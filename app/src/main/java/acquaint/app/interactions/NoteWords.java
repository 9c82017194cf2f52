package acquaint.app.interactions;

import acquaint.app.interactions.Interaction.Balance;
import acquaint.app.interactions.Interaction.Direction;
import acquaint.app.interactions.Interaction.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;

/** How notes and promises are spoken of on the pages. */
public final class NoteWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private NoteWords() {}

    /** "Conversation", "E-mail", … */
    public static String kind(Kind kind) {
        return switch (kind) {
            case CONVERSATION -> "Conversation";
            case MEETING -> "Meeting";
            case CALL -> "Call";
            case MESSAGE -> "Message";
            case EMAIL -> "E-mail";
            case INTRODUCTION -> "Introduction";
        };
    }

    /** Where a message went. */
    public static String direction(Direction direction) {
        return switch (direction) {
            case BOTH -> "To and fro";
            case FROM_ME -> "From me";
            case FROM_THEM -> "To me";
        };
    }

    /** Who talked more. */
    public static String balance(Balance balance) {
        return switch (balance) {
            case UNKNOWN -> "Not said";
            case I_LISTENED -> "I listened more";
            case BALANCED -> "Both alike";
            case I_TALKED -> "I talked more";
        };
    }

    /** What happened in a few words: "E-mail, from me", "Call, I listened more". */
    static String what(Interaction interaction) {
        StringBuilder what = new StringBuilder(kind(interaction.kind()));
        if (interaction.direction() != Direction.BOTH) {
            what.append(", ").append(direction(interaction.direction()).toLowerCase(Locale.ENGLISH));
        }
        if (interaction.balance() != Balance.UNKNOWN) {
            String balance = balance(interaction.balance());
            what.append(", ").append(balance.startsWith("I ") ? balance : balance.toLowerCase(Locale.ENGLISH));
        }
        return what.toString();
    }

    /** A day gone by: "today", "yesterday", "12 November", "12 November 2025". */
    static String past(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "today";
        }
        return day.equals(today.minusDays(1)) ? "yesterday" : plain(day, today);
    }

    /** A day to come or missed: "today", "tomorrow", "Friday", "1 December", "since 28 October". */
    static String due(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "today";
        }
        if (day.isBefore(today)) {
            return "since " + past(day, today);
        }
        if (day.equals(today.plusDays(1))) {
            return "tomorrow";
        }
        return day.isBefore(today.plusDays(7))
                ? day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                : plain(day, today);
    }

    /** A day, with its year when that is another one. */
    static String plain(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(day);
    }

    /** A day of a form in words where it stands in figures: "Tuesday, 24 November 2026". */
    public static String spoken(String day) {
        try {
            return SPOKEN.format(LocalDate.parse(day));
        } catch (DateTimeParseException words) {
            return day;
        }
    }

    static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
