package acquaint.formats.network;

import acquaint.formats.Affiliation;
import acquaint.formats.Channel.Use;
import acquaint.formats.Limits;
import acquaint.formats.Origin;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Place;
import acquaint.formats.Profile;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Recorder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects one ORCID record out of its pieces. */
final class OrcidPerson {

    private static final Pattern ID = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dXx]");

    private final PersonBuilder person;
    private final int line;
    private final Recorder out;
    private final StringBuilder raw = new StringBuilder();

    OrcidPerson(Source source, int line, Recorder out) {
        this.person = PersonRecord.builder(new Origin(System.ORCID, source.name(), line, null));
        this.line = line;
        this.out = out;
    }

    /** The ORCID iD in an address or a path; empty when there is none. */
    static String id(String text) {
        Matcher id = ID.matcher(text);
        return id.find() ? id.group().toUpperCase(Locale.ROOT) : "";
    }

    /** Takes the iD, which is who this is. */
    void identify(String id) {
        if (!id.isEmpty()) {
            person.sourceId(id);
            Profile.of("https://orcid.org/" + id).map(Profile::channel).ifPresent(person::channel);
        }
    }

    void raw(String text) {
        if (raw.length() < Limits.RAW_CHARS) {
            raw.append(raw.isEmpty() ? "" : "\n").append(text);
        }
    }

    /** Takes the person section: name, addresses, what they say of themselves. */
    void describe(OrcidNode section) {
        name(section.get("name"), section);
        person.note(section.text("biography", "content"));
        for (OrcidNode email : section.get("emails").all("email")) {
            String address = email.text("email");
            boolean primary = email.attribute("primary").equals("true");
            Channels.email(person, address, Use.UNKNOWN, "", primary, line, out);
        }
        for (OrcidNode link : section.get("researcher-urls").all("researcher-url")) {
            web(link.text("url"), link.text("url-name"));
        }
        for (OrcidNode id : section.get("external-identifiers").all("external-identifier")) {
            external(id);
        }
        for (OrcidNode address : section.get("addresses").all("address")) {
            person.place(new Place("", "", "", "", "", address.text("country")));
        }
        for (OrcidNode keyword : section.get("keywords").all("keyword")) {
            person.tag(keyword.text("content"));
        }
    }

    private void name(OrcidNode name, OrcidNode section) {
        PersonName parts = PersonName.of(name.text("given-names"), name.text("family-name"));
        String credit = name.text("credit-name");
        // the credit name is how they want to be called
        person.name(
                credit.isEmpty()
                        ? parts
                        : new PersonName(credit, "", parts.given(), "", parts.family(), "", "", "", ""));
        for (OrcidNode other : section.get("other-names").all("other-name")) {
            String known = other.text("content");
            person.note(known.isEmpty() ? "" : "Also known as " + known);
        }
    }

    private void external(OrcidNode id) {
        String type = id.text("external-id-type");
        String url = id.text("external-id-url");
        if (Channels.isWeb(url)) {
            web(url, type);
        } else {
            String value = id.text("external-id-value");
            person.note(value.isEmpty() ? "" : type + ": " + value);
        }
    }

    private void web(String url, String label) {
        if (Channels.isWeb(url)) {
            person.channel(Channels.web(url, Use.UNKNOWN, label, false));
        }
    }

    /** Takes an employment, an education and the like. */
    void affiliate(OrcidNode summary) {
        person.affiliation(new Affiliation(
                summary.text("organization", "name"),
                summary.text("department-name"),
                summary.text("role-title"),
                date(summary.get("start-date")),
                date(summary.get("end-date"))));
    }

    /** A hit of ORCID's expanded search. */
    void hit(OrcidNode hit) {
        PersonName parts = PersonName.of(hit.text("given-names"), hit.text("family-names"));
        String credit = hit.text("credit-name");
        person.name(
                credit.isEmpty()
                        ? parts
                        : new PersonName(credit, "", parts.given(), "", parts.family(), "", "", "", ""));
        for (OrcidNode email : hit.all("email")) {
            Channels.email(person, email.text(), Use.UNKNOWN, "", false, line, out);
        }
        for (OrcidNode organisation : hit.all("institution-name")) {
            person.affiliation(Affiliation.of(organisation.text(), "", ""));
        }
    }

    private static @Nullable PartialDate date(OrcidNode date) {
        Optional<PartialDate> read =
                PartialDate.ofParts(number(date.text("year")), number(date.text("month")), number(date.text("day")));
        return read.orElse(null);
    }

    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }

    /** Gives the record, unless nothing was told of anybody. */
    void record() {
        if (!person.isEmpty()) {
            PersonRecord record = person.raw(raw.toString()).build();
            String id = record.origin().sourceId();
            boolean owner = id != null && out.context().isOwner(id);
            out.record(owner ? person.owner().build() : record);
        }
    }
}
