package org.vrazka.orders;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.records.custom.CustomForm;
import org.vrazka.records.custom.CustomValues;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.FormFields;
import org.vrazka.shared.web.Format;
import org.vrazka.shared.web.Redirect;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The form of an order or a return, with its line editor. */
@Controller
class OrderFormController {
    private final Orders orders;
    private final Reasons reasons;
    private final OrderReader reader;
    private final OrderChoices choices;
    private final Currencies currencies;
    private final CustomValues customValues;
    private final Clock clock;

    OrderFormController(
            Orders orders,
            Reasons reasons,
            OrderReader reader,
            OrderChoices choices,
            Currencies currencies,
            CustomValues customValues,
            Clock clock) {
        this.customValues = customValues;
        this.orders = orders;
        this.reasons = reasons;
        this.reader = reader;
        this.choices = choices;
        this.currencies = currencies;
        this.clock = clock;
    }

    @GetMapping("/orders/new")
    @Right(kind = Kind.ORDERS, action = Action.CREATE)
    ModelAndView fresh(
            @RequestParam(required = false) @Nullable UUID party,
            @RequestParam(required = false) @Nullable UUID origin,
            Model model) {
        var today = Format.today(clock).toString();
        var form =
                origin == null
                        ? blank(party, today)
                        : OrderForm.goodsBack(orders.card(origin), today, reasons.tree());
        return page(form, null, List.of(), CustomForm.SILENT, model);
    }

    private OrderForm blank(@Nullable UUID party, String today) {
        var name = party == null ? null : choices.nameOfParty(party);
        return OrderForm.blank(
                name == null ? "" : name,
                name == null || party == null ? "" : party.toString(),
                today,
                currencies.base());
    }

    @PostMapping("/orders")
    @Right(kind = Kind.ORDERS, action = Action.CREATE)
    @FormFields(CustomForm.FIELDS)
    ModelAndView create(
            @RequestParam @FormFields(OrderForm.FIELDS) MultiValueMap<String, String> typed,
            CustomForm own,
            Model model,
            RedirectAttributes redirect) {
        var form = OrderForm.read(typed);
        if (typed.getFirst("do") instanceof String button) {
            return page(reader.filled(form.after(button)), null, List.of(), own, model);
        }
        form = form.withoutBlankLines();
        try {
            var id = orders.create(reader.read(form), own);
            redirect.addFlashAttribute("toast", t("orders.created." + orders.get(id).document()));
            return new ModelAndView(Redirect.to("/orders/" + id));
        } catch (Invalid invalid) {
            return wrong(
                    HttpStatus.UNPROCESSABLE_CONTENT, form, null, invalid.errors(), own, model);
        }
    }

    @GetMapping("/orders/{id}/edit")
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    ModelAndView edit(@PathVariable UUID id, Model model) {
        orders.toChange(id);
        return page(
                OrderForm.of(orders.card(id), reasons.tree()),
                id,
                List.of(),
                CustomForm.SILENT,
                model);
    }

    @PostMapping("/orders/{id}")
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    @FormFields(CustomForm.FIELDS)
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam @FormFields(OrderForm.FIELDS) MultiValueMap<String, String> typed,
            CustomForm own,
            Model model,
            RedirectAttributes redirect) {
        orders.toChange(id);
        var form = OrderForm.read(typed);
        if (typed.getFirst("do") instanceof String button) {
            return page(reader.filled(form.after(button)), id, List.of(), own, model);
        }
        form = form.withoutBlankLines();
        try {
            orders.change(id, version, reader.read(form), own);
            redirect.addFlashAttribute("toast", t("orders.saved"));
            return new ModelAndView(Redirect.to("/orders/" + id));
        } catch (Invalid invalid) {
            return wrong(HttpStatus.UNPROCESSABLE_CONTENT, form, id, invalid.errors(), own, model);
        } catch (Stale stale) {
            model.addAttribute("now", OrderForm.of(orders.card(id), reasons.tree()));
            var again = form.withVersion(stale.current());
            return wrong(HttpStatus.CONFLICT, again, id, List.of(), own, model);
        }
    }

    /** The line editor alone, after a change in it. */
    @PostMapping("/orders/lines")
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    @FormFields(CustomForm.FIELDS)
    String lines(
            @RequestParam @FormFields(OrderForm.FIELDS) MultiValueMap<String, String> typed,
            Model model) {
        var form = OrderForm.read(typed);
        var button = typed.getFirst("do");
        model.addAttribute("form", reader.filled(button == null ? form : form.after(button)));
        model.addAttribute("errors", Map.of());
        model.addAttribute("reasons", reasons.tree());
        return "orders/lines";
    }

    private ModelAndView wrong(
            HttpStatus status,
            OrderForm form,
            @Nullable UUID id,
            List<FieldError> errors,
            CustomForm own,
            Model model) {
        var page = page(form, id, errors, own, model);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(
            OrderForm form,
            @Nullable UUID id,
            List<FieldError> errors,
            CustomForm own,
            Model model) {
        model.addAttribute("form", form.lines().isEmpty() ? form.after("add") : form);
        model.addAttribute("id", id);
        var messages = byField(errors);
        model.addAttribute("errors", messages);
        model.addAttribute("custom", customValues.inputs("orders", id, own, messages));
        model.addAttribute("managers", choices.managers(Kind.ORDERS));
        model.addAttribute("base", currencies.base());
        var customer = customer(form);
        model.addAttribute("sites", choices.sites(customer));
        model.addAttribute("people", choices.people(customer));
        model.addAttribute("reasons", reasons.tree());
        if (id != null) {
            model.addAttribute("before", orders.get(id));
        }
        return new ModelAndView("orders/form", model.asMap());
    }

    private @Nullable UUID customer(OrderForm form) {
        if (form.party().isEmpty()) {
            return null;
        }
        return form.party().equals(form.partyWas())
                ? OrderForm.id(form.partyId())
                : choices.party(form.party());
    }

    private static Map<String, String> byField(List<FieldError> errors) {
        return errors.stream()
                .collect(
                        Collectors.toMap(
                                FieldError::field, FieldError::message, (first, second) -> first));
    }
}
