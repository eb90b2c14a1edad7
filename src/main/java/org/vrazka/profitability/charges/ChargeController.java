package org.vrazka.profitability.charges;

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
import org.vrazka.records.Export;
import org.vrazka.records.ListPages;
import org.vrazka.records.ListQuery;
import org.vrazka.records.ListRequest;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** The pages of direct costs. */
@Controller
class ChargeController {
    private final Charges charges;
    private final ChargeChoices choices;
    private final ListPages pages;
    private final Export export;
    private final Scope scope;

    ChargeController(
            Charges charges, ChargeChoices choices, ListPages pages, Export export, Scope scope) {
        this.charges = charges;
        this.choices = choices;
        this.pages = pages;
        this.export = export;
        this.scope = scope;
    }

    @GetMapping("/direct-costs")
    @Right(kind = Kind.DIRECT_COSTS, action = Action.SEE)
    String list(ListRequest request, Model model, HttpServletResponse response) {
        model.addAttribute("mayCreate", scope.allows(Kind.DIRECT_COSTS, Action.CREATE));
        return pages.show("direct-costs/list", charges.listing(), request, model, response);
    }

    @GetMapping("/direct-costs/export")
    @Right(kind = Kind.DIRECT_COSTS, action = Action.EXPORT)
    void export(ListQuery query, @RequestParam String format, HttpServletResponse response) {
        export.write(charges.listing(), query, format, response);
    }

    @GetMapping("/direct-costs/{id}")
    @Right(kind = Kind.DIRECT_COSTS, action = Action.SEE)
    String card(@PathVariable UUID id, Model model) {
        var charge = charges.get(id);
        model.addAttribute(
                "card",
                new ChargeCard(
                        charge,
                        choices.currency(),
                        charges.allows(Action.CHANGE, charge),
                        charges.allows(Action.DELETE, charge)));
        return "direct-costs/card";
    }

    @GetMapping("/direct-costs/new")
    @Right(kind = Kind.DIRECT_COSTS, action = Action.CREATE)
    String blank(@RequestParam(required = false) @Nullable UUID party, Model model) {
        return form(ChargeEdit.of(choices.blank(party)), model);
    }

    @PostMapping("/direct-costs")
    @Right(kind = Kind.DIRECT_COSTS, action = Action.CREATE)
    Object create(
            ChargeForm form, Model model, HttpServletResponse response, RedirectAttributes after) {
        try {
            var id = charges.create(form);
            after.addFlashAttribute("toast", t("direct-costs.created"));
            return Redirect.to("/direct-costs/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(new ChargeEdit(null, 0, form, e.messages(), Map.of()), model);
        }
    }

    @GetMapping("/direct-costs/{id}/edit")
    @Right(kind = Kind.DIRECT_COSTS, action = Action.CHANGE)
    String edit(@PathVariable UUID id, Model model) {
        var charge = charges.toChange(id);
        var form = ChargeForm.of(charge);
        return form(new ChargeEdit(id, charge.version(), form, Map.of(), Map.of()), model);
    }

    @PutMapping("/direct-costs/{id}")
    @Right(kind = Kind.DIRECT_COSTS, action = Action.CHANGE)
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            ChargeForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            charges.change(id, version, form);
            after.addFlashAttribute("toast", t("direct-costs.changed"));
            return Redirect.to("/direct-costs/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(new ChargeEdit(id, version, form, e.messages(), Map.of()), model);
        } catch (Stale e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var theirs = form.against(charges.get(id));
            return form(new ChargeEdit(id, e.current(), form, Map.of(), theirs), model);
        }
    }

    @DeleteMapping("/direct-costs/{id}")
    @Right(kind = Kind.DIRECT_COSTS, action = Action.DELETE)
    Object delete(@PathVariable UUID id, @RequestParam int version, RedirectAttributes after) {
        var title = charges.get(id).title();
        charges.delete(id, version);
        after.addFlashAttribute("toast", t("direct-costs.deleted", title));
        after.addFlashAttribute("undo", "/direct-costs/" + id + "/restore");
        return Redirect.to("/direct-costs");
    }

    @PostMapping("/direct-costs/{id}/restore")
    @Right(kind = Kind.DIRECT_COSTS, action = Action.DELETE)
    Object restore(@PathVariable UUID id, RedirectAttributes after) {
        charges.restore(id);
        after.addFlashAttribute("toast", t("direct-costs.restored"));
        return Redirect.to("/direct-costs/" + id);
    }

    private static String form(ChargeEdit edit, Model model) {
        model.addAttribute("edit", edit);
        return "direct-costs/form";
    }
}
