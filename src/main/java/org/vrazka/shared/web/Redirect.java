package org.vrazka.shared.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** Where a form leads after it was taken: always a GET (303), always to a page of ours. */
public final class Redirect {
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
        return to(page.matches("/(?![/\\\\])\\S*") ? page : "/");
    }
}
