package acquaint.app.followups;

import java.time.LocalDate;
import java.util.List;

/**
 * What Today says when nothing is waiting: a thought and one sensible step, another one each day.
 *
 * @param label of the step, three words at most
 */
public record Kindness(String title, String thought, String address, String label, String icon) {

    private static final List<Kindness> ALL = List.of(
            note("Nothing is waiting for you", "If you have a minute: who made this week better, and do they know?"),
            people(
                    "All promises kept",
                    "Somebody you like may be wondering about you too. One line to say hello is enough."),
            note(
                    "A quiet day",
                    "You talked to somebody today, even in passing? Write down the one thing they cared about."),
            people(
                    "Nothing is due",
                    "The best time to help somebody is before they ask. Whose week could you make easier?"),
            people("You are up to date", "Think of a colleague from something that ended. How did it go on for them?"),
            note("Free of duties", "The most useful conversations are often the ones nobody planned. Had one lately?"),
            people(
                    "Nothing today",
                    "No answer yet from somebody? People are busy more often than uninterested. Leave it be, or try someone else."),
            people("All done here", "You know two people who should know each other. Who are they?"),
            note(
                    "Nothing on the list",
                    "Curiosity travels well: a simple question about their day is a good first sentence. What did you learn last time?"),
            people(
                    "Calm waters",
                    "A tie that has gone quiet is not broken. Pick one face and look at what you last talked about."));

    /** The one of the day. */
    static Kindness of(LocalDate day) {
        return ALL.get(Math.floorMod(day.toEpochDay(), ALL.size()));
    }

    private static Kindness note(String title, String thought) {
        return new Kindness(title, thought, "/note", "Note a conversation", "note");
    }

    private static Kindness people(String title, String thought) {
        return new Kindness(title, thought, "/people", "Look through people", "people");
    }
}
