package org.vrazka.orders.unmet;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.orders.OrderChoices;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.shared.Invalid;
import org.vrazka.shell.Told;

import java.util.Map;

/** The small form that opens over any page with one key, and is saved with Enter. */
@Controller
class UnmetQuick {
    private final UnmetDemands demands;
    private final UnmetHere here;
    private final OrderChoices choices;
    private final Reasons reasons;

    UnmetQuick(UnmetDemands demands, UnmetHere here, OrderChoices choices, Reasons reasons) {
        this.demands = demands;
        this.here = here;
        this.choices = choices;
        this.reasons = reasons;
    }

    @GetMapping("/unmet/quick")
    @Right(kind = Kind.UNMET, action = Action.CREATE)
    String open(
            @RequestHeader(name = "HX-Current-URL", required = false) @Nullable String address,
            Model model) {
        return form(UnmetEdit.of(here.at(address)), model);
    }

    @PostMapping("/unmet/quick")
    @Right(kind = Kind.UNMET, action = Action.CREATE)
    @Nullable String register(UnmetForm form, Model model, HttpServletResponse response) {
        try {
            var unmet = demands.get(demands.create(form));
            Told.closing(response, t("unmet.registered", unmet.title()));
            return null;
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(new UnmetEdit(null, 0, form, e.messages(), Map.of()), model);
        }
    }

    private String form(UnmetEdit edit, Model model) {
        model.addAttribute("edit", edit);
        model.addAttribute("reasons", reasons.tree());
        return "unmet/quick";
    }

    @GetMapping("/unmet/choices/parties")
    @Right(kind = Kind.UNMET, action = Action.SEE)
    String parties(@RequestParam("q") String text, Model model) {
        model.addAttribute("options", choices.parties(text));
        return "records/options";
    }

    @GetMapping("/unmet/choices/products")
    @Right(kind = Kind.UNMET, action = Action.SEE)
    String products(@RequestParam("q") String text, Model model) {
        model.addAttribute("options", choices.products(text));
        return "records/options";
    }
}
