package org.vrazka.orders.complaints;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.orders.Currencies;
import org.vrazka.records.Export;
import org.vrazka.records.ListPages;
import org.vrazka.records.ListQuery;
import org.vrazka.records.ListRequest;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.Redirect;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pages of complaints. */
@Controller
class ComplaintController {
    private static final int NEWEST = 8;

    private final Complaints complaints;
    private final ComplaintChoices choices;
    private final Currencies currencies;
    private final ListPages pages;
    private final Export export;
    private final Scope scope;

    ComplaintController(
            Complaints complaints,
            ComplaintChoices choices,
            Currencies currencies,
            ListPages pages,
            Export export,
            Scope scope) {
        this.complaints = complaints;
        this.choices = choices;
        this.currencies = currencies;
        this.pages = pages;
        this.export = export;
        this.scope = scope;
    }

    @GetMapping("/complaints")
    @Right(kind = Kind.COMPLAINTS, action = Action.SEE)
    String list(ListRequest request, Model model, HttpServletResponse response) {
        model.addAttribute("mayCreate", scope.allows(Kind.COMPLAINTS, Action.CREATE));
        model.addAttribute("overdue", complaints.overdue());
        return pages.show("complaints/list", complaints.listing(), request, model, response);
    }

    @GetMapping("/complaints/export")
    @Right(kind = Kind.COMPLAINTS, action = Action.EXPORT)
    void export(ListQuery query, @RequestParam String format, HttpServletResponse response) {
        export.write(complaints.listing(), query, format, response);
    }

    @GetMapping("/complaints/{id}")
    @Right(kind = Kind.COMPLAINTS, action = Action.SEE)
    String card(@PathVariable UUID id, Model model) {
        var complaint = complaints.get(id);
        model.addAttribute(
                "card",
                new ComplaintCard(
                        complaint,
                        currencies.base(),
                        scope.showsCosts(Kind.ORDERS),
                        complaints.allows(Action.CHANGE, complaint),
                        complaints.allows(Action.DELETE, complaint)));
        return "complaints/card";
    }

    @GetMapping("/complaints/new")
    @Right(kind = Kind.COMPLAINTS, action = Action.CREATE)
    String blank(
            @RequestParam(required = false) @Nullable UUID party,
            @RequestParam(required = false) @Nullable UUID order,
            @RequestParam(required = false) @Nullable Long line,
            Model model) {
        return form(ComplaintEdit.of(choices.blank(party, order, line)), model);
    }

    @PostMapping("/complaints")
    @Right(kind = Kind.COMPLAINTS, action = Action.CREATE)
    Object create(
            ComplaintForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            var id = complaints.create(form);
            after.addFlashAttribute("toast", t("complaints.created"));
            return Redirect.to("/complaints/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(new ComplaintEdit(null, 0, form, e.messages(), Map.of()), model);
        }
    }

    @GetMapping("/complaints/{id}/edit")
    @Right(kind = Kind.COMPLAINTS, action = Action.CHANGE)
    String edit(@PathVariable UUID id, Model model) {
        var complaint = complaints.toChange(id);
        var form = ComplaintForm.of(complaint);
        return form(new ComplaintEdit(id, complaint.version(), form, Map.of(), Map.of()), model);
    }

    @PutMapping("/complaints/{id}")
    @Right(kind = Kind.COMPLAINTS, action = Action.CHANGE)
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            ComplaintForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            complaints.change(id, version, form);
            after.addFlashAttribute("toast", t("complaints.changed"));
            return Redirect.to("/complaints/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(new ComplaintEdit(id, version, form, e.messages(), Map.of()), model);
        } catch (Stale e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var theirs = form.against(complaints.get(id));
            return form(new ComplaintEdit(id, e.current(), form, Map.of(), theirs), model);
        }
    }

    @DeleteMapping("/complaints/{id}")
    @Right(kind = Kind.COMPLAINTS, action = Action.DELETE)
    Object delete(@PathVariable UUID id, @RequestParam int version, RedirectAttributes after) {
        var title = complaints.get(id).title();
        complaints.delete(id, version);
        after.addFlashAttribute("toast", t("complaints.deleted", title));
        after.addFlashAttribute("undo", "/complaints/" + id + "/restore");
        return Redirect.to("/complaints");
    }

    @PostMapping("/complaints/{id}/restore")
    @Right(kind = Kind.COMPLAINTS, action = Action.DELETE)
    Object restore(@PathVariable UUID id, RedirectAttributes after) {
        complaints.restore(id);
        after.addFlashAttribute("toast", t("complaints.restored"));
        return Redirect.to("/complaints/" + id);
    }

    private String form(ComplaintEdit edit, Model model) {
        model.addAttribute("costs", scope.showsCosts(Kind.ORDERS));
        model.addAttribute("base", currencies.base());
        model.addAttribute("goods", choices.goods(edit.form()));
        model.addAttribute("edit", edit);
        return "complaints/form";
    }

    /** A part of the card of an order. */
    @GetMapping("/orders/{id}/complaints")
    @Right(kind = Kind.COMPLAINTS, action = Action.SEE)
    String ofOrder(@PathVariable UUID id, Model model) {
        return part(complaints.ofOrder(id, NEWEST), "order=" + id, "order==" + id, model);
    }

    /** A part of the card of a counterparty. */
    @GetMapping("/parties/{id}/complaints")
    @Right(kind = Kind.COMPLAINTS, action = Action.SEE)
    String ofParty(@PathVariable UUID id, Model model) {
        return part(complaints.ofParty(id, NEWEST), "party=" + id, "party==" + id, model);
    }

    private String part(List<Complaint> newest, String fresh, String filter, Model model) {
        model.addAttribute("complaints", newest);
        model.addAttribute("all", "/complaints?filter=" + filter);
        model.addAttribute(
                "fresh",
                scope.allows(Kind.COMPLAINTS, Action.CREATE) ? "/complaints/new?" + fresh : null);
        return "complaints/part";
    }
}
