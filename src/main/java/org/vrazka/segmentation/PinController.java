package org.vrazka.segmentation;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.parties.Parties;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** The form that pins a customer to a class. */
@Controller
class PinController {
    private static final String PATH = "/parties/{id}/pin";

    private final Pins pins;
    private final Parties parties;

    PinController(Pins pins, Parties parties) {
        this.pins = pins;
        this.parties = parties;
    }

    @GetMapping(PATH)
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    String form(@PathVariable UUID id, Model model) {
        pins.refuseUnlessMayPin(id);
        return form(id, PinForm.of(pins.find(id).orElse(null)), Map.of(), model);
    }

    @PutMapping(PATH)
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    Object put(
            @PathVariable UUID id,
            PinForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            pins.put(id, form);
            after.addFlashAttribute("toast", t("segmentation.pinned"));
            return Redirect.to("/parties/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(id, form, e.messages(), model);
        }
    }

    @DeleteMapping(PATH)
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    Object end(@PathVariable UUID id, RedirectAttributes after) {
        pins.end(id);
        after.addFlashAttribute("toast", t("segmentation.unpinned"));
        return Redirect.to("/parties/" + id);
    }

    private String form(UUID id, PinForm form, Map<String, String> errors, Model model) {
        model.addAttribute("party", parties.get(id));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "segmentation/pin";
    }
}
