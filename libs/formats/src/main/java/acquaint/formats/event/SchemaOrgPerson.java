package acquaint.formats.event;

import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.ImportantDate;
import acquaint.formats.Origin;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Photo;
import acquaint.formats.Place;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Html;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import java.util.List;
import java.util.Locale;

/** Makes a person of schema.org's Person. */
final class SchemaOrgPerson {

    private final SchemaOrgGraph graph;
    private final Source source;
    private final Recorder out;

    SchemaOrgPerson(SchemaOrgGraph graph, Source source, Recorder out) {
        this.graph = graph;
        this.source = source;
        this.out = out;
    }

    /**
     * The person that a node is.
     *
     * @param of the organisation that names them, or empty
     * @param guest whether they stand on an event's list, which has no business with addresses
     */
    PersonRecord person(JsonValue node, int line, String of, boolean guest) {
        PersonBuilder person =
                PersonRecord.builder(new Origin(System.SCHEMA_ORG, source.name(), line, SchemaOrgGraph.id(node)));
        person.name(name(node));
        contact(person, node, line);
        graph.all(node, "contactPoint", "contactPoints").forEach(point -> contact(person, point, line));
        for (JsonValue address : graph.all(node, "url", "sameAs", "mainEntityOfPage")) {
            web(person, address.isObject() ? address.text("@id") : address.text());
        }
        affiliations(person, node, of);
        if (!guest) {
            graph.all(node, "address", "homeLocation").forEach(address -> person.place(place(address)));
            date(person, node.text("birthDate"), ImportantDate.Kind.BIRTHDAY);
            date(person, node.text("deathDate"), ImportantDate.Kind.DEATH);
        }
        graph.all(node, "knowsAbout").forEach(topic -> person.tag(graph.label(topic)));
        person.note(Html.text(node.text("description")));
        person.pronouns(graph.label(node.get("pronouns")));
        photo(person, node);
        return person.raw(SchemaOrgGraph.raw(node)).build();
    }

    private PersonName name(JsonValue node) {
        PersonName parts = PersonName.ofParts(
                node.text("honorificPrefix"),
                node.text("givenName"),
                node.text("additionalName"),
                node.text("familyName"),
                node.text("honorificSuffix"));
        String display = graph.label(node);
        PersonName name = display.isEmpty()
                ? parts
                : new PersonName(
                        display,
                        parts.prefix(),
                        parts.given(),
                        parts.additional(),
                        parts.family(),
                        parts.suffix(),
                        "",
                        "",
                        "");
        List<JsonValue> others = graph.all(node, "alternateName");
        return others.isEmpty() ? name : name.withNickname(others.getFirst().text());
    }

    private void contact(PersonBuilder person, JsonValue node, int line) {
        for (JsonValue email : graph.all(node, "email")) {
            Channels.email(person, email.text(), Use.UNKNOWN, "", false, line, out);
        }
        for (JsonValue number : graph.all(node, "telephone")) {
            person.channel(Channel.of(Kind.PHONE, number.text().replaceFirst("(?i)^tel:", "")));
        }
        for (JsonValue number : graph.all(node, "faxNumber")) {
            person.channel(new Channel(Kind.PHONE, number.text(), Use.UNKNOWN, "fax", false));
        }
    }

    private static void web(PersonBuilder person, String address) {
        if (address.toLowerCase(Locale.ROOT).startsWith("http") && Channels.isWeb(address)) {
            person.channel(Channels.web(address, Use.UNKNOWN, "", false));
        }
    }

    private void affiliations(PersonBuilder person, JsonValue node, String of) {
        List<JsonValue> titles = graph.all(node, "jobTitle", "hasOccupation");
        String title = titles.isEmpty() ? "" : graph.label(titles.getFirst());
        boolean employed = !of.isEmpty();
        if (employed) {
            person.affiliation(Affiliation.of(of, "", title));
        }
        for (JsonValue work : graph.all(node, "worksFor", "affiliation", "memberOf")) {
            // a role stands between the two where there is more to say: since when, as what
            JsonValue organisation = work.has("roleName") || work.has("worksFor") || work.has("memberOf")
                    ? graph.all(work, "worksFor", "memberOf", "affiliation").stream()
                            .findFirst()
                            .orElse(work)
                    : work;
            String role = work.text("roleName").isEmpty() ? employed ? "" : title : work.text("roleName");
            String name = graph.label(organisation);
            if (!name.equals(of)) {
                person.affiliation(new Affiliation(
                        name,
                        "",
                        role,
                        PartialDate.parse(work.text("startDate")).orElse(null),
                        PartialDate.parse(work.text("endDate")).orElse(null)));
            }
            employed = true;
        }
        if (!employed) {
            person.affiliation(Affiliation.of("", "", title));
        }
    }

    private Place place(JsonValue address) {
        JsonValue at = address.get("address").isObject() ? address.get("address") : address;
        if (!at.isObject()) {
            return new Place("", at.text(), "", "", "", "");
        }
        return new Place(
                "",
                at.text("streetAddress"),
                at.text("addressLocality"),
                at.text("addressRegion"),
                at.text("postalCode"),
                graph.label(at.get("addressCountry")));
    }

    private static void date(PersonBuilder person, String text, ImportantDate.Kind kind) {
        PartialDate.parse(text).ifPresent(day -> person.date(new ImportantDate(kind, "", day)));
    }

    private void photo(PersonBuilder person, JsonValue node) {
        for (JsonValue image : graph.all(node, "image")) {
            String address = image.isObject()
                    ? image.text("contentUrl").isEmpty() ? image.text("url") : image.text("contentUrl")
                    : image.text();
            if (address.startsWith("http")) {
                person.photo(Photo.of(address));
                return;
            }
        }
    }
}
