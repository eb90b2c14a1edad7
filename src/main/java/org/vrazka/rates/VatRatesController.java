package org.vrazka.rates;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Format;
import org.vrazka.shared.web.Redirect;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/** Rates of value added tax: a short list, and one more. */
@Controller
@RequestMapping("/vat-rates")
class VatRatesController {
    private final VatRates rates;
    private final Scope scope;
    private final Clock clock;

    VatRatesController(VatRates rates, Scope scope, Clock clock) {
        this.rates = rates;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    String list(Model model) {
        model.addAttribute("rates", rates.list());
        model.addAttribute("mayChange", scope.allows(Kind.COMPANY, Action.CHANGE));
        return "rates/vat";
    }

    @GetMapping("/new")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    String blank(Model model) {
        var today = Format.today(clock).toString();
        return form(new VatRateForm(null, null, today, "", ""), Map.of(), model);
    }

    private String form(VatRateForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("countries", rates.countries());
        return "rates/vat-form";
    }

    @PostMapping
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Object type(
            VatRateForm form, Model model, HttpServletResponse response, RedirectAttributes after) {
        try {
            rates.type(form);
            after.addFlashAttribute("toast", t("rates.vat.saved"));
            return Redirect.to("/vat-rates");
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(form, e.messages(), model);
        }
    }

    @DeleteMapping("/{id}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Object delete(@PathVariable int id, RedirectAttributes after) {
        var gone = rates.delete(id);
        after.addFlashAttribute("toast", t("rates.vat.deleted"));
        after.addFlashAttribute(
                "undo",
                UriComponentsBuilder.fromPath("/vat-rates")
                        .queryParam("destination", gone.destination())
                        .queryParam("country", Objects.requireNonNullElse(gone.country(), ""))
                        .queryParam("from", gone.from())
                        .queryParam("percent", gone.percent().toPlainString())
                        .queryParam("basis", "{basis}")
                        .encode()
                        .buildAndExpand(gone.basis() == null ? "" : gone.basis())
                        .toUriString());
        return Redirect.to("/vat-rates");
    }
}
