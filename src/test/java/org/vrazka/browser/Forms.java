package org.vrazka.browser;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vrazka.shared.web.UnknownField;
import org.vrazka.shared.web.UnknownFields;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Holds the forms of a page against the handlers that take them. */
final class Forms {
    private static final String FORMS =
            """
            () => [...document.querySelectorAll("form[method=post]")].flatMap((form) => [
              form.getAttribute("action"),
              ...[...form.elements].map((field) => field.getAttribute("formaction")),
            ].filter((action) => action).map((action) => ({
              action,
              method: form.elements._method?.value ?? "post",
              names: [...form.elements].map((field) => field.name).filter((name) => name),
            })))
            """;

    private final RequestMappingHandlerMapping routes;
    private final UnknownFields unknownFields;

    Forms(Tab tab) {
        routes =
                tab.spring()
                        .getBean(
                                "requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        unknownFields = tab.spring().getBean(UnknownFields.class);
    }

    /** The fields that would be refused when they are sent as the page has them. */
    @SuppressWarnings("unchecked")
    List<String> refused(Tab tab) {
        var forms = (List<Map<String, Object>>) tab.page().evaluate(FORMS);
        return forms.stream().flatMap(form -> refused(tab, form)).toList();
    }

    @SuppressWarnings("unchecked")
    private Stream<String> refused(Tab tab, Map<String, Object> form) {
        var action = URI.create(tab.page().url()).resolve(String.valueOf(form.get("action")));
        var method = String.valueOf(form.get("method")).toUpperCase(Locale.ROOT);
        var request = new MockHttpServletRequest(method, action.getPath());
        request.setContentType(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        ((List<String>) form.get("names")).forEach(name -> request.addParameter(name, ""));
        try {
            var handler = routes.getHandler(request);
            if (handler == null) {
                return Stream.of(method + " " + action.getPath() + ": no handler");
            }
            unknownFields.preHandle(request, new MockHttpServletResponse(), handler.getHandler());
            return Stream.of();
        } catch (UnknownField e) {
            return Stream.of(method + " " + action.getPath() + ": " + e.getMessage());
        } catch (Exception e) {
            return Stream.of(method + " " + action.getPath() + ": " + e);
        }
    }
}
