package org.vrazka.notes;

import static org.vrazka.identity.Action.CHANGE;
import static org.vrazka.identity.Action.SEE;
import static org.vrazka.identity.Kind.PARTIES;
import static org.vrazka.notes.db.Tables.NOTE;
import static org.vrazka.records.Fields.text;
import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Right;
import org.vrazka.parties.Parties;
import org.vrazka.parties.Party;
import org.vrazka.records.history.HistoryKind;
import org.vrazka.records.history.HistoryPages;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.Redirect;

import java.util.UUID;

/** The notes of a counterparty: a place to write on its card, and a page for each. */
@Controller
class NoteController {
    private static final HistoryKind HISTORY =
            HistoryKind.of(NOTE).with(text("text", NOTE.TEXT).labelled("notes.field.text"));

    private final Notes notes;
    private final Parties parties;
    private final HistoryPages histories;

    NoteController(Notes notes, Parties parties, HistoryPages histories) {
        this.notes = notes;
        this.parties = parties;
        this.histories = histories;
    }

    /** Where a note is written: a part of the card, and a page. */
    @GetMapping("/parties/{party}/notes/new")
    @Right(kind = PARTIES, action = CHANGE)
    String blank(@PathVariable UUID party, HttpServletRequest request, Model model) {
        blank(parties.get(party, CHANGE), "", null, model);
        return request.getHeader("HX-Request") == null ? "notes/new" : "notes/composer";
    }

    @PostMapping("/parties/{party}/notes")
    @Right(kind = PARTIES, action = CHANGE)
    Object write(
            @PathVariable UUID party,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            notes.write(party, text);
            after.addFlashAttribute("toast", t("notes.written"));
            return Redirect.to("/parties/" + party);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            blank(parties.get(party), text, e.errors().getFirst().message(), model);
            return "notes/new";
        }
    }

    @GetMapping("/parties/{party}/notes/{note}")
    @Right(kind = PARTIES, action = SEE)
    String show(@PathVariable UUID party, @PathVariable UUID note, Model model) {
        var shown = notes.get(party, note);
        return page(parties.get(party), shown, shown.text(), null, model);
    }

    @PutMapping("/parties/{party}/notes/{note}")
    @Right(kind = PARTIES, action = CHANGE)
    Object change(
            @PathVariable UUID party,
            @PathVariable UUID note,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            notes.change(party, note, version, text);
            after.addFlashAttribute("toast", t("notes.saved"));
            return Redirect.to("/parties/" + party);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            var message = e.errors().getFirst().message();
            return page(parties.get(party), notes.get(party, note), text, message, model);
        } catch (Stale e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            var now = notes.get(party, note);
            return page(parties.get(party), now, text, t("notes.late", now.text()), model);
        }
    }

    @DeleteMapping("/parties/{party}/notes/{note}")
    @Right(kind = PARTIES, action = CHANGE)
    Object delete(
            @PathVariable UUID party,
            @PathVariable UUID note,
            @RequestParam int version,
            RedirectAttributes after) {
        notes.delete(party, note, version);
        after.addFlashAttribute("toast", t("notes.deleted"));
        after.addFlashAttribute("undo", "/parties/" + party + "/notes/" + note + "/restore");
        return Redirect.to("/parties/" + party);
    }

    @PostMapping("/parties/{party}/notes/{note}/restore")
    @Right(kind = PARTIES, action = CHANGE)
    Object restore(@PathVariable UUID party, @PathVariable UUID note, RedirectAttributes after) {
        notes.restore(party, note);
        after.addFlashAttribute("toast", t("notes.restored"));
        return Redirect.to("/parties/" + party);
    }

    @GetMapping("/parties/{party}/notes/{note}/history")
    @Right(kind = PARTIES, action = SEE)
    String history(
            @PathVariable UUID party,
            @PathVariable UUID note,
            HttpServletRequest request,
            Model model) {
        notes.get(party, note);
        return histories.show(HISTORY, note, t("notes.one"), "parties", request, model);
    }

    private static void blank(Party party, String typed, @Nullable String error, Model model) {
        model.addAttribute("party", party);
        model.addAttribute("typed", typed);
        model.addAttribute("error", error);
    }

    private String page(Party party, Note note, String typed, @Nullable String error, Model model) {
        blank(party, typed, error, model);
        model.addAttribute("note", note);
        model.addAttribute("mayChange", parties.mayChange(party));
        return "notes/note";
    }
}
