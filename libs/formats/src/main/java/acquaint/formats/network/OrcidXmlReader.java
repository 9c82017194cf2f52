package acquaint.formats.network;

import acquaint.formats.Detection;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Foreign;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import acquaint.formats.reading.XmlElement;
import acquaint.formats.reading.XmlElements;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * ORCID records in XML (2.x and 3.0): a whole record, its person or employments alone, many records
 * one after the other, or the hits of a search. The pieces are read one by one, so that thousands of
 * works between them cost nothing.
 */
final class OrcidXmlReader implements FormatReader {

    private static final Set<String> ROOTS = Set.of(
            "record",
            "records",
            "person",
            "activities-summary",
            "employments",
            "educations",
            "qualifications",
            "invited-positions",
            "memberships",
            "services",
            "personal-details",
            "search",
            "expanded-search",
            "employment-summary",
            "education-summary");
    private static final Set<String> AFFILIATIONS = Set.of(
            "employment-summary",
            "education-summary",
            "qualification-summary",
            "invited-position-summary",
            "membership-summary",
            "service-summary");
    private static final Set<String> PIECES = Set.of(
            "orcid-identifier",
            "person",
            "employment-summary",
            "education-summary",
            "qualification-summary",
            "invited-position-summary",
            "membership-summary",
            "service-summary",
            "expanded-result");

    @Override
    public System system() {
        return System.ORCID;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        Optional<XmlElement> root = isOrcid(sniff) ? XmlElements.root(sniff.text()) : Optional.empty();
        return root.filter(element -> ROOTS.contains(element.name()))
                .map(element -> new Detection(
                        System.ORCID, 1, "It is the “" + element.name() + "” of an ORCID record in XML."));
    }

    private static boolean isOrcid(Sniff sniff) {
        String text = sniff.text();
        return text.stripLeading().startsWith("<")
                && text.substring(0, Math.min(text.length(), 8192)).contains("www.orcid.org/ns/");
    }

    @Override
    public Optional<String> refusal(Sniff sniff) {
        return isOrcid(sniff) && detect(sniff).isEmpty()
                ? Optional.of(Foreign.sentence(
                        sniff,
                        "a part of an ORCID record without the person: works, fundings or reviews",
                        "Choose the whole record, or its person."))
                : Optional.empty();
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        String whole = XmlElements.root(sniff.text()).map(OrcidXmlReader::path).orElse("");
        Reading reading = new Reading(source, out, whole);
        try (XmlElements xml = new XmlElements(sniff.characters(source))) {
            xml.cut(PIECES, reading);
        }
        reading.flush();
    }

    /** The iD in {@code path="/0000-0002-…/employments"}, which every part of a record has. */
    private static String path(XmlElement element) {
        return OrcidPerson.id(element.attribute("path"));
    }

    private static final class Reading implements XmlElements.Visitor {

        private final Source source;
        private final Recorder out;
        private final String whole;
        private @Nullable OrcidPerson person;
        private String current = "";
        private boolean described;

        Reading(Source source, Recorder out, String whole) {
            this.source = source;
            this.out = out;
            this.whole = whole;
        }

        @Override
        public boolean element(XmlElement element, String raw) {
            OrcidNode node = new OrcidNode.Xml(element);
            boolean hit = element.name().equals("expanded-result");
            String id = element.name().equals("orcid-identifier")
                    ? OrcidPerson.id(element.text())
                    : hit ? OrcidPerson.id(element.text("orcid-id")) : path(element);
            OrcidPerson of = person(whole.isEmpty() ? id : whole, element, hit);
            of.raw(raw);
            if (hit) {
                of.hit(node);
            } else if (element.name().equals("person")) {
                described = true;
                of.describe(node);
            } else if (AFFILIATIONS.contains(element.name())) {
                of.affiliate(node);
            }
            return !out.full();
        }

        /** The person to whom a piece belongs: the one at hand, unless it tells another iD. */
        private OrcidPerson person(String id, XmlElement element, boolean hit) {
            boolean other = (!id.isEmpty() && !current.isEmpty() && !id.equals(current))
                    || hit
                    || (described && element.name().equals("person"));
            if (other) {
                flush();
            }
            OrcidPerson at = person == null ? new OrcidPerson(source, element.line(), out) : person;
            person = at;
            if (!id.isEmpty() && current.isEmpty()) {
                current = id;
                at.identify(id);
            }
            return at;
        }

        void flush() {
            if (person != null) {
                person.record();
            }
            person = null;
            current = "";
            described = false;
        }

        @Override
        public void broken(String name, int line) {
            out.warn(
                    line,
                    "the “" + name + "” that begins here is damaged; what stands before the damage was read.",
                    "Fetch the record again if something is missing.");
        }
    }
}
