package org.vrazka.segmentation;

import static org.vrazka.identity.Action.CHANGE;
import static org.vrazka.identity.Action.CREATE;
import static org.vrazka.identity.Action.DELETE;
import static org.vrazka.identity.Action.SEE;
import static org.vrazka.identity.Kind.SEGMENTATIONS;
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
import org.vrazka.identity.Right;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** The definitions: list, form, which one is official. */
@Controller
class SegmentationController {
    private static final String PATH = "/segmentations";

    private final Segmentations segmentations;
    private final SegmentationPages pages;

    SegmentationController(Segmentations segmentations, SegmentationPages pages) {
        this.segmentations = segmentations;
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
        return form(SegmentationEdit.blank(), model);
    }

    @PostMapping(PATH)
    @Right(kind = SEGMENTATIONS, action = CREATE)
    Object create(
            @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        var form = new SegmentationForm(typed);
        try {
            return Redirect.to(PATH + "/" + segmentations.create(form.name(), rules(form)));
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(new SegmentationEdit(null, 0, form, e.messages(), Map.of()), model);
        }
    }

    @GetMapping(PATH + "/{id}/edit")
    @Right(kind = SEGMENTATIONS, action = CHANGE)
    String edit(@PathVariable UUID id, Model model) {
        return form(SegmentationEdit.of(segmentations.get(id)), model);
    }

    @PutMapping(PATH + "/{id}")
    @Right(kind = SEGMENTATIONS, action = CHANGE)
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var form = new SegmentationForm(typed);
        try {
            segmentations.change(id, version, form.name(), rules(form));
            after.addFlashAttribute("toast", t("segmentation.changed"));
            return Redirect.to(PATH + "/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(new SegmentationEdit(id, version, form, e.messages(), Map.of()), model);
        } catch (Stale e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(SegmentationEdit.late(segmentations.get(id), form), model);
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

    private static Rules rules(SegmentationForm form) {
        var errors = new Errors("segmentation.error");
        var rules = form.rules(errors);
        errors.throwIfAny();
        return rules;
    }

    private static String form(SegmentationEdit edit, Model model) {
        model.addAttribute("edit", edit);
        return "segmentation/form";
    }
}
