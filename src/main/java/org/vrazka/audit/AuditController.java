package org.vrazka.audit;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.Export;
import org.vrazka.records.ListPages;
import org.vrazka.records.ListQuery;
import org.vrazka.records.ListRequest;

/** The audit log, and the proof that nobody changed it. */
@Controller
class AuditController {
    private final Audit audit;
    private final ListPages pages;
    private final Export export;

    AuditController(Audit audit, ListPages pages, Export export) {
        this.audit = audit;
        this.pages = pages;
        this.export = export;
    }

    @GetMapping("/audit")
    @Right(kind = Kind.AUDIT, action = Action.SEE)
    String list(ListRequest request, Model model, HttpServletResponse response) {
        return pages.show("audit/list", audit.listing(), request, model, response);
    }

    @GetMapping("/audit/export")
    @Right(kind = Kind.AUDIT, action = Action.EXPORT)
    void export(ListQuery query, @RequestParam String format, HttpServletResponse response) {
        export.write(audit.listing(), query, format, response);
    }

    /** One piece of the chain; a browser with scripts asks for the next by itself. */
    @GetMapping("/audit/verification")
    @Right(kind = Kind.AUDIT, action = Action.SEE)
    String verify(
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model) {
        model.addAttribute("walk", audit.walk(Math.max(0, after)));
        return part ? "audit/walk" : "audit/verification";
    }
}
