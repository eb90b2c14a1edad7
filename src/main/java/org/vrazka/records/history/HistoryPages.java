package org.vrazka.records.history;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.vrazka.records.custom.CustomCatalogue;

import java.util.UUID;

/**
 * Draws the history of any kind of record: as a part of its card, or as a page of its own. The
 * handler that calls it has made sure that the record may be seen.
 */
@Component
public class HistoryPages {
    private final History history;
    private final CustomCatalogue custom;

    HistoryPages(History history, CustomCatalogue custom) {
        this.history = history;
        this.custom = custom;
    }

    /**
     * @param title the record's name
     * @param section the line of the side bar that it belongs to, named as its list is
     */
    public String show(
            HistoryKind kind,
            UUID id,
            String title,
            String section,
            HttpServletRequest request,
            Model model) {
        var before = before(request);
        model.addAttribute("history", history.of(kind.plus(custom.of(section)), id, before));
        model.addAttribute("href", request.getRequestURI());
        if (request.getHeader("HX-Request") != null) {
            return before == null ? "records/history" : "records/history-entries";
        }
        model.addAttribute("title", title);
        model.addAttribute("section", section);
        return "records/history-page";
    }

    private static @Nullable Long before(HttpServletRequest request) {
        var typed = request.getParameter("before");
        return typed != null && typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }
}
