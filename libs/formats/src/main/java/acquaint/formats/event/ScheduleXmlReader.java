package acquaint.formats.event;

import acquaint.formats.Detection;
import acquaint.formats.Limits;
import acquaint.formats.Moment;
import acquaint.formats.PersonName;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.event.Programme.Session;
import acquaint.formats.event.Programme.Speaker;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import acquaint.formats.reading.XmlElement;
import acquaint.formats.reading.XmlElements;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A conference's schedule.xml, as Pentabarf began it and frab, pretalx and others go on writing it. */
final class ScheduleXmlReader implements FormatReader {

    private static final Set<String> PIECES = Set.of("conference", "day", "event");

    @Override
    public System system() {
        return System.SCHEDULE;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        String text = sniff.text();
        boolean schedule = text.stripLeading().startsWith("<")
                && text.contains("<schedule")
                && (text.contains("<event") || text.contains("<day"))
                && (text.contains("<conference") || text.contains("<persons") || text.contains("<room"));
        return schedule
                ? Optional.of(new Detection(
                        System.SCHEDULE, 0.97, "It has the days, rooms and events of a conference’s schedule."))
                : Optional.empty();
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        try (XmlElements xml = new XmlElements(sniff.characters(source))) {
            xml.cut(PIECES, new Reading(source, out));
        }
    }

    private static final class Reading implements XmlElements.Visitor {

        private final Programme programme;
        private final Recorder out;
        private Conference conference = Conference.UNKNOWN;
        private XmlElement day = XmlElement.NONE;

        Reading(Source source, Recorder out) {
            this.programme = new Programme(System.SCHEDULE, source, out);
            this.out = out;
        }

        @Override
        public boolean element(XmlElement element, String raw) {
            switch (element.name()) {
                case "conference" -> conference = conference(element);
                case "day" -> day = element;
                default -> event(element, raw);
            }
            return !out.full();
        }

        @Override
        public void broken(String name, int line) {
            // a day is cut by the events in it
            if (!name.equals("day")) {
                out.warn(
                        line,
                        "the “" + name + "” that begins here is damaged; it was read as far as possible.",
                        "Download the schedule again if somebody is missing.");
            }
        }

        private static Conference conference(XmlElement told) {
            return Conference.of(
                    told.text("title"),
                    told.text("acronym"),
                    told.text("base_url"),
                    told.text("time_zone_name"),
                    told.text("day_change"));
        }

        private void event(XmlElement event, String raw) {
            Moment start = conference.start(
                    event.text("date"), event.text("start"), day.attribute("date"), day.attribute("start"));
            List<Speaker> people = event.get("persons").children().stream()
                    .limit(Limits.PARTIES)
                    .map(this::speaker)
                    .toList();
            Session session = new Session(
                    conference.id(event.attribute("guid"), event.attribute("code"), event.attribute("id")),
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
                    people);
            programme.session(session, conference.title(), event.line(), raw);
        }

        /** The name is the person's text; some programmes put it, and more, into elements of its own. */
        private Speaker speaker(XmlElement person) {
            String inner = person.text("public_name").isEmpty() ? person.text("name") : person.text("public_name");
            String name = inner.isEmpty() && person.children().isEmpty() ? person.text() : inner;
            return new Speaker(
                    conference.id(person.attribute("guid"), person.attribute("code"), person.attribute("id")),
                    PersonName.of(name.replaceAll("\\s+", " ")),
                    "",
                    person.text("biography"),
                    person.text("avatar"),
                    List.of());
        }
    }
}
