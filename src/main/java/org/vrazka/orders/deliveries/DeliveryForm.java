package org.vrazka.orders.deliveries;

import org.springframework.util.MultiValueMap;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Typed;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * A delivery as it was typed.
 *
 * @param lines beside the goods that are open, in their order
 */
public record DeliveryForm(
        String day, String number, String reason, String cause, String note, List<Line> lines) {
    static final String FIELDS =
            "version|day|number|reason|cause|note|lines\\[\\d+]\\.(quantity|reject(ed|Reason|Cause))";

    /** So much of some goods, as it was typed. */
    public record Line(String quantity, String rejected, String rejectReason, String rejectCause) {}

    /** All that is open, today. */
    static DeliveryForm of(Deliveries.State order, LocalDate today) {
        return new DeliveryForm(
                today.toString(),
                "",
                "",
                "",
                "",
                order.open().stream()
                        .map(goods -> new Line(Format.exact(goods.open()), "", "", ""))
                        .toList());
    }

    static DeliveryForm read(MultiValueMap<String, String> typed) {
        var lines = new ArrayList<Line>();
        while (typed.containsKey("lines[" + lines.size() + "].quantity")) {
            var at = "lines[" + lines.size() + "].";
            lines.add(
                    new Line(
                            text(typed, at + "quantity"),
                            text(typed, at + "rejected"),
                            text(typed, at + "rejectReason"),
                            text(typed, at + "rejectCause")));
        }
        return new DeliveryForm(
                text(typed, "day"),
                text(typed, "number"),
                text(typed, "reason"),
                text(typed, "cause"),
                text(typed, "note"),
                lines);
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /**
     * What it means beside the goods that were open when it was made.
     *
     * @throws org.vrazka.shared.Invalid when some of it cannot be understood
     */
    DeliveryContent content(List<Goods> open) {
        var errors = new Errors("orders.error");
        var parts = new ArrayList<DeliveryContent.PartContent>();
        for (int i = 0; i < Math.min(lines.size(), open.size()); i++) {
            var line = lines.get(i);
            var at = "lines[" + i + "].";
            parts.add(
                    new DeliveryContent.PartContent(
                            open.get(i).product(),
                            open.get(i).name(),
                            number(line.quantity(), at + "quantity", errors),
                            number(line.rejected(), at + "rejected", errors),
                            line.rejectReason(),
                            Cause.of(line.rejectCause()).orElse(null)));
        }
        var content =
                new DeliveryContent(
                        day(errors), number, reason, Cause.of(cause).orElse(null), note, parts);
        errors.throwIfAny();
        return content;
    }

    private LocalDate day(Errors errors) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            errors.add("day", "date");
            return LocalDate.EPOCH;
        }
    }

    private static BigDecimal number(String typed, String field, Errors errors) {
        var number =
                typed.isEmpty() ? java.util.Optional.of(BigDecimal.ZERO) : Typed.decimal(typed);
        errors.addUnless(number.isPresent(), field, "number");
        return number.orElse(BigDecimal.ZERO);
    }
}
