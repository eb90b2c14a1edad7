package org.vrazka.rates;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Format;
import org.vrazka.shared.web.Redirect;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Rates of currencies: the last ones, those of one currency, a file, one by hand. */
@Controller
@RequestMapping("/rates")
class RatesController {
    private static final int PAGE = 50;

    private final Rates rates;
    private final Scope scope;
    private final Clock clock;

    RatesController(Rates rates, Scope scope, Clock clock) {
        this.rates = rates;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    String list(@RequestParam(required = false) @Nullable String tooLarge, Model model) {
        return page(tooLarge == null ? null : t("rates.error.tooLarge"), model);
    }

    private String page(@Nullable String error, Model model) {
        model.addAttribute("rates", rates.latest());
        model.addAttribute("error", error);
        model.addAttribute("mayChange", mayChange());
        return "rates/list";
    }

    private boolean mayChange() {
        return scope.allows(Kind.COMPANY, Action.CHANGE);
    }

    @PostMapping("/files")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Object bring(
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after)
            throws IOException {
        try (var content = file.getInputStream()) {
            var brought = rates.bring(content);
            var read = Format.number(brought.read());
            after.addFlashAttribute(
                    "toast",
                    brought.written() == 0
                            ? t("rates.same", read)
                            : t("rates.brought", read, Format.number(brought.written())));
            return Redirect.to("/rates");
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(e.messages().get("file"), model);
        }
    }

    @GetMapping("/new")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    String blank(@RequestParam(defaultValue = "") String currency, Model model) {
        return form(new RateForm(currency, LocalDate.now(clock).toString(), ""), Map.of(), model);
    }

    private static String form(RateForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "rates/form";
    }

    @PostMapping
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Object type(
            RateForm form, Model model, HttpServletResponse response, RedirectAttributes after) {
        try {
            var rate = rates.type(form);
            after.addFlashAttribute("toast", t("rates.saved"));
            return Redirect.to("/rates/" + rate.currency());
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(form, e.messages(), model);
        }
    }

    @GetMapping("/{currency}")
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    String one(
            @PathVariable String currency,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate until,
            Model model) {
        model.addAttribute("currency", currency);
        model.addAttribute("rates", rates.find(currency, until, PAGE));
        model.addAttribute("until", until);
        model.addAttribute("mayChange", mayChange());
        return "rates/currency";
    }

    @DeleteMapping("/{currency}/{day}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Object delete(
            @PathVariable String currency,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            RedirectAttributes after) {
        var gone = rates.delete(currency, day);
        after.addFlashAttribute("toast", t("rates.deleted"));
        after.addFlashAttribute(
                "undo",
                "/rates?currency=%s&day=%s&perEuro=%s"
                        .formatted(currency, day, gone.perEuro().toPlainString()));
        return Redirect.to("/rates/" + currency);
    }
}
