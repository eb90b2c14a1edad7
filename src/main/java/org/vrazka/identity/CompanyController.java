package org.vrazka.identity;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

import java.net.URI;
import java.util.Map;

/** The company's name, language, zone and currency. */
@Controller
class CompanyController {
    private final Companies companies;
    private final Site site;
    private final Scope scope;

    CompanyController(Companies companies, Site site, Scope scope) {
        this.companies = companies;
        this.site = site;
        this.scope = scope;
    }

    @GetMapping("/company")
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    String page(Model model) {
        return form(
                CompanyForm.of(
                        companies.get(),
                        site.address().map(URI::toString).orElse(""),
                        companies.vatNumber().orElse("")),
                Map.of(),
                model);
    }

    @PostMapping("/company")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Object change(
            CompanyForm form, Model model, RedirectAttributes after, HttpServletResponse response) {
        try {
            companies.change(form);
            after.addFlashAttribute("toast", t("identity.company.saved"));
            return Redirect.to("/company");
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(form, e.messages(), model);
        }
    }

    private String form(CompanyForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("currencyHeld", companies.currencyHeld());
        model.addAttribute("mayChange", scope.allows(Kind.COMPANY, Action.CHANGE));
        model.addAttribute("administers", scope.administers());
        return "identity/company";
    }
}
