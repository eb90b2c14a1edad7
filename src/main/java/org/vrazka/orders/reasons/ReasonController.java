package org.vrazka.orders.reasons;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.records.NamedController;
import org.vrazka.shared.web.Redirect;

import java.util.HashMap;
import java.util.Map;

/** The company's tree of reasons, and what the texts of imported documents mean. */
@Controller
@RequestMapping("/refusal-reasons")
class ReasonController extends NamedController {
    private final Reasons reasons;
    private final Scope scope;

    ReasonController(Reasons reasons, Scope scope) {
        super(reasons, scope, "refusal-reasons", "orders.reasons");
        this.reasons = reasons;
        this.scope = scope;
    }

    @Override
    @GetMapping
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    public String list(Model model) {
        var spoken = reasons.spoken();
        Map<Integer, Long> lines = new HashMap<>();
        spoken.stream()
                .filter(one -> one.reason() != null)
                .forEach(one -> lines.merge(one.reason(), one.lines(), Long::sum));
        model.addAttribute("tree", reasons.tree());
        model.addAttribute("lines", lines);
        model.addAttribute("texts", Reasons.loose(spoken));
        model.addAttribute("mayChange", scope.allows(Kind.COMPANY, Action.CHANGE));
        return "orders/reasons";
    }

    /** What a text means; without a reason it means nothing that is known. */
    @PostMapping("/texts")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    View mean(
            @RequestParam String text,
            @RequestParam(required = false) @Nullable Integer reason,
            RedirectAttributes after) {
        reasons.mean(text, reason);
        after.addFlashAttribute("toast", t("orders.reasons.saved"));
        return Redirect.to("/refusal-reasons");
    }

    @DeleteMapping("/{id}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    View delete(@PathVariable int id, RedirectAttributes after) {
        boolean gone = reasons.delete(id);
        after.addFlashAttribute(
                "toast", t(gone ? "orders.reasons.deleted" : "orders.reasons.stays"));
        return Redirect.to("/refusal-reasons");
    }
}
