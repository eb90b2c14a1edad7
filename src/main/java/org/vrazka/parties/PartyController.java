package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

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

import java.util.UUID;

/** The pages of counterparties. */
@Controller
class PartyController {
    private final Parties parties;
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
            Scope scope) {
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
    String card(@PathVariable UUID id, Model model) {
        model.addAttribute("card", cards.of(parties.get(id)));
        return "parties/card";
    }

    @GetMapping("/parties/new")
    @Right(kind = Kind.PARTIES, action = Action.CREATE)
    String blank(Model model) {
        return form(edits.blank(), model);
    }

    @PostMapping("/parties")
    @Right(kind = Kind.PARTIES, action = Action.CREATE)
    Object create(
            PartyForm form, Model model, HttpServletResponse response, RedirectAttributes after) {
        try {
            var id = parties.create(form);
            after.addFlashAttribute("toast", t("parties.created"));
            return Redirect.to("/parties/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(edits.typed(form, e.messages()), model);
        }
    }

    @GetMapping("/parties/{id}/edit")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    String edit(@PathVariable UUID id, Model model) {
        return form(edits.of(parties.get(id, Action.CHANGE)), model);
    }

    @PutMapping("/parties/{id}")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            PartyForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            parties.change(id, version, form);
            after.addFlashAttribute("toast", t("parties.changed"));
            return Redirect.to("/parties/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(edits.typed(id, version, form, e.messages()), model);
        } catch (Stale e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(edits.late(parties.get(id), form), model);
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
