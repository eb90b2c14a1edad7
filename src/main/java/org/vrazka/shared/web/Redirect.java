package org.vrazka.shared.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where a form leads after it was taken: always a GET (303), always to a page of ours. */
public final class Redirect {
    private static final Pattern OTHERS = Pattern.compile("[^!-~]+");

    private Redirect() {}

    public static RedirectView to(String page) {
        var view = new RedirectView(page);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }

    /**
     * To a page that came with the request, if it is one of ours, else to the first page: "//host"
     * and "/\host" lead elsewhere.
     */
    public static RedirectView toOwn(String page) {
        return to(page.matches("/(?![/\\\\])\\S*") ? inAscii(page) : "/");
    }

    /** A header is ASCII: other characters would arrive garbled, or not at all. */
    private static String inAscii(String page) {
        return OTHERS.matcher(page)
                .replaceAll(others -> URLEncoder.encode(others.group(), StandardCharsets.UTF_8));
    }
}
