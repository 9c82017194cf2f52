package acquaint.app.contacts;

import acquaint.app.accounts.Page;
import acquaint.app.contacts.ContactSection.Area;
import acquaint.app.contacts.ContactSection.Section;
import acquaint.app.platform.Templates;
import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as its page shows it, in words.
 *
 * @param shortName how a sentence names them
 * @param does what they do, or empty
 * @param where the place, or empty
 * @param localTime "10:42 there, morning", or empty
 * @param said pronouns and pronunciation, or empty
 * @param met how and when they were met, or empty
 * @param trashed when they were put into the trash, as a sentence; or empty
 * @param reach how they are best reached; null when there is no way
 * @param reachWords what the button says that opens it
 * @param note what the user wrote about them, or empty
 */
public record ContactView(
        UUID id,
        String name,
        String shortName,
        @Nullable String photo,
        String does,
        String where,
        String localTime,
        String said,
        String met,
        String trashed,
        @Nullable Way reach,
        String reachWords,
        List<Way> ways,
        List<Fact> facts,
        List<String> tags,
        String note,
        List<Section> sections) {

    /**
     * A way to reach them.
     *
     * @param words what a button says that opens it
     * @param hints such as "professional · fits best", or empty
     * @param reason why it is the one to use, where it is
     * @param href its address, or empty where it cannot be opened
     * @param outside whether it leads to another site
     */
    public record Way(
            String icon,
            String value,
            String words,
            String hints,
            String reason,
            String href,
            boolean outside,
            String age) {

        /** The value in parts, between which a line may break. */
        public List<String> parts() {
            return List.of(value.split("(?<=[@/])"));
        }
    }

    /** Something known about them, with one line or more. */
    public record Fact(String term, List<Line> lines) {}

    /**
     * A line of a fact.
     *
     * @param more a quiet addition such as "since 2025", or empty
     * @param age "seen 14 months ago", or empty while it is fresh
     * @param past whether it is over
     */
    public record Line(String text, String more, String age, boolean past) {}

    /** What other modules show in one part of the page. */
    public List<Section> next() {
        return in(Area.NEXT);
    }

    public List<Section> main() {
        return in(Area.MAIN);
    }

    public List<Section> aside() {
        return in(Area.ASIDE);
    }

    private List<Section> in(Area area) {
        return sections.stream().filter(section -> section.area() == area).toList();
    }

    /** A section as its module draws it. */
    public Content content(Section section, Page page) {
        Map<String, Object> model = new HashMap<>(section.model());
        model.put("page", page);
        return Templates.content(section.template(), model);
    }

    /** The address of something about this contact. */
    public String at(String what) {
        return "/people/" + id + what;
    }
}
