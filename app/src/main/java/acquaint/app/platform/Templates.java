package acquaint.app.platform;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.util.Map;

/** The precompiled templates of {@code src/main/jte}. */
public final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Templates() {}

    /** Renders a template, such as {@code contacts/list}; parameters it does not name are passed over. */
    public static void render(String name, Map<String, Object> parameters, TemplateOutput output) {
        ENGINE.render(name + ".jte", parameters, output);
    }

    /** A template as content of another one, so that one module's page can hold another module's part. */
    public static Content content(String name, Map<String, Object> parameters) {
        return output -> render(name, parameters, output);
    }
}
