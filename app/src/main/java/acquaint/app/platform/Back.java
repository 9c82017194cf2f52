package acquaint.app.platform;

import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a form returns to: a page of this server, so that no form can send the browser elsewhere. */
public final class Back {

    private static final Pattern PLACE = Pattern.compile("#[A-Za-z][A-Za-z0-9-]{0,60}");

    private Back() {}

    /**
     * A redirect to the page the form came from, which then says what was done and offers to undo it.
     *
     * <p>The place on that page is told twice: as the address's fragment, by which the browser shows it, and as a
     * parameter, so that the page knows it too and an undo comes back there.
     *
     * @param back an address of this server, perhaps with a fragment
     * @param otherwise where to go when it is none
     */
    public static String to(@Nullable String back, String otherwise, UUID done) {
        String path = local(back, otherwise);
        String place = place(back);
        return "redirect:" + path + (path.contains("?") ? "&" : "?") + "done=" + done
                + (place.isEmpty() ? "" : "&at=" + place.substring(1) + place);
    }

    /** The part of the page the form stood in, so that the browser shows it again; or empty. */
    private static String place(@Nullable String back) {
        int hash = back == null ? -1 : back.indexOf('#');
        return hash >= 0 && PLACE.matcher(back.substring(hash)).matches() ? back.substring(hash) : "";
    }

    /** The path and query of an address of this server, without what the last page said was done. */
    public static String local(@Nullable String back, String otherwise) {
        if (back == null || back.isBlank() || back.indexOf('\\') >= 0) {
            return otherwise;
        }
        try {
            URI address = URI.create(back);
            String path = address.getRawPath();
            if (address.isOpaque() || path == null || !path.startsWith("/") || path.startsWith("//")) {
                return otherwise;
            }
            String query = without(address.getRawQuery());
            return query.isEmpty() ? path : path + "?" + query;
        } catch (IllegalArgumentException noAddress) {
            return otherwise;
        }
    }

    /** The address of a page that is shown, to come back to it and to the place in it that the user was at. */
    public static String here(String path, @Nullable String query, @Nullable String at) {
        String rest = without(query);
        String place = place("#" + at);
        return (rest.isEmpty() ? path : path + "?" + rest) + place;
    }

    private static String without(@Nullable String query) {
        return query == null
                ? ""
                : Stream.of(query.split("&"))
                        .filter(part -> !part.startsWith("done=") && !part.startsWith("at=") && !part.isEmpty())
                        .collect(Collectors.joining("&"));
    }
}
