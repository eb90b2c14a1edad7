package org.vrazka.segmentation.policies;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.segmentation.Results;
import org.vrazka.segmentation.Runs;
import org.vrazka.segmentation.Segmentations;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.Redirect;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The page that says how the customers of a segmentation are looked after. */
@Controller
class PolicyController {
    private static final String PATH = "/segmentations/{id}/policy";

    private final Policies policies;
    private final Segmentations segmentations;
    private final Runs runs;
    private final Results results;
    private final Companies companies;
    private final Scope scope;

    PolicyController(
            Policies policies,
            Segmentations segmentations,
            Runs runs,
            Results results,
            Companies companies,
            Scope scope) {
        this.policies = policies;
        this.segmentations = segmentations;
        this.runs = runs;
        this.results = results;
        this.companies = companies;
        this.scope = scope;
    }

    @GetMapping(PATH)
    @Right(kind = Kind.SEGMENTATIONS, action = Action.SEE)
    String page(@PathVariable UUID id, Model model) {
        return page(id, PolicyForm.of(policies.get(id)), Map.of(), model);
    }

    @PutMapping(PATH)
    @Right(kind = Kind.SEGMENTATIONS, action = Action.CHANGE)
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            PolicyForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            policies.change(id, version, form, null);
            after.addFlashAttribute("toast", t("segmentation.policy.changed"));
            return Redirect.to("/segmentations/" + id + "/policy");
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, form, e.messages(), model);
        } catch (Stale e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(id, form, Map.of("", t("segmentation.policy.stale")), model);
        }
    }

    /**
     * @param on whether it holds from now on
     */
    @PostMapping(PATH)
    @Right(kind = Kind.SEGMENTATIONS, action = Action.CHANGE)
    Object turn(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam boolean on,
            RedirectAttributes after) {
        policies.turn(id, version, on);
        after.addFlashAttribute(
                "toast", t(on ? "segmentation.policy.isOn" : "segmentation.policy.isOff"));
        return Redirect.to("/segmentations/" + id + "/policy");
    }

    private String page(UUID id, PolicyForm form, Map<String, String> errors, Model model) {
        var segmentation = segmentations.get(id);
        var policy = policies.get(id);
        var run = runs.findLast(id);
        model.addAttribute(
                "page",
                new PolicyPage(
                        segmentation,
                        policy,
                        run.orElse(null),
                        run.map(results::matrix).orElse(null),
                        form,
                        errors,
                        policies.roles(),
                        run.map(last -> policies.load(last, policy.rules())).orElse(List.of()),
                        scope.allows(Kind.SEGMENTATIONS, Action.CHANGE),
                        companies.get().currency(),
                        scope.showsCosts(Kind.SEGMENTATIONS)));
        return "segmentation/policy";
    }
}
