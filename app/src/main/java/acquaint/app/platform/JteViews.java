package acquaint.app.platform;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders the precompiled templates of {@code src/main/jte}; jte has no starter for Spring Boot 4. */
@Component
class JteViews implements ViewResolver, Ordered {

    private final ObjectProvider<Frame> frame;

    JteViews(ObjectProvider<Frame> frame) {
        this.frame = frame;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.startsWith("redirect:") || name.startsWith("forward:") ? null : new Jte(name);
    }

    private final class Jte implements View {

        private final String template;

        Jte(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Utf8ByteOutput output = new Utf8ByteOutput();
            Map<String, Object> parameters = new HashMap<>(model == null ? Map.of() : model);
            frame.ifAvailable(one -> parameters.put("page", one.page(request)));
            Templates.render(template, parameters, output);
            if (response.getContentType() == null) {
                response.setContentType(getContentType());
            }
            response.setContentLength(output.getContentLength());
            // In one piece: each small write would go through every wrapper of the response.
            response.getOutputStream().write(output.toByteArray());
        }
    }
}
