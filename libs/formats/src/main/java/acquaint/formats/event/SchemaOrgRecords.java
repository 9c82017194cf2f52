package acquaint.formats.event;

import acquaint.formats.AttendeeRecord;
import acquaint.formats.AttendeeRecord.Role;
import acquaint.formats.EventRecord;
import acquaint.formats.EventRecord.Answer;
import acquaint.formats.EventRecord.Participant;
import acquaint.formats.Limits;
import acquaint.formats.Moment;
import acquaint.formats.Origin;
import acquaint.formats.Party;
import acquaint.formats.PersonRecord;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Html;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.MomentText;
import acquaint.formats.reading.Recorder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the records of the nodes: events with those who take part, and people by themselves. */
final class SchemaOrgRecords {

    /** Through these a page, an article or an organisation leads to its people. */
    private static final String[] TO_PEOPLE = {
        "mainEntity", "author", "creator", "employee", "employees", "member", "members", "founder", "founders", "about"
    };

    private static final Map<String, Role> ROLES = Map.of(
            "organizer", Role.ORGANISER,
            "organizers", Role.ORGANISER,
            "performer", Role.SPEAKER,
            "performers", Role.SPEAKER,
            "actor", Role.SPEAKER,
            "speaker", Role.SPEAKER,
            "attendee", Role.ATTENDEE,
            "attendees", Role.ATTENDEE);

    private static final int DEPTH = 8;

    private final SchemaOrgGraph graph;
    private final Source source;
    private final Recorder out;
    private final SchemaOrgPerson people;
    private final Set<JsonValue> seen = new HashSet<>(); // by identity: values have no equality

    SchemaOrgRecords(SchemaOrgGraph graph, Source source, Recorder out) {
        this.graph = graph;
        this.source = source;
        this.out = out;
        this.people = new SchemaOrgPerson(graph, source, out);
    }

    void run() {
        // events first, so that whoever takes part in one is told there
        for (SchemaOrgGraph.Node node : graph.nodes()) {
            if (SchemaOrgGraph.isEvent(node.value())) {
                event(node.value(), node.line(), 0);
            }
        }
        for (SchemaOrgGraph.Node node : graph.nodes()) {
            visit(node.value(), node.line(), "", 0);
        }
    }

    private void visit(JsonValue node, int line, String organisation, int depth) {
        if (out.full() || depth > DEPTH || SchemaOrgGraph.isEvent(node) || !seen.add(node)) {
            return;
        }
        if (SchemaOrgGraph.is(node, "Person")) {
            PersonRecord person = people.person(node, line, organisation, false);
            if (!person.name().isEmpty() || !person.channels().isEmpty()) {
                out.record(person);
            }
            return;
        }
        String of = SchemaOrgGraph.isOrganisation(node) ? graph.label(node) : "";
        for (JsonValue next : graph.all(node, TO_PEOPLE)) {
            visit(next, line, of, depth + 1);
        }
    }

    private void event(JsonValue node, int line, int depth) {
        if (out.full() || depth > DEPTH || !seen.add(node)) {
            return;
        }
        String title = graph.label(node);
        List<Participant> participants = new ArrayList<>();
        List<AttendeeRecord> attendees = new ArrayList<>();
        for (String property : List.of(
                "organizer", "organizers", "performer", "performers", "actor", "speaker", "attendee", "attendees")) {
            Role role = ROLES.getOrDefault(property, Role.ATTENDEE);
            for (JsonValue who : graph.all(node, property)) {
                if (isPerson(who) && participants.size() < Limits.PARTIES) {
                    seen.add(who);
                    PersonRecord person = person(who, line);
                    participants.add(new Participant(party(person), role, Answer.NONE));
                    attendees.add(new AttendeeRecord(person, title, role, "", null, null, false, List.of()));
                }
            }
        }
        out.record(record(node, title, line, participants));
        attendees.stream().takeWhile(attendee -> !out.full()).forEach(out::record);
        for (JsonValue part : graph.all(node, "subEvent", "subEvents")) {
            if (part.isObject()) {
                event(part, line, depth + 1);
            }
        }
    }

    /** Whoever has no type or only a name is a person, unless it is said to be a group or the like. */
    private static boolean isPerson(JsonValue who) {
        return SchemaOrgGraph.is(who, "Person")
                || (who.isObject() && SchemaOrgGraph.types(who).isEmpty() && who.has("name"))
                || (!who.isObject() && !who.text().isEmpty() && !who.text().contains("://"));
    }

    private PersonRecord person(JsonValue who, int line) {
        JsonValue node = who.isObject() ? who : JsonValue.of(Map.of("name", who));
        return people.person(node, line, "", true);
    }

    private static Party party(PersonRecord person) {
        return new Party(
                person.name().display(), person.channels(), person.origin().sourceId(), false);
    }

    private EventRecord record(JsonValue node, String title, int line, List<Participant> participants) {
        return new EventRecord(
                new Origin(System.SCHEMA_ORG, source.name(), line, SchemaOrgGraph.id(node)),
                title,
                moment(node.text("startDate")),
                moment(node.text("endDate")),
                location(node),
                node.text("url"),
                Html.text(node.text("description")),
                "",
                node.text("eventStatus").endsWith("EventCancelled"),
                participants,
                SchemaOrgGraph.raw(node));
    }

    private static @Nullable Moment moment(String text) {
        return MomentText.read(text).orElse(null);
    }

    private String location(JsonValue node) {
        List<String> parts = new ArrayList<>();
        for (JsonValue place : graph.all(node, "location")) {
            parts.add(graph.label(place));
            JsonValue address = graph.all(place, "address").stream().findFirst().orElse(JsonValue.NONE);
            parts.add(address.isObject() ? address.text("streetAddress") : address.text());
            parts.add(address.text("addressLocality"));
        }
        return String.join(
                ", ", parts.stream().filter(part -> !part.isEmpty()).distinct().toList());
    }
}
