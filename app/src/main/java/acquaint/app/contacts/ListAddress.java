package acquaint.app.contacts;

import acquaint.app.contacts.ContactQuery.Condition;
import acquaint.app.contacts.ContactQuery.Cursor;
import acquaint.app.contacts.ContactQuery.Sort;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of people as its address says it, and the addresses that lead from there to more, fewer or other people. */
public record ListAddress(ContactQuery query) {

    /** People on a page. */
    static final int PAGE = 50;

    private static final int LONGEST = 200;
    private static final int MOST_TAGS = 8;

    private static final Map<Condition, String> KEYS = new EnumMap<>(Map.of(
            Condition.NEVER_TALKED, "never-talked",
            Condition.NOT_ANNOTATED, "nothing-noted",
            Condition.NO_CHANNEL, "no-channel"));
    private static final Map<Condition, String> WORDS = new EnumMap<>(Map.of(
            Condition.NEVER_TALKED, "Not talked yet",
            Condition.NOT_ANNOTATED, "Nothing noted",
            Condition.NO_CHANNEL, "No way to reach them"));
    private static final Map<Sort, String> SORT_WORDS =
            new EnumMap<>(Map.of(Sort.NAME, "Name", Sort.LAST_CONTACT, "Last contact", Sort.ADDED, "Newest first"));

    /** A link with its words; the current one is where the page is now. */
    public record Link(String words, String href, boolean current) {}

    /** Reads an address; what makes no sense in it is passed over. */
    static ListAddress of(MultiValueMap<String, String> parameters) {
        return new ListAddress(new ContactQuery(
                text(parameters, "q"),
                parameters.getOrDefault("tag", List.of()).stream()
                        .map(ListAddress::clean)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .limit(MOST_TAGS)
                        .toList(),
                text(parameters, "organisation"),
                text(parameters, "place"),
                condition(text(parameters, "show")),
                sort(text(parameters, "sort")),
                Cursor.parse(parameters.getFirst("after")),
                PAGE));
    }

    /** The address itself, from the first page on. */
    public String href() {
        return href(query);
    }

    /** The same with another path, such as that of a form about the people chosen here. */
    public String under(String path) {
        return path + href().substring("/people".length());
    }

    /** Whether everybody is shown. */
    public boolean everybody() {
        return active().isEmpty();
    }

    /** The filters that hold, each with the address without it. */
    public List<Link> active() {
        List<Link> links = new ArrayList<>();
        if (!query.words().isEmpty()) {
            links.add(new Link(
                    "“" + query.words() + "”",
                    href(with("", query.tags(), query.organisation(), query.locality(), query.condition())),
                    true));
        }
        for (String tag : query.tags()) {
            List<String> others =
                    query.tags().stream().filter(one -> !one.equals(tag)).toList();
            links.add(new Link(
                    tag,
                    href(with(query.words(), others, query.organisation(), query.locality(), query.condition())),
                    true));
        }
        if (!query.organisation().isEmpty()) {
            links.add(new Link(
                    query.organisation(),
                    href(with(query.words(), query.tags(), "", query.locality(), query.condition())),
                    true));
        }
        if (!query.locality().isEmpty()) {
            links.add(new Link(
                    query.locality(),
                    href(with(query.words(), query.tags(), query.organisation(), "", query.condition())),
                    true));
        }
        if (WORDS.containsKey(query.condition())) {
            links.add(new Link(WORDS.get(query.condition()), href(asking(Condition.ANY)), true));
        }
        return links;
    }

    /** The questions that are not asked yet. */
    public List<Link> offered() {
        return query.condition() == Condition.ANY
                ? List.of(Condition.NEVER_TALKED, Condition.NOT_ANNOTATED, Condition.NO_CHANNEL).stream()
                        .map(one -> new Link(WORDS.get(one), href(asking(one)), false))
                        .toList()
                : List.of();
    }

    /** The orders of the list. */
    public List<Link> sorts() {
        return List.of(Sort.NAME, Sort.LAST_CONTACT, Sort.ADDED).stream()
                .map(one -> new Link(SORT_WORDS.get(one), href(sorted(one)), one == query.sort()))
                .toList();
    }

    /** The order in a word. */
    public String sortWords() {
        return SORT_WORDS.get(query.sort());
    }

    /** The same list with one tag more. */
    public String tagged(String tag) {
        List<String> tags = new ArrayList<>(query.tags());
        tags.add(tag);
        return href(with(query.words(), tags, query.organisation(), query.locality(), query.condition()));
    }

    /** The page that begins after this row. */
    String after(ContactRow last) {
        String href = href();
        return href + (href.contains("?") ? "&" : "?") + "after="
                + UriComponentsBuilder.newInstance()
                        .queryParam("after", "{after}")
                        .buildAndExpand(ContactList.cursor(query, last).text())
                        .encode()
                        .getQuery()
                        .substring("after=".length());
    }

    /** What a form on the page has to carry so as not to lose the rest: names and values. */
    public List<Map.Entry<String, String>> hidden() {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        query.tags().forEach(tag -> all.add(Map.entry("tag", tag)));
        if (KEYS.containsKey(query.condition())) {
            all.add(Map.entry("show", KEYS.get(query.condition())));
        }
        if (query.sort() != Sort.NAME) {
            all.add(Map.entry("sort", key(query.sort())));
        }
        return all;
    }

    private ContactQuery with(
            String words, List<String> tags, String organisation, String locality, Condition condition) {
        return new ContactQuery(words, tags, organisation, locality, condition, query.sort(), null, query.limit());
    }

    private ContactQuery asking(Condition condition) {
        return with(query.words(), query.tags(), query.organisation(), query.locality(), condition);
    }

    private ContactQuery sorted(Sort sort) {
        return new ContactQuery(
                query.words(),
                query.tags(),
                query.organisation(),
                query.locality(),
                query.condition(),
                sort,
                null,
                query.limit());
    }

    private static String href(ContactQuery query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/people");
        List<Object> values = new ArrayList<>();
        add(address, values, "q", query.words());
        query.tags().forEach(tag -> add(address, values, "tag", tag));
        add(address, values, "organisation", query.organisation());
        add(address, values, "place", query.locality());
        add(address, values, "show", KEYS.getOrDefault(query.condition(), ""));
        add(address, values, "sort", query.sort() == Sort.NAME ? "" : key(query.sort()));
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }

    /** As a variable of the address, so that what the user typed is encoded whatever it holds. */
    private static void add(UriComponentsBuilder address, List<Object> values, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{v" + values.size() + "}");
            values.add(value);
        }
    }

    private static String key(Sort sort) {
        return switch (sort) {
            case NAME -> "name";
            case LAST_CONTACT -> "last";
            case ADDED -> "added";
        };
    }

    private static Sort sort(String key) {
        return switch (key) {
            case "last" -> Sort.LAST_CONTACT;
            case "added" -> Sort.ADDED;
            default -> Sort.NAME;
        };
    }

    private static Condition condition(String key) {
        return KEYS.entrySet().stream()
                .filter(one -> one.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Condition.ANY);
    }

    private static String text(MultiValueMap<String, String> parameters, String name) {
        return clean(parameters.getFirst(name));
    }

    private static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
