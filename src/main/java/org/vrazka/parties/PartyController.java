package org.vrazka.parties;

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
import org.vrazka.records.custom.CustomCard;
import org.vrazka.records.custom.CustomForm;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.FormFields;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** The pages of counterparties. */
@Controller
class PartyController {
    private final Parties parties;
    private final Completeness completeness;
    private final CustomCard customCard;
    private final PartyEdits edits;
    private final PartyCards cards;
    private final ListPages pages;
    private final Export export;
    private final Scope scope;

    PartyController(
            Parties parties,
            PartyEdits edits,
            PartyCards cards,
            ListPages pages,
            Export export,
            Scope scope,
            Completeness completeness,
            CustomCard customCard) {
        this.completeness = completeness;
        this.customCard = customCard;
        this.parties = parties;
        this.edits = edits;
        this.cards = cards;
        this.pages = pages;
        this.export = export;
        this.scope = scope;
    }

    @GetMapping("/parties")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String list(ListRequest request, Model model, HttpServletResponse response) {
        model.addAttribute("mayCreate", scope.allows(Kind.PARTIES, Action.CREATE));
        return pages.show("parties/list", parties.listing(), request, model, response);
    }

    @GetMapping("/parties/export")
    @Right(kind = Kind.PARTIES, action = Action.EXPORT)
    void export(ListQuery query, @RequestParam String format, HttpServletResponse response) {
        export.write(parties.listing(), query, format, response);
    }

    @GetMapping("/parties/{id}")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String card(@PathVariable UUID id, @RequestParam(defaultValue = "") String kind, Model model) {
        var party = parties.get(id);
        model.addAttribute("card", cards.of(party, kind));
        model.addAttribute("filled", completeness.of(party));
        model.addAttribute("custom", customCard.of("parties", id));
        return "parties/card";
    }

    @GetMapping("/parties/new")
    @Right(kind = Kind.PARTIES, action = Action.CREATE)
    String blank(Model model) {
        return form(edits.blank(), model);
    }

    @PostMapping("/parties")
    @Right(kind = Kind.PARTIES, action = Action.CREATE)
    @FormFields(CustomForm.FIELDS)
    Object create(
            PartyForm form,
            CustomForm own,
            @RequestParam(name = "do", required = false) @Nullable String button,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        if (button != null) {
            return form(edits.typed(form.after(button), own, Map.of()), model);
        }
        try {
            var id = parties.create(form, own);
            after.addFlashAttribute("toast", t("parties.created"));
            return Redirect.to("/parties/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(edits.typed(form, own, e.messages()), model);
        }
    }

    @GetMapping("/parties/{id}/edit")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    String edit(@PathVariable UUID id, Model model) {
        return form(edits.of(parties.get(id, Action.CHANGE)), model);
    }

    @PutMapping("/parties/{id}")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    @FormFields(CustomForm.FIELDS)
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String opened,
            PartyForm form,
            CustomForm own,
            @RequestParam(name = "do", required = false) @Nullable String button,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        if (button != null) {
            parties.get(id, Action.CHANGE);
            return form(edits.typed(id, version, form.after(button), own, opened, Map.of()), model);
        }
        try {
            parties.change(id, version, form, own);
            after.addFlashAttribute("toast", t("parties.changed"));
            return Redirect.to("/parties/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(edits.typed(id, version, form, own, opened, e.messages()), model);
        } catch (Stale e) {
            var edit = edits.late(parties.get(id), form, own, opened);
            if (edit.news().isEmpty()) {
                return change(id, edit.version(), opened, form, own, null, model, response, after);
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(edit, model);
        }
    }

    @DeleteMapping("/parties/{id}")
    @Right(kind = Kind.PARTIES, action = Action.DELETE)
    Object delete(@PathVariable UUID id, @RequestParam int version, RedirectAttributes after) {
        var name = parties.get(id).name();
        parties.delete(id, version);
        after.addFlashAttribute("toast", t("parties.deleted", name));
        after.addFlashAttribute("undo", "/parties/" + id + "/restore");
        return Redirect.to("/parties");
    }

    @PostMapping("/parties/{id}/restore")
    @Right(kind = Kind.PARTIES, action = Action.DELETE)
    Object restore(@PathVariable UUID id, RedirectAttributes after) {
        parties.restore(id);
        after.addFlashAttribute("toast", t("parties.restored"));
        return Redirect.to("/parties/" + id);
    }

    private static String form(PartyEdit edit, Model model) {
        model.addAttribute("edit", edit);
        return "parties/form";
    }
}
