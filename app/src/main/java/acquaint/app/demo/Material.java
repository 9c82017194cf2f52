package acquaint.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the invented people are made of, as it stands in the resources {@code demo/*.txt}. */
record Material(List<Culture> cultures, Map<String, Town> towns, List<Trade> trades, List<List<String>> threads) {

    /** A way of naming people. A name may be followed by {@code =} and how it is read. */
    record Culture(
            String name,
            Set<String> flags,
            List<String> towns,
            List<String> women,
            List<String> men,
            List<String> families,
            List<String> familiesOfMen) {

        boolean has(String flag) {
            return flags.contains(flag);
        }
    }

    /** A town; its numbers are of a range kept for fiction, with ## for two free digits, or empty. */
    record Town(String name, String country, String zone, String numbers) {}

    /** A line of work and what one talks about, promises and remembers with people in it. */
    record Trade(
            String tag,
            List<String> titles,
            List<String> organisations,
            List<String> talk,
            List<String> mine,
            List<String> theirs,
            List<String> reminders) {}

    static Material read() {
        Map<String, Town> towns = new LinkedHashMap<>();
        lines("towns")
                .map(line -> line.split("\\|", -1))
                .forEach(part ->
                        towns.put(part[0], new Town(part[0], part[1], part[2], part.length > 3 ? part[3] : "")));
        return new Material(
                lines("names").map(Material::culture).toList(),
                towns,
                readTrades(),
                lines("threads").map(line -> List.of(line.split("\\|"))).toList());
    }

    private static Culture culture(String line) {
        String[] part = line.split("\\|", -1);
        List<String> families = list(part[5], ",");
        return new Culture(
                part[0],
                Set.copyOf(list(part[1], ",")),
                list(part[2], ","),
                list(part[3], ","),
                list(part[4], ","),
                families,
                part.length > 6 ? list(part[6], ",") : families);
    }

    private static List<Trade> readTrades() {
        List<Trade> trades = new ArrayList<>();
        for (String line : lines("trades").toList()) {
            if (line.startsWith("= ")) {
                trades.add(new Trade(
                        line.substring(2),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>()));
            } else {
                String text = line.substring(line.indexOf(": ") + 2);
                Trade trade = trades.getLast();
                switch (line.substring(0, line.indexOf(':'))) {
                    case "titles" -> trade.titles().addAll(list(text, "; "));
                    case "organisations" -> trade.organisations().addAll(list(text, "; "));
                    case "t" -> trade.talk().add(text);
                    case "m" -> trade.mine().addAll(list(text, "; "));
                    case "y" -> trade.theirs().addAll(list(text, "; "));
                    case "f" -> trade.reminders().addAll(list(text, "; "));
                    default -> throw new IllegalStateException("What is this? " + line);
                }
            }
        }
        return trades;
    }

    private static List<String> list(String text, String separator) {
        return Stream.of(text.split(separator))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static Stream<String> lines(String name) {
        try (InputStream file = Material.class.getResourceAsStream("/demo/" + name + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
