package org.vrazka.orders;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Typed;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Understands what was typed into the form of a document. */
@Component
class OrderReader {
    private static final DateTimeFormatter AS_WRITTEN = DateTimeFormatter.ofPattern("d.M.yyyy");

    private final OrderChoices choices;
    private final OrderVat vat;
    private final Clock clock;

    OrderReader(OrderChoices choices, OrderVat vat, Clock clock) {
        this.choices = choices;
        this.vat = vat;
        this.clock = clock;
    }

    /** Tells everything that cannot be understood at once. */
    OrderContent read(OrderForm form) {
        var errors = new Errors("orders.error");
        var date = date(form.date(), "date", errors);
        errors.addUnless(!form.date().isEmpty(), "date", "needed");
        var content =
                new OrderContent(
                        form.isReturn() ? Document.RETURN : Document.ORDER,
                        form.number().isEmpty() ? null : form.number(),
                        OrderForm.id(form.origin()),
                        date == null ? LocalDate.EPOCH : date,
                        date(form.promised(), "promised", errors),
                        date(form.shipped(), "shipped", errors),
                        party(form, errors),
                        OrderForm.id(form.manager()),
                        null,
                        null,
                        null,
                        form.currency().isEmpty() ? null : form.currency(),
                        form.rate().isEmpty() ? null : number(form.rate(), "rate", errors),
                        state(form.state()),
                        form.cancelReason().isEmpty() ? null : form.cancelReason(),
                        Cause.of(form.cancelCause()).orElse(null),
                        form.note(),
                        form.prices().pricing(or0(form.prices().discount(), "discount", errors)),
                        lines(form, errors),
                        form.recipient().recipient());
        errors.throwIfAny();
        return content;
    }

    /** The form with the prices and VAT of products newly chosen, as far as they can be known. */
    OrderForm filled(OrderForm form) {
        if (form.lines().stream().noneMatch(OrderReader::isNewlyChosen)) {
            return form;
        }
        var unheard = new Errors("orders.error");
        var typed = date(form.date(), "date", unheard);
        var day = typed == null ? LocalDate.now(clock) : typed;
        var party = party(form, unheard);
        var rule = vat.of(party, day);
        var chosen = new HashMap<LineForm, OrderChoices.Product>();
        for (var line : form.lines()) {
            var product = isNewlyChosen(line) ? choices.product(line.product()) : null;
            if (product != null) {
                chosen.put(line, product);
            }
        }
        var listed =
                choices.listed(
                        party,
                        OrderForm.id(form.recipient().site()),
                        day,
                        form.currency(),
                        chosen.values());
        return form.withLines(
                form.lines().stream()
                        .map(line -> filled(line, chosen.get(line), listed, form, rule))
                        .toList());
    }

    private static LineForm filled(
            LineForm line,
            OrderChoices.@Nullable Product product,
            Map<UUID, BigDecimal> listed,
            OrderForm form,
            OrderVat.Rule rule) {
        if (product == null) {
            return line;
        }
        var percent =
                line.vat().isEmpty()
                        ? rule.percent(product.vat())
                        : Typed.decimal(line.vat()).orElse(null);
        var price = listed.getOrDefault(product.id(), product.price());
        return line.with(LineVat.priced(price, form.prices().withVat(), percent), percent);
    }

    private static boolean isNewlyChosen(LineForm line) {
        return !line.product().isEmpty()
                && !line.isSameProduct()
                && (line.price().isEmpty() || line.vat().isEmpty());
    }

    private List<LineContent> lines(OrderForm form, Errors errors) {
        var lines = new ArrayList<LineContent>();
        for (int i = 0; i < form.lines().size(); i++) {
            lines.add(line(form.lines().get(i), "lines[" + i + "].", errors));
        }
        return lines;
    }

    private LineContent line(LineForm line, String at, Errors errors) {
        boolean same = !line.was().isEmpty() && line.isSameProduct();
        @Nullable UUID product = same ? OrderForm.id(line.productId()) : null;
        if (!same) {
            var chosen = choices.product(line.product());
            product = chosen == null ? null : chosen.id();
            errors.addUnless(chosen != null, at + "product", "noProduct");
        }
        return new LineContent(
                product,
                same && product == null ? line.product() : null,
                number(line.quantity(), at + "quantity", errors),
                line.price().isEmpty() ? null : number(line.price(), at + "price", errors),
                or0(line.discount(), at + "discount", errors).movePointLeft(2),
                same && !line.cost().isEmpty() ? number(line.cost(), at + "cost", errors) : null,
                or0(line.refused(), at + "refused", errors),
                line.refuseReason().isEmpty() ? null : line.refuseReason(),
                Cause.of(line.refuseCause()).orElse(null),
                line.vat().isEmpty() ? null : number(line.vat(), at + "vat", errors));
    }

    private @Nullable UUID party(OrderForm form, Errors errors) {
        if (form.party().isEmpty()) {
            return null;
        }
        var before = OrderForm.id(form.partyId());
        if (before != null && form.party().equals(form.partyWas())) {
            return before;
        }
        var party = choices.party(form.party());
        errors.addUnless(party != null, "party", "party");
        return party;
    }

    private static OrderState state(String typed) {
        for (var state : OrderState.values()) {
            if (state.name().equals(typed)) {
                return state;
            }
        }
        return OrderState.DRAFT;
    }

    private static BigDecimal or0(String typed, String field, Errors errors) {
        return typed.isEmpty() ? BigDecimal.ZERO : number(typed, field, errors);
    }

    private static BigDecimal number(String typed, String field, Errors errors) {
        var number = Typed.decimal(typed);
        errors.addUnless(number.isPresent(), field, "number");
        return number.orElse(BigDecimal.ONE);
    }

    private static @Nullable LocalDate date(String typed, String field, Errors errors) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return typed.contains(".")
                    ? LocalDate.parse(typed, AS_WRITTEN)
                    : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            errors.add(field, "date");
            return null;
        }
    }
}
