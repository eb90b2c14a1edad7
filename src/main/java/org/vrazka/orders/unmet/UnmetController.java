package org.vrazka.orders.unmet;

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
import org.vrazka.orders.OrderChoices;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.records.Export;
import org.vrazka.records.ListPages;
import org.vrazka.records.ListQuery;
import org.vrazka.records.ListRequest;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** The pages of unmet demand. */
@Controller
class UnmetController {
    private final UnmetDemands demands;
    private final UnmetCards cards;
    private final UnmetHere here;
    private final OrderChoices choices;
    private final Reasons reasons;
    private final ListPages pages;
    private final Export export;
    private final Scope scope;

    UnmetController(
            UnmetDemands demands,
            UnmetCards cards,
            UnmetHere here,
            OrderChoices choices,
            Reasons reasons,
            ListPages pages,
            Export export,
            Scope scope) {
        this.demands = demands;
        this.cards = cards;
        this.here = here;
        this.choices = choices;
        this.reasons = reasons;
        this.pages = pages;
        this.export = export;
        this.scope = scope;
    }

    @GetMapping("/unmet")
    @Right(kind = Kind.UNMET, action = Action.SEE)
    String list(ListRequest request, Model model, HttpServletResponse response) {
        model.addAttribute("mayCreate", scope.allows(Kind.UNMET, Action.CREATE));
        return pages.show("unmet/list", demands.listing(), request, model, response);
    }

    @GetMapping("/unmet/export")
    @Right(kind = Kind.UNMET, action = Action.EXPORT)
    void export(ListQuery query, @RequestParam String format, HttpServletResponse response) {
        export.write(demands.listing(), query, format, response);
    }

    @GetMapping("/unmet/{id}")
    @Right(kind = Kind.UNMET, action = Action.SEE)
    String card(@PathVariable UUID id, Model model) {
        return card(id, null, model);
    }

    private String card(UUID id, @Nullable String wrong, Model model) {
        model.addAttribute("card", cards.of(demands.get(id)));
        model.addAttribute("reasons", reasons.tree());
        model.addAttribute("wrong", wrong);
        return "unmet/card";
    }

    @GetMapping("/unmet/new")
    @Right(kind = Kind.UNMET, action = Action.CREATE)
    String blank(
            @RequestParam(required = false) @Nullable UUID party,
            @RequestParam(required = false) @Nullable UUID product,
            Model model) {
        return form(UnmetEdit.of(here.blank(party, product)), model);
    }

    @PostMapping("/unmet")
    @Right(kind = Kind.UNMET, action = Action.CREATE)
    Object create(
            UnmetForm form, Model model, HttpServletResponse response, RedirectAttributes after) {
        try {
            var id = demands.create(form);
            after.addFlashAttribute("toast", t("unmet.created"));
            return Redirect.to("/unmet/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(new UnmetEdit(null, 0, form, e.messages(), Map.of()), model);
        }
    }

    @GetMapping("/unmet/{id}/edit")
    @Right(kind = Kind.UNMET, action = Action.CHANGE)
    String edit(@PathVariable UUID id, Model model) {
        var unmet = demands.toChange(id);
        return form(
                new UnmetEdit(
                        id,
                        unmet.version(),
                        UnmetForm.of(unmet, reasons.tree()),
                        Map.of(),
                        Map.of()),
                model);
    }

    @PutMapping("/unmet/{id}")
    @Right(kind = Kind.UNMET, action = Action.CHANGE)
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            UnmetForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            demands.change(id, version, form);
            after.addFlashAttribute("toast", t("unmet.changed"));
            return Redirect.to("/unmet/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(new UnmetEdit(id, version, form, e.messages(), Map.of()), model);
        } catch (Stale e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var theirs = form.against(demands.get(id), reasons.tree());
            return form(new UnmetEdit(id, e.current(), form, Map.of(), theirs), model);
        }
    }

    /** Ties it to the order that gave it after all. */
    @PostMapping("/unmet/{id}/order")
    @Right(kind = Kind.UNMET, action = Action.CHANGE)
    Object meet(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String order,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            demands.meet(id, version, cards.order(demands.toChange(id), order));
            after.addFlashAttribute("toast", t("unmet.met"));
            return Redirect.to("/unmet/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return card(id, e.errors().getFirst().message(), model);
        }
    }

    @DeleteMapping("/unmet/{id}/order")
    @Right(kind = Kind.UNMET, action = Action.CHANGE)
    Object untie(@PathVariable UUID id, @RequestParam int version, RedirectAttributes after) {
        demands.meet(id, version, null);
        after.addFlashAttribute("toast", t("unmet.untied"));
        return Redirect.to("/unmet/" + id);
    }

    /** Orders to choose from, by the beginning of the number. */
    @GetMapping("/unmet/{id}/orders")
    @Right(kind = Kind.UNMET, action = Action.SEE)
    String orders(
            @PathVariable UUID id,
            @RequestParam(name = "q", defaultValue = "") String text,
            Model model) {
        model.addAttribute("options", cards.orders(demands.get(id), text));
        return "records/options";
    }

    @DeleteMapping("/unmet/{id}")
    @Right(kind = Kind.UNMET, action = Action.DELETE)
    Object delete(@PathVariable UUID id, @RequestParam int version, RedirectAttributes after) {
        var title = demands.get(id).title();
        demands.delete(id, version);
        after.addFlashAttribute("toast", t("unmet.deleted", title));
        after.addFlashAttribute("undo", "/unmet/" + id + "/restore");
        return Redirect.to("/unmet");
    }

    @PostMapping("/unmet/{id}/restore")
    @Right(kind = Kind.UNMET, action = Action.DELETE)
    Object restore(@PathVariable UUID id, RedirectAttributes after) {
        demands.restore(id);
        after.addFlashAttribute("toast", t("unmet.restored"));
        return Redirect.to("/unmet/" + id);
    }

    private String form(UnmetEdit edit, Model model) {
        model.addAttribute("edit", edit);
        model.addAttribute("reasons", reasons.tree());
        model.addAttribute("managers", choices.managers(Kind.UNMET));
        return "unmet/form";
    }
}
