package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.records.api.Conflict;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.FormFields;
import org.vrazka.shared.web.Redirect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What is wanted to be known of counterparties, for who keeps the company's settings. */
@Controller
class CompletenessController {
    private final Completeness completeness;
    private final Scope scope;

    CompletenessController(Completeness completeness, Scope scope) {
        this.completeness = completeness;
        this.scope = scope;
    }

    @GetMapping("/completeness")
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    ModelAndView expected() {
        return page(HttpStatus.OK, Weights.of(completeness.expected()), Map.of());
    }

    @PostMapping("/completeness")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    ModelAndView weigh(
            @RequestParam @FormFields("weight\\.[A-Z_]+") MultiValueMap<String, String> form,
            RedirectAttributes after) {
        var typed = new LinkedHashMap<String, String>();
        for (var one : completeness.expected()) {
            var text = Objects.requireNonNullElse(form.getFirst(one.field()), "");
            typed.put(one.code(), text.strip());
        }
        var weights = new Weights(typed);
        try {
            completeness.weigh(weights.read());
        } catch (Conflict e) {
            after.addFlashAttribute("toast", e.getMessage());
            return new ModelAndView(Redirect.to("/completeness"));
        } catch (Invalid e) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, weights, e.messages());
        }
        after.addFlashAttribute("toast", t("parties.expected.saved"));
        return new ModelAndView(Redirect.to("/completeness"));
    }

    private ModelAndView page(HttpStatus status, Weights weights, Map<String, String> errors) {
        var page =
                new ModelAndView(
                        "parties/expectations",
                        Map.of(
                                "expected",
                                completeness.expected(),
                                "typed",
                                weights.typed(),
                                "errors",
                                errors,
                                "mayChange",
                                scope.allows(Kind.COMPANY, Action.CHANGE)));
        page.setStatus(status);
        return page;
    }
}
