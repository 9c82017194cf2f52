package acquaint.app.cli;

import acquaint.formats.FormatRecord;
import acquaint.formats.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reading gave, in words and as JSON. */
final class SummaryText {

    private SummaryText() {}

    /** A line for the file, and one for each file in it. */
    static List<String> lines(Summary summary) {
        List<String> lines = new ArrayList<>();
        lines.add(line(summary));
        summary.parts().forEach(part -> lines.add("  " + line(part)));
        return lines;
    }

    /** {@code people.csv: LinkedIn (confidence 1.00), 2 people, 1 warning}. */
    static String line(Summary summary) {
        return "%s: %s (confidence %.2f), %s, %s"
                .formatted(
                        summary.file(),
                        summary.detection().system().title(),
                        summary.detection().confidence(),
                        records(summary),
                        counted(summary.warnings(), "warning", "warnings"));
    }

    private static String records(Summary summary) {
        String counts = Stream.of(FormatRecord.Kind.values())
                .filter(kind -> summary.count(kind) > 0)
                .map(kind -> counted(summary.count(kind), one(kind), many(kind)))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "no records" : counts;
    }

    private static String counted(int count, String one, String many) {
        return "%,d %s".formatted(count, count == 1 ? one : many);
    }

    private static String one(FormatRecord.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String many(FormatRecord.Kind kind) {
        return switch (kind) {
            case PERSON -> "people";
            case ACTIVITY -> "activities";
            default -> one(kind) + "s";
        };
    }

    /** The same as an object: {@code file}, {@code system}, {@code confidence}, {@code records}, … */
    static Map<String, Object> json(Summary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", summary.file());
        json.put("system", summary.detection().system().id());
        json.put("confidence", summary.detection().confidence());
        json.put("reason", summary.detection().reason());
        Map<String, Integer> records = new LinkedHashMap<>();
        for (FormatRecord.Kind kind : FormatRecord.Kind.values()) {
            if (summary.count(kind) > 0) {
                records.put(one(kind), summary.count(kind));
            }
        }
        json.put("records", records);
        json.put("warnings", summary.warnings());
        if (!summary.parts().isEmpty()) {
            json.put("parts", summary.parts().stream().map(SummaryText::json).toList());
        }
        return json;
    }
}
