package org.vrazka.orders;

import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.link;
import static org.vrazka.records.Fields.number;
import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.Option;
import org.vrazka.records.history.HistoryKind;
import org.vrazka.records.history.HistoryPages;
import org.vrazka.shared.web.Format;

import tools.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What happened to an order and its lines, for its page. */
@Controller
class OrderHistory {
    private final Orders orders;
    private final HistoryPages pages;
    private final HistoryKind kind;

    OrderHistory(Orders orders, OrderFields fields, HistoryPages pages) {
        this.orders = orders;
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
                                number("rate", SALES_ORDER.RATE).labelled("orders.history.rate"),
                                choice("reason", SALES_ORDER.CANCEL_REASON, OrderHistory::reasons)
                                        .labelled("orders.field.cancelReason"))
                        .part("line", "orders.history.line", OrderHistory::line);
    }

    @GetMapping("/orders/{id}/history")
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    String history(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var order = orders.get(id);
        var title = order.document().label() + " " + order.number();
        return pages.show(kind, id, title, "orders", request, model);
    }

    private static List<Option> reasons() {
        return Arrays.stream(RefusalReason.values())
                .map(reason -> new Option(reason.name(), reason.label()))
                .toList();
    }

    /** Without its cost, which not everybody may see. */
    private static String line(JsonNode line) {
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
                refused.signum() == 0
                        ? ""
                        : t("orders.history.line.refused", Format.exact(refused)));
    }
}
