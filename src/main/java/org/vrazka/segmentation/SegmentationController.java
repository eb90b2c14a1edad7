package org.vrazka.segmentation;

import static org.vrazka.identity.Action.CHANGE;
import static org.vrazka.identity.Action.CREATE;
import static org.vrazka.identity.Action.DELETE;
import static org.vrazka.identity.Action.SEE;
import static org.vrazka.identity.Kind.SEGMENTATIONS;
import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;
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
import org.vrazka.identity.Right;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.FormFields;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** The definitions: list, form, which one is official. */
@Controller
class SegmentationController {
    private static final String PATH = "/segmentations";

    private final Segmentations segmentations;
    private final SegmentationEdits edits;
    private final SegmentationPages pages;

    SegmentationController(
            Segmentations segmentations, SegmentationEdits edits, SegmentationPages pages) {
        this.segmentations = segmentations;
        this.edits = edits;
        this.pages = pages;
    }

    @GetMapping(PATH)
    @Right(kind = SEGMENTATIONS, action = SEE)
    String list(Model model) {
        model.addAttribute("list", pages.list());
        model.addAttribute("mayChange", pages.mayChange());
        return "segmentation/list";
    }

    @GetMapping(PATH + "/new")
    @Right(kind = SEGMENTATIONS, action = CREATE)
    String blank(Model model) {
        return form(edits.blank(), model);
    }

    /** The rows of the filter builder, as a form holds them. */
    @GetMapping(PATH + "/filter")
    @Right(kind = SEGMENTATIONS, action = CREATE)
    String filter(HttpServletRequest request, Model model) {
        model.addAttribute(
                "filter", edits.typed(null, 0, Map.of(), request.getParameterMap()).filter());
        return "records/refilter";
    }

    @PostMapping(PATH)
    @Right(kind = SEGMENTATIONS, action = CREATE)
    Object create(
            @RequestParam @FormFields(SegmentationForm.FIELDS) Map<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var edit = edits.typed(null, 0, typed, request.getParameterMap());
        if (edit.form().isBeingBuilt()) {
            return form(edit, model);
        }
        try {
            var read = edits.read(edit);
            return Redirect.to(
                    PATH + "/" + segmentations.create(read.name(), read.rules(), read.schedule()));
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(edits.wrong(edit, e.messages()), model);
        }
    }

    @GetMapping(PATH + "/{id}/edit")
    @Right(kind = SEGMENTATIONS, action = CHANGE)
    String edit(@PathVariable UUID id, Model model) {
        return form(edits.of(segmentations.get(id)), model);
    }

    @PutMapping(PATH + "/{id}")
    @Right(kind = SEGMENTATIONS, action = CHANGE)
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam @FormFields(SegmentationForm.FIELDS) Map<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after) {
        var edit = edits.typed(id, version, typed, request.getParameterMap());
        if (edit.form().isBeingBuilt()) {
            return form(edit, model);
        }
        try {
            var read = edits.read(edit);
            segmentations.change(id, version, read.name(), read.rules(), read.schedule());
            after.addFlashAttribute("toast", t("segmentation.changed"));
            return Redirect.to(PATH + "/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(edits.wrong(edit, e.messages()), model);
        } catch (Stale e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(edits.late(segmentations.get(id), edit), model);
        }
    }

    @DeleteMapping(PATH + "/{id}")
    @Right(kind = SEGMENTATIONS, action = DELETE)
    Object delete(@PathVariable UUID id, @RequestParam int version, RedirectAttributes after) {
        var name = segmentations.get(id).name();
        segmentations.delete(id, version);
        after.addFlashAttribute("toast", t("segmentation.deleted", name));
        return Redirect.to(PATH);
    }

    @PutMapping(PATH + "/{id}/official")
    @Right(kind = SEGMENTATIONS, action = CHANGE)
    Object makeOfficial(@PathVariable UUID id, RedirectAttributes after) {
        segmentations.makeOfficial(id);
        after.addFlashAttribute("toast", t("segmentation.madeOfficial"));
        return Redirect.to(PATH + "/" + id);
    }

    private static String form(SegmentationEdit edit, Model model) {
        model.addAttribute("edit", edit);
        return "segmentation/form";
    }
}
