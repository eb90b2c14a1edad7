package org.vrazka.browser;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser would send of the large form of a page, with what is typed into it meanwhile. */
public final class OpenForm {
    private static final Set<String> TICKS = Set.of("checkbox", "radio");
    private static final Pattern FORM =
            Pattern.compile("<form class=\"form\".*?</form>", Pattern.DOTALL);
    private static final Pattern CONTROL =
            Pattern.compile(
                    "<input\\b(?<input>[^>]*)>|<select\\b(?<select>[^>]*)>(?<options>.*?)</select>"
                            + "|<textarea\\b(?<area>[^>]*)>(?<text>.*?)</textarea>",
                    Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option\\b([^>]*\\sselected[^>]*)>");

    private final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();

    private OpenForm() {}

    public static OpenForm of(String page) {
        var form = new OpenForm();
        var found = FORM.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no form");
        }
        for (var control = CONTROL.matcher(found.group()); control.find(); ) {
            form.add(control);
        }
        return form;
    }

    private void add(Matcher control) {
        if (control.group("input") != null) {
            var input = control.group("input");
            if (!TICKS.contains(attribute(input, "type")) || input.contains(" checked")) {
                add(input, attribute(input, "value"));
            }
        } else if (control.group("select") != null) {
            var chosen = CHOSEN.matcher(control.group("options"));
            add(control.group("select"), chosen.find() ? attribute(chosen.group(1), "value") : "");
        } else {
            add(control.group("area"), control.group("text"));
        }
    }

    private void add(String tag, String value) {
        var name = attribute(tag, "name");
        if (!name.isEmpty()) {
            // as browsers send lines
            fields.add(name, HtmlUtils.htmlUnescape(value).replaceAll("\r?\n", "\r\n"));
        }
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    public OpenForm type(String name, String... values) {
        fields.put(name, java.util.List.of(values));
        return this;
    }

    public OpenForm remove(String start) {
        fields.keySet().removeIf(name -> name.startsWith(start));
        return this;
    }

    /** What a field holds now. */
    public String value(String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    public MockHttpServletRequestBuilder in(MockHttpServletRequestBuilder request) {
        var sent = new LinkedMultiValueMap<>(fields);
        sent.remove("_method");
        return request.params(sent);
    }
}
