package acquaint.app.imports;

import acquaint.app.contacts.Contact;
import acquaint.app.contacts.Contacts;
import acquaint.app.imports.Happening.Who;
import acquaint.app.imports.ToldRows.Told;
import acquaint.app.platform.Changes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Notes on people what they are to each other, as an import tells: a line each, unless it stands there already. */
final class CommitRelations {

    /** What both are to each other. */
    private static final Set<String> MUTUAL = Set.of(
            "spouse",
            "partner",
            "friend",
            "best friend",
            "colleague",
            "coworker",
            "co-worker",
            "sibling",
            "brother or sister",
            "cousin",
            "neighbor",
            "neighbour",
            "acquaintance",
            "contact",
            "date",
            "lover",
            "ex",
            "ex-partner",
            "met");

    /** What the one is to the other, and the other to the one. */
    private static final Map<String, String> INVERSE = Map.ofEntries(
            Map.entry("parent", "child"),
            Map.entry("child", "parent"),
            Map.entry("grandparent", "grandchild"),
            Map.entry("grandchild", "grandparent"),
            Map.entry("stepparent", "stepchild"),
            Map.entry("stepchild", "stepparent"),
            Map.entry("godparent", "godchild"),
            Map.entry("godchild", "godparent"),
            Map.entry("mentor", "protege"),
            Map.entry("protege", "mentor"),
            Map.entry("boss", "subordinate"),
            Map.entry("subordinate", "boss"));

    private final Contacts contacts;
    private final ToldRows rows;

    CommitRelations(Contacts contacts, ToldRows rows) {
        this.contacts = contacts;
        this.rows = rows;
    }

    /** @param parties whose contact each party is */
    void run(Changes changes, Map<UUID, UUID> parties) {
        rows.each(changes, Kind.RELATION, page -> {
            Set<UUID> ids = page.stream()
                    .flatMap(told -> told.happening().who().stream())
                    .map(who -> parties.get(who.key()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Map<UUID, Contact> people =
                    new LinkedHashMap<>(contacts.store().load(changes.sql(), changes.account(), ids));
            page.forEach(told -> note(told, parties, people));
            changes.putAll(contacts.store(), people.values());
        });
    }

    private static void note(Told told, Map<UUID, UUID> parties, Map<UUID, Contact> people) {
        List<Who> who = told.happening().who();
        String relation = told.happening().title().strip().replaceAll("\\s+", " ");
        if (who.size() < 2 || relation.isEmpty()) {
            return;
        }
        Contact one = people.get(parties.get(who.get(0).key()));
        Contact other = people.get(parties.get(who.get(1).key()));
        String oneName = one == null ? who.get(0).name() : one.name().display();
        String otherName = other == null ? who.get(1).name() : other.name().display();
        if (other != null && !oneName.isBlank()) {
            people.put(other.id(), with(other, capital(relation) + ": " + oneName));
        }
        if (one != null && !otherName.isBlank() && (other == null || !one.id().equals(other.id()))) {
            people.put(one.id(), with(one, back(relation, otherName)));
        }
    }

    /** What stands in the note on the one: what the other is to them or, where there is no word for it, they to the other. */
    private static String back(String relation, String other) {
        String lower = relation.toLowerCase(Locale.ROOT);
        if (MUTUAL.contains(lower)) {
            return capital(relation) + ": " + other;
        }
        String inverse = INVERSE.get(lower);
        return inverse == null ? capital(relation) + " of " + other : capital(inverse) + ": " + other;
    }

    private static Contact with(Contact contact, String line) {
        boolean there = contact.note().lines().anyMatch(one -> one.strip().equalsIgnoreCase(line));
        return there
                ? contact
                : contact.noted(contact.note().isBlank() ? line : contact.note().stripTrailing() + "\n" + line);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
