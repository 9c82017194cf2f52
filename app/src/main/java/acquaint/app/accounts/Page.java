package acquaint.app.accounts;

import acquaint.app.platform.Action;
import acquaint.app.platform.Assets;
import org.jspecify.annotations.Nullable;

/**
 * What every page's frame needs, given to each template as {@code page}.
 *
 * @param account whose page it is; null before signing in
 * @param path the address asked for, by which the frame knows where it is
 * @param here the whole address with the place on the page, to come back to
 * @param theme {@code light}, {@code dark}, or empty for what the system says
 * @param csrf the value of the hidden field {@code _csrf} of every form
 * @param done what the user just did, to say so and offer to undo it
 */
public record Page(
        @Nullable Account account,
        String path,
        String here,
        String theme,
        String csrf,
        @Nullable Action done) {

    /** Whether this page belongs to the part of the application whose address begins so. */
    public boolean in(String... beginnings) {
        for (String beginning : beginnings) {
            if (path.equals(beginning) || path.startsWith(beginning + "/")) {
                return true;
            }
        }
        return false;
    }

    /** The address of a style sheet, script or picture. */
    public String asset(String name) {
        return Assets.path(name);
    }
}
