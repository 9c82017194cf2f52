package acquaint.app.demo;

import java.util.List;

/** Small phrases between what the trades and the lives give. */
final class Phrases {

    static final List<String> MET_BY_CHANCE = List.of(
            "Sat next to each other on the train to {town}.",
            "We both waited for the same late plane and shared a socket.",
            "Asked a good question after my talk and stayed for the washing up.",
            "Wrote to me about a chart I had got wrong. Was right.",
            "Same table at a workshop on plain language.",
            "Worked together for a short while, years ago, and got on at once.",
            "Neighbours in {town} before either of us moved.",
            "Stood alone at the coffee, so did I.",
            "In the queue for the cloakroom; the talk we both missed was good, we hear.",
            "On the jury together; disagreed about everything but the winner.");

    static final List<String> MET_THROUGH = List.of(
            "Through {other}, who said we would like each other.",
            "{other} put us in touch about a small question that grew.",
            "At {other}'s farewell, in the kitchen.",
            "{other} brought us together over lunch.");

    static final List<String> EVENING = List.of(
            "Talked by the window for half an hour.",
            "Found each other at the bread and cheese.",
            "Stood alone as well; started with where we were from.",
            "Came with a colleague, left with three names.",
            "Only ten minutes, but good ones.",
            "We had both come for another talk.");

    static final List<String> CONVERSATION = List.of(
            "",
            "",
            "Ran into each other in {town}.",
            "Coffee, longer than planned.",
            "Short chat between two sessions.",
            "Walked along the river.");

    static final List<String> CALL = List.of("", "Long call.", "Called on the way home.", "Bad line, good talk.");

    static final List<String> WRITTEN =
            List.of("", "", "A short note.", "Wrote back after a while.", "Sent a picture.");

    static final List<String> MEETING =
            List.of("Lunch.", "Met at their place of work.", "", "Half an hour, as agreed.");

    static final List<String> NOTES = List.of(
            "Likes short letters and answers on Sundays.",
            "Better on the phone than in writing.",
            "Knows everybody in {town} who works in {trade}.",
            "Asks before giving advice. I should learn that.",
            "Prefers to meet outdoors.",
            "Generous with contacts; ask for one thing at a time.",
            "Vegetarian, early riser, no calls after eight.",
            "Remembers birthdays. Mine too.",
            "Dry humour; takes a while to notice.",
            "Could help with anything on {trade}, and likes to be asked.",
            "Shy in groups, wonderful one to one.",
            "Would like to be introduced to people outside {trade}.");

    static final List<String> TAGS = List.of("new role", "speaking", "conference programme", "advice", "can introduce");

    static final List<String> MENTIONED = List.of(
            "Ruta Hale",
            "Benedikt Fóss",
            "Oyelaran",
            "Mei from the archive",
            "Sunniva Dahle",
            "Old Mr Abreu",
            "Kateryna Lys",
            "Paulo from the mill",
            "Hana Vrba",
            "Ismael Touré");

    private Phrases() {}
}
