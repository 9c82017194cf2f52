package acquaint.formats.network;

import acquaint.formats.Detection;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.JsonFile;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** ORCID records in JSON (2.x and 3.0): whole, their person or employments alone, or a search's hits. */
final class OrcidJsonReader implements FormatReader {

    private static final Set<String> LISTS = Set.of("$", "$.expanded-result", "$.result");
    private static final List<String> SECTIONS =
            List.of("employments", "educations", "qualifications", "invited-positions", "memberships", "services");

    @Override
    public System system() {
        return System.ORCID;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        JsonValue head = sniff.json();
        JsonValue first = head.isArray() ? head.at(0) : head;
        boolean record = first.get("orcid-identifier").isObject()
                || first.get("person").has("external-identifiers")
                || (first.has("researcher-urls") && first.has("other-names"))
                || head.get("expanded-result").at(0).has("orcid-id")
                || head.get("result").at(0).has("orcid-identifier")
                || !affiliations(first).isEmpty();
        return record
                ? Optional.of(new Detection(System.ORCID, 1, "It names its parts as an ORCID record in JSON does."))
                : Optional.empty();
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        JsonFile.read(source, sniff, out, LISTS::contains, new JsonFile.Taker() {
            @Override
            public void element(JsonValue value, int line, String raw) {
                OrcidPerson person = new OrcidPerson(source, line, out);
                OrcidNode node = new OrcidNode.Json(value);
                person.identify(id(value));
                person.describe(value.has("person") ? node.get("person") : node);
                if (value.has("orcid-id")) {
                    person.hit(node);
                }
                affiliations(value).forEach(person::affiliate);
                person.raw(raw);
                person.record();
            }

            @Override
            public void root(JsonValue value, int line, String raw) {
                if (value.has("orcid-identifier") || value.has("person") || value.has("name") || value.has("path")) {
                    element(value, line, raw);
                }
            }
        });
    }

    private static String id(JsonValue value) {
        for (String text : new String[] {
            value.text("orcid-identifier", "path"),
            value.text("orcid-identifier", "uri"),
            value.text("orcid-id"),
            value.text("path"),
            value.text("person", "path"),
            value.text("name", "path")
        }) {
            String id = OrcidPerson.id(text);
            if (!id.isEmpty()) {
                return id;
            }
        }
        return "";
    }

    /** The employments and the like of a record, an activities section, or a single one of its lists. */
    private static List<OrcidNode> affiliations(JsonValue value) {
        JsonValue activities = value.has("activities-summary") ? value.get("activities-summary") : value;
        List<JsonValue> lists = new ArrayList<>();
        lists.add(activities);
        activities.members().forEach((name, section) -> {
            if (SECTIONS.contains(name)) {
                lists.add(section);
            }
        });
        List<OrcidNode> all = new ArrayList<>();
        for (JsonValue list : lists) {
            summaries(list, all);
            for (JsonValue group : list.get("affiliation-group").items()) {
                group.get("summaries").items().forEach(summary -> summaries(summary, all));
            }
        }
        return all;
    }

    /** 2.x lists summaries at once, 3.0 one by one within groups. */
    private static void summaries(JsonValue holder, List<OrcidNode> all) {
        for (Map.Entry<String, JsonValue> member : holder.members().entrySet()) {
            if (member.getKey()
                    .matches("(employment|education|qualification|invited-position|membership|service)-summary")) {
                all.addAll(new OrcidNode.Json(holder).all(member.getKey()));
            }
        }
    }
}
