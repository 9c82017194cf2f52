package acquaint.app.interactions;

import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a form returns to: a page of this server, so that no form can send the browser elsewhere. */
final class Back {

    private static final Pattern PLACE = Pattern.compile("#[A-Za-z][A-Za-z0-9-]{0,60}");

    private Back() {}

    /** A redirect to the page the form came from, which then says what was done and offers to undo it. */
    static String to(String back, String otherwise, UUID done) {
        String path = local(back, otherwise);
        return "redirect:" + path + (path.contains("?") ? "&" : "?") + "done=" + done + place(back);
    }

    /** The part of the page the form stood in, so that the browser shows it again; or empty. */
    private static String place(@Nullable String back) {
        int hash = back == null ? -1 : back.indexOf('#');
        return hash >= 0 && PLACE.matcher(back.substring(hash)).matches() ? back.substring(hash) : "";
    }

    /** The path and query of an address of this server, without what the last page said was done. */
    static String local(@Nullable String back, String otherwise) {
        if (back == null || back.isBlank() || back.indexOf('\\') >= 0) {
            return otherwise;
        }
        try {
            URI address = URI.create(back);
            String path = address.getRawPath();
            if (address.isOpaque() || path == null || !path.startsWith("/") || path.startsWith("//")) {
                return otherwise;
            }
            String query = address.getRawQuery() == null
                    ? ""
                    : Stream.of(address.getRawQuery().split("&"))
                            .filter(part -> !part.startsWith("done=") && !part.isEmpty())
                            .collect(Collectors.joining("&"));
            return query.isEmpty() ? path : path + "?" + query;
        } catch (IllegalArgumentException noAddress) {
            return otherwise;
        }
    }
}
