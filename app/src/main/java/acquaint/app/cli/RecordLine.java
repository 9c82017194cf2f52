package acquaint.app.cli;

import acquaint.formats.FormatRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record in one short line, for the eye: what it is, who, when, and how to reach them, apart by tabs. */
final class RecordLine {

    private static final List<String> KEYS = List.of(
            "kind",
            "name",
            "from",
            "who",
            "with",
            "about",
            "relation",
            "to",
            "skill",
            "title",
            "at",
            "emails",
            "phones",
            "profiles");

    private RecordLine() {}

    static String of(FormatRecord record) {
        Map<String, Object> told = RecordJson.of(record, false);
        return KEYS.stream()
                .map(told::get)
                .filter(Objects::nonNull)
                .map(RecordLine::text)
                .collect(Collectors.joining("\t"));
    }

    private static String text(Object value) {
        return switch (value) {
            case Map<?, ?> object ->
                Stream.of("display", "name", "emails", "profiles", "phones", "id")
                        .map(object::get)
                        .filter(Objects::nonNull)
                        .map(RecordLine::text)
                        .findFirst()
                        .orElse("");
            case List<?> values ->
                values.stream().limit(3).map(RecordLine::text).collect(Collectors.joining(", "));
            default -> value.toString().lines().findFirst().orElse("");
        };
    }
}
