package acquaint.app.interactions;

import java.net.URI;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a form returns to: a page of this server, so that no form can send the browser elsewhere. */
final class Back {

    private Back() {}

    /** A redirect to the page the form came from, which then says what was done and offers to undo it. */
    static String to(String back, String otherwise, UUID done) {
        String path = local(back, otherwise);
        return "redirect:" + path + (path.contains("?") ? "&" : "?") + "done=" + done;
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
