package org.vrazka.orders;

import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.records.Fields.link;
import static org.vrazka.records.Fields.number;
import static org.vrazka.records.Fields.text;
import static org.vrazka.records.Fields.yesNo;
import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.records.history.HistoryKind;
import org.vrazka.records.history.HistoryPages;
import org.vrazka.shared.web.Format;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.UUID;

/** What happened to an order and its lines, for its page. */
@Controller
class OrderHistory {
    private final Orders orders;
    private final Reasons reasons;
    private final HistoryPages pages;
    private final HistoryKind kind;

    OrderHistory(Orders orders, Reasons reasons, OrderFields fields, HistoryPages pages) {
        this.orders = orders;
        this.reasons = reasons;
        this.pages = pages;
        this.kind =
                HistoryKind.of(SALES_ORDER)
                        .with(fields.catalogue())
                        .with(
                                link(
                                                "origin",
                                                SALES_ORDER.ORIGIN_ID,
                                                SALES_ORDER.ID,
                                                SALES_ORDER.NUMBER,
                                                SALES_ORDER.NUMBER)
                                        .labelled("orders.returnOf"),
                                link(
                                                "again",
                                                SALES_ORDER.AGAIN_ID,
                                                SALES_ORDER.ID,
                                                SALES_ORDER.NUMBER,
                                                SALES_ORDER.NUMBER)
                                        .labelled("orders.again.by"),
                                number("rate", SALES_ORDER.RATE).labelled("orders.history.rate"),
                                number("discount", SALES_ORDER.DISCOUNT)
                                        .labelled("orders.history.discount"),
                                yesNo("withVat", SALES_ORDER.VAT_INCLUDED)
                                        .labelled("orders.history.withVat"),
                                text("vatBasis", SALES_ORDER.VAT_BASIS)
                                        .labelled("orders.field.vatBasis"))
                        .part("line", "orders.history.line", this::line)
                        .part("deliveries", "orders.history.delivery", this::delivery)
                        .part("payments", "orders.payment", OrderHistory::payment);
    }

    @GetMapping("/orders/{id}/history")
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    String history(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var order = orders.get(id);
        var title = order.document().label() + " " + order.number();
        return pages.show(kind, id, title, "orders", request, model);
    }

    /** Without its cost, which not everybody may see. */
    private String line(JsonNode line) {
        var discount = line.get("discount").decimalValue();
        var refused = line.get("refused").decimalValue();
        return t(
                        "orders.history.line.words",
                        line.get("product").asString(),
                        Format.exact(line.get("quantity").decimalValue()),
                        Format.exact(line.get("price").decimalValue()),
                        discount.signum() == 0
                                ? ""
                                : t("orders.history.line.discount", Format.percent(discount)),
                        said(line, "vat").isEmpty()
                                ? ""
                                : t(
                                        "orders.history.line.vat",
                                        Format.exact(line.get("vat").decimalValue())),
                        refused.signum() == 0
                                ? ""
                                : t("orders.history.line.refused", Format.exact(refused)))
                + why(line);
    }

    private String delivery(JsonNode delivery) {
        var number = said(delivery, "number");
        var reason = said(delivery, "reason");
        return Format.date(LocalDate.parse(said(delivery, "delivered_on")))
                + (number.isEmpty() ? "" : ", " + number)
                + (reason.isEmpty() ? "" : ", " + reasons.tree().label(reason));
    }

    private static String payment(JsonNode payment) {
        var number = said(payment, "number");
        return Format.exact(payment.get("amount").decimalValue())
                + ", "
                + Format.date(LocalDate.parse(said(payment, "paid_on")))
                + (number.isEmpty() ? "" : ", " + number);
    }

    private String why(JsonNode line) {
        var reason = said(line, "refuse_reason");
        var cause = Cause.of(said(line, "refuse_cause"));
        return (reason.isEmpty() ? "" : ": " + reasons.tree().label(reason))
                + cause.map(who -> " (" + who.label() + ")").orElse("");
    }

    private static String said(JsonNode line, String name) {
        var node = line.get(name);
        return node == null || node.isNull() ? "" : node.asString();
    }
}
