package org.vrazka.orders;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Typed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Understands what was typed into the form of a document. */
@Component
class OrderReader {
    private static final DateTimeFormatter AS_WRITTEN = DateTimeFormatter.ofPattern("d.M.yyyy");

    private final OrderChoices choices;

    OrderReader(OrderChoices choices) {
        this.choices = choices;
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
                        form.note(),
                        form.exact(),
                        lines(form, errors));
        errors.throwIfAny();
        return content;
    }

    /** The form with the prices of products newly chosen, as far as they can be known. */
    OrderForm filled(OrderForm form) {
        var lines = new ArrayList<LineForm>();
        for (var line : form.lines()) {
            var product =
                    line.product().isEmpty() || line.isSameProduct() || !line.price().isEmpty()
                            ? null
                            : choices.product(line.product());
            lines.add(
                    product == null || product.price() == null
                            ? line
                            : line.withPrice(product.price()));
        }
        return form.withLines(lines);
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
                line.refuseReason().isEmpty() ? null : line.refuseReason());
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
