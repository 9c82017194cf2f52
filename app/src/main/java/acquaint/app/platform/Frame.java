package acquaint.app.platform;

import jakarta.servlet.http.HttpServletRequest;

/** Gives every template its {@code page}: what the frame around a page shows. */
public interface Frame {

    /** The page of this request; asked for once, when a template is rendered, also that of an error. */
    Object page(HttpServletRequest request);
}
