package acquaint.app.contacts;

import acquaint.app.accounts.Account;
import java.util.List;
import java.util.Map;

/** What another module shows on a contact's page. Each bean of this type is asked for every page. */
public interface ContactSection {

    /** The sections for this contact; none when there is nothing to say. */
    List<Section> of(Account account, Contact contact);

    /** Where on the page a section stands. */
    enum Area {
        /** The first card: what is worth doing next. */
        NEXT,
        /** The wide column. */
        MAIN,
        /** The narrow column. */
        ASIDE
    }

    /**
     * A section, rendered by its own template.
     *
     * @param id its anchor
     * @param title its heading, and its name among the section links
     * @param order smaller comes first within the area
     * @param template the template's name, such as {@code interactions/timeline}; it gets {@code page} and the model
     */
    record Section(String id, String title, Area area, int order, String template, Map<String, Object> model) {}
}
