package org.vrazka.orders;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.vrazka.orders.reasons.ReasonTree;
import org.vrazka.shared.web.Format;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A document as it was typed. */
public record OrderForm(
        String version,
        String document,
        String origin,
        String party,
        String partyId,
        String partyWas,
        String number,
        String date,
        String promised,
        String shipped,
        String manager,
        String currency,
        String rate,
        String state,
        String cancelReason,
        String cancelCause,
        String note,
        PricesForm prices,
        RecipientForm recipient,
        List<LineForm> lines) {
    static final String FIELDS =
            "version|document|origin|party(Id|Was)?|number|date|promised|shipped|manager|currency"
                + "|rate|state|cancel(Reason|Cause)|note|site|contact|discount|withVat|vatBasis|exact|do|lines\\[\\d+]\\."
                + "(product(Id)?|was|quantity|price|discount|cost|refused|refuse(Reason|Cause)|vat)";
    private static final int MOST_LINES = 1_000;

    static OrderForm read(MultiValueMap<String, String> typed) {
        var lines = new ArrayList<LineForm>();
        while (lines.size() < MOST_LINES
                && typed.containsKey("lines[" + lines.size() + "].quantity")) {
            lines.add(LineForm.read(typed, "lines[" + lines.size() + "]."));
        }
        return new OrderForm(
                text(typed, "version"),
                text(typed, "document"),
                text(typed, "origin"),
                text(typed, "party"),
                text(typed, "partyId"),
                text(typed, "partyWas"),
                text(typed, "number"),
                text(typed, "date"),
                text(typed, "promised"),
                text(typed, "shipped"),
                text(typed, "manager"),
                text(typed, "currency"),
                text(typed, "rate"),
                text(typed, "state"),
                text(typed, "cancelReason"),
                text(typed, "cancelCause"),
                text(typed, "note"),
                PricesForm.read(typed),
                RecipientForm.read(typed),
                lines);
    }

    static String text(MultiValueMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** A new order. */
    static OrderForm blank(String party, String partyId, String today, String currency) {
        return new OrderForm(
                "",
                Document.ORDER.name(),
                "",
                party,
                partyId,
                party,
                "",
                today,
                "",
                "",
                "",
                currency,
                "",
                OrderState.CONFIRMED.name(),
                "",
                "",
                "",
                PricesForm.PLAIN,
                RecipientForm.NONE,
                List.of(LineForm.BLANK));
    }

    /** A new return of all that an order shipped and that has not come back. */
    static OrderForm goodsBack(OrderCard card, String today, ReasonTree reasons) {
        var of = of(card, reasons);
        return new OrderForm(
                "",
                Document.RETURN.name(),
                card.order().id().toString(),
                of.party,
                of.partyId,
                of.party,
                "",
                today,
                "",
                "",
                "",
                of.currency,
                of.rate,
                OrderState.COMPLETED.name(),
                "",
                "",
                "",
                of.prices,
                of.recipient,
                card.givenBack().stream()
                        .filter(back -> back.left().signum() > 0)
                        .map(back -> LineForm.givingBack(back, reasons))
                        .toList());
    }

    /** A document as it is, to be changed. */
    static OrderForm of(OrderCard card, ReasonTree reasons) {
        var order = card.order();
        var party = order.party();
        var name = party == null ? "" : party.name();
        return new OrderForm(
                String.valueOf(order.version()),
                order.document().name(),
                order.origin() == null ? "" : order.origin().id().toString(),
                name,
                party == null ? "" : party.id().toString(),
                name,
                order.number(),
                order.date().toString(),
                text(order.promised()),
                text(order.shipped()),
                order.manager() == null ? "" : order.manager().id().toString(),
                order.currency(),
                Format.exact(order.rate()),
                order.state().name(),
                text(order.cancelReason()),
                LineForm.chosen(order.cancelCause(), order.cancelReason(), reasons),
                text(order.note()),
                PricesForm.of(order.pricing()),
                RecipientForm.of(order),
                card.lines().stream().map(line -> LineForm.of(line, reasons)).toList());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** What the lines that can be read come to. */
    public DocumentTotals sums() {
        return DocumentTotals.of(lines, prices.pricing());
    }

    boolean isReturn() {
        return document.equals(Document.RETURN.name());
    }

    OrderForm withLines(List<LineForm> others) {
        return new OrderForm(
                version,
                document,
                origin,
                party,
                partyId,
                partyWas,
                number,
                date,
                promised,
                shipped,
                manager,
                currency,
                rate,
                state,
                cancelReason,
                cancelCause,
                note,
                prices,
                recipient,
                others);
    }

    OrderForm withVersion(int other) {
        return new OrderForm(
                String.valueOf(other),
                document,
                origin,
                party,
                partyId,
                partyWas,
                number,
                date,
                promised,
                shipped,
                manager,
                currency,
                rate,
                state,
                cancelReason,
                cancelCause,
                note,
                prices,
                recipient,
                lines);
    }

    OrderForm withoutBlankLines() {
        return withLines(lines.stream().filter(line -> !line.isBlank()).toList());
    }

    /** After a button of the line editor: "add", or "remove:2". */
    OrderForm after(String button) {
        var changed = new ArrayList<>(lines);
        if (button.equals("add")) {
            changed.add(LineForm.BLANK);
        } else if (button.matches("remove:\\d{1,4}")) {
            int at = Integer.parseInt(button.substring("remove:".length()));
            if (at < changed.size()) {
                changed.remove(at);
            }
        }
        return withLines(changed);
    }

    /** An id in a hidden field, null when there is none or it is no id. */
    static @Nullable UUID id(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
