package org.vrazka.shared.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Pages are jte templates; the attributes of a model are the parameters of its template. */
@Configuration(proxyBeanMethods = false)
class Templates {
    /** With {@code vrazka.templates} set to their folder, a changed template shows at once. */
    @Bean
    TemplateEngine templateEngine(@Value("${vrazka.templates:}") String folder) {
        return folder.isBlank()
                ? TemplateEngine.createPrecompiled(ContentType.Html)
                : TemplateEngine.create(
                        new DirectoryCodeResolver(Path.of(folder)), ContentType.Html);
    }

    @Bean
    ViewResolver templateViews(TemplateEngine engine) {
        return (name, locale) ->
                engine.hasTemplate(name + ".jte") ? new TemplateView(engine, name + ".jte") : null;
    }

    private record TemplateView(TemplateEngine engine, String name) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws Exception {
            Map<String, Object> parameters = new HashMap<>(model == null ? Map.of() : model);
            var out = new Utf8ByteOutput();
            engine.render(name, parameters, out);
            response.setContentType(getContentType());
            response.addHeader("Vary", "HX-Request");
            var page = ByteBuffer.allocate(out.getContentLength());
            out.writeTo(page::put);
            response.setContentLength(page.capacity());
            response.getOutputStream().write(page.array()); // at once: every filter looks at each
        }
    }
}
