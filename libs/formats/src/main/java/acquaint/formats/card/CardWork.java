package acquaint.formats.card;

import acquaint.formats.Affiliation;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the ORG, TITLE and ROLE properties of one card into affiliations: by their group, else in
 * their order.
 */
public final class CardWork {

    private final List<ContentLine> organisations = new ArrayList<>(1);
    private final List<ContentLine> titles = new ArrayList<>(1);
    private final List<ContentLine> roles = new ArrayList<>(0);
    private final List<ContentLine> dates = new ArrayList<>(0);

    /** One affiliation while it is pieced together. */
    private static final class Post {
        final String group;
        final int line;
        String organisation = "";
        String department = "";
        String title = "";

        @Nullable
        PartialDate from;

        @Nullable
        PartialDate to;

        Post(ContentLine first) {
            this.group = first.group();
            this.line = first.line();
        }
    }

    void take(ContentLine line) {
        switch (line.name()) {
            case "ORG" -> organisations.add(line);
            case "TITLE" -> titles.add(line);
            case "ROLE" -> roles.add(line);
            default -> dates.add(line);
        }
    }

    /** Adds the affiliations, and as extra lines the roles beside a title. */
    void build(PersonBuilder person) {
        List<Post> posts = new ArrayList<>();
        for (ContentLine line : organisations) {
            List<String> parts = line.components();
            Post post = new Post(line);
            post.organisation = CardText.unescape(parts.getFirst()).strip();
            post.department = parts.stream()
                    .skip(1)
                    .map(part -> CardText.unescape(part).strip())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            posts.add(post);
        }
        titles.forEach(line -> post(posts, line).title = line.plain());
        for (ContentLine line : roles) {
            if (titles.isEmpty() && !line.plain().isEmpty()) {
                post(posts, line).title = line.plain();
            } else {
                person.extra(line.text());
            }
        }
        dates.forEach(line -> date(posts, line));
        posts.sort(Comparator.comparingInt(post -> post.line));
        for (Post post : posts) {
            person.affiliation(new Affiliation(post.organisation, post.department, post.title, post.from, post.to));
        }
    }

    /** The post without a title to which a title belongs, or a new one. */
    private static Post post(List<Post> posts, ContentLine line) {
        for (Post post : posts) {
            if (post.title.isEmpty() && post.group.equals(line.group())) {
                return post;
            }
        }
        for (Post post : posts) {
            if (post.title.isEmpty() && (post.group.isEmpty() || line.group().isEmpty())) {
                return post;
            }
        }
        Post post = new Post(line);
        posts.add(post);
        return post;
    }

    private static void date(List<Post> posts, ContentLine line) {
        for (Post post : posts) {
            if (post.group.equals(line.group())) {
                PartialDate date = PartialDate.parse(line.plain()).orElse(null);
                if (line.name().equals("X-ACQUAINT-FROM")) {
                    post.from = date;
                } else {
                    post.to = date;
                }
                return;
            }
        }
    }
}
