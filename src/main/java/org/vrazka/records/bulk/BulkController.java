package org.vrazka.records.bulk;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.vrazka.identity.Action;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.identity.Users;
import org.vrazka.records.RecordKinds;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.FormFields;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** Changes many records at once: what, the question whether, how far it is, the way back. */
@Controller
class BulkController {
    private final Bulks bulks;
    private final BulkSettings settings;
    private final RecordKinds kinds;
    private final Users users;
    private final Scope scope;

    BulkController(
            Bulks bulks, BulkSettings settings, RecordKinds kinds, Users users, Scope scope) {
        this.bulks = bulks;
        this.settings = settings;
        this.kinds = kinds;
        this.users = users;
        this.scope = scope;
    }

    @GetMapping("/lists/{list}/bulk")
    @SignedInOnly
    String form(@PathVariable String list, HttpServletRequest request, Model model) {
        return form(list, BulkForm.of(request.getParameterMap()), Map.of(), model);
    }

    @PostMapping("/lists/{list}/bulk")
    @SignedInOnly
    @FormFields(BulkForm.FIELDS)
    Object begin(
            @PathVariable String list,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var form = BulkForm.of(request.getParameterMap());
        try {
            return Redirect.to("/bulk/" + bulks.begin(list, form));
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(list, form, e.messages(), model);
        }
    }

    @GetMapping("/bulk/{id}")
    @SignedInOnly
    String progress(@PathVariable UUID id, Model model) {
        var bulk = bulks.get(id);
        var kind = kinds.get(bulk.list());
        model.addAttribute("bulk", bulk);
        model.addAttribute("kind", kind);
        model.addAttribute(
                "field",
                bulk.isDeletion() ? t("records.bulk.delete") : settings.label(kind, bulk.field()));
        return "records/bulk";
    }

    @PostMapping("/bulk/{id}/undo")
    @SignedInOnly
    Object undo(@PathVariable UUID id) {
        bulks.undo(id);
        return Redirect.to("/bulk/" + id);
    }

    private String form(String list, BulkForm form, Map<String, String> errors, Model model) {
        var kind = bulks.kind(list);
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("count", bulks.count(list, form));
        model.addAttribute("fields", settings.fields(kind));
        model.addAttribute("joint", settings.joint(kind, form.field()).orElse(null));
        model.addAttribute("people", users.active());
        model.addAttribute("mayChange", scope.allows(kind.kind(), Action.CHANGE));
        model.addAttribute("mayDelete", scope.allows(kind.kind(), Action.DELETE));
        return "records/bulk-form";
    }
}
