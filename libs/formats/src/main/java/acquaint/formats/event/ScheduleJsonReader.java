package acquaint.formats.event;

import acquaint.formats.Channel;
import acquaint.formats.Channel.Use;
import acquaint.formats.Detection;
import acquaint.formats.Limits;
import acquaint.formats.Moment;
import acquaint.formats.PersonName;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.event.Programme.Session;
import acquaint.formats.event.Programme.Speaker;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A conference's schedule.json: {@code schedule.conference.days[].rooms{name: [events]}}, of frab, pretalx and others. */
final class ScheduleJsonReader implements FormatReader {

    private static final Pattern INTO = Pattern.compile(
            "\\$(\\.schedule(\\.conference(\\.days(\\[](\\.rooms(\\..*(?<!\\[]))?)?)?)?)?)?", Pattern.DOTALL);

    @Override
    public System system() {
        return System.SCHEDULE;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        JsonValue json = sniff.json();
        boolean schedule = json.get("schedule", "conference").isObject()
                || (json.isObject()
                        && sniff.text().contains("\"persons\"")
                        && sniff.text().contains("\"day_start\""));
        return schedule
                ? Optional.of(new Detection(
                        System.SCHEDULE, 0.97, "It has the days, rooms and events of a conference’s schedule."))
                : Optional.empty();
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk(path -> INTO.matcher(path).matches(), new Reading(source, out));
        }
    }

    private static final class Reading implements JsonReader.Visitor {

        private static final String HEAD = "$.schedule.conference.";
        private static final String DAY = HEAD + "days[].";

        private final Programme programme;
        private final Recorder out;
        private final Map<String, String> head = new HashMap<>();
        private final Map<String, String> day = new HashMap<>();

        Reading(Source source, Recorder out) {
            this.programme = new Programme(System.SCHEDULE, source, out);
            this.out = out;
        }

        @Override
        public boolean value(String path, int line, JsonValue value, String raw) {
            if (value.isObject() || value.isArray()) {
                find(value, line, raw, 0);
            } else if (path.startsWith(DAY)) {
                day.put(path.substring(DAY.length()), value.text());
            } else if (path.startsWith(HEAD) && head.size() < 100) {
                head.put(path.substring(HEAD.length()), value.text());
            } else if (path.equals("$.schedule.base_url")) {
                head.putIfAbsent("base_url", value.text());
            }
            return !out.full();
        }

        /** An event, or those in what is no event: behind a damaged bracket rooms stand where they should not. */
        private void find(JsonValue value, int line, String raw, int depth) {
            if (value.has("title") && (value.has("persons") || value.has("duration"))) {
                event(value, line, raw);
            } else if (depth < 6) {
                value.items().forEach(item -> find(item, line, raw, depth + 1));
                value.members().values().forEach(member -> find(member, line, raw, depth + 1));
            }
        }

        @Override
        public void end(String path) {
            if (path.equals("$.schedule.conference.days[]")) {
                day.clear();
            }
        }

        @Override
        public void broken(String path, int line) {
            out.warn(
                    line,
                    "what begins here is damaged and was left out; what stands around it was read.",
                    "Download the schedule again if somebody is missing.");
        }

        private Conference conference() {
            return Conference.of(
                    head.getOrDefault("title", ""),
                    head.getOrDefault("acronym", ""),
                    head.getOrDefault("base_url", head.getOrDefault("url", "")),
                    head.getOrDefault("time_zone_name", ""),
                    "");
        }

        private void event(JsonValue event, int line, String raw) {
            Conference conference = conference();
            Moment start = conference.start(
                    event.text("date"),
                    event.text("start"),
                    day.getOrDefault("date", ""),
                    day.getOrDefault("day_start", ""));
            Session session = new Session(
                    conference.id(event.text("guid"), event.text("code"), event.text("id")),
                    event.text("title"),
                    start,
                    Conference.end(start, event.text("duration")),
                    event.text("room"),
                    event.text("url"),
                    Stream.of(event.text("subtitle"), event.text("abstract"), event.text("description"))
                            .filter(text -> !text.isEmpty())
                            .distinct()
                            .collect(Collectors.joining("\n\n")),
                    false,
                    event.get("persons").items().stream()
                            .limit(Limits.PARTIES)
                            .map(person -> speaker(person, conference))
                            .toList());
            programme.session(session, conference.title(), line, raw);
        }

        private static Speaker speaker(JsonValue person, Conference conference) {
            String name = Stream.of("public_name", "full_public_name", "name")
                    .map(person::text)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            return new Speaker(
                    conference.id(person.text("guid"), person.text("code"), person.text("id")),
                    PersonName.of(name),
                    "",
                    person.text("biography").isEmpty() ? person.text("abstract") : person.text("biography"),
                    person.text("avatar"),
                    links(person));
        }

        private static List<Channel> links(JsonValue person) {
            return person.get("links").items().stream()
                    .map(link -> link.text("url"))
                    .filter(Channels::isWeb)
                    .limit(50)
                    .map(url -> Channels.web(url, Use.UNKNOWN, "", false))
                    .toList();
        }
    }
}
