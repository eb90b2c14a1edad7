package org.vrazka.orders;

import org.springframework.stereotype.Component;
import org.vrazka.orders.db.tables.records.OrderLineRecord;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.shared.Errors;

import java.util.List;

/** Makes rows of what is said of a document, or says all that is wrong with it. */
@Component
class OrderChecks {
    private final OrderRules rules;
    private final OrderLines lines;
    private final GivenBack givenBack;
    private final DiscountCheck discounts;

    OrderChecks(OrderRules rules, OrderLines lines, GivenBack givenBack, DiscountCheck discounts) {
        this.rules = rules;
        this.lines = lines;
        this.givenBack = givenBack;
        this.discounts = discounts;
    }

    /** Writes it into a new row, and tells its lines. */
    List<OrderLineRecord> fresh(OrderContent content, SalesOrderRecord row) {
        return check(content, row, new Errors("orders.error"));
    }

    /** The same of a row that is there: its state must be able to follow. */
    List<OrderLineRecord> changed(OrderContent content, SalesOrderRecord row) {
        var errors = new Errors("orders.error");
        if (!content.state().name().equals(row.getState())) {
            mayFollow(row, content.state(), errors);
        }
        return check(content, row, errors);
    }

    private List<OrderLineRecord> check(OrderContent said, SalesOrderRecord row, Errors errors) {
        rules.apply(said, row, errors);
        var content =
                row.getOriginId() == null ? said : givenBack.complete(said, row.getId(), errors);
        var rows = lines.read(content, row, errors);
        givenBack.giveCosts(row, content, rows);
        discounts.check(row, rows, errors);
        errors.throwIfAny();
        return rows;
    }

    static void mayFollow(SalesOrderRecord row, OrderState after, Errors errors) {
        var before = OrderState.valueOf(row.getState());
        errors.addUnless(
                before.next().contains(after), "state", "state", before.label(), after.label());
    }

    /** A return that comes out of the trash: others may have brought its goods back meanwhile. */
    void broughtBack(SalesOrderRecord row) {
        var order = row.getOriginId();
        boolean counts = !row.getState().equals(OrderState.CANCELLED.name());
        if (order == null || row.getDeletedAt() == null || !counts) {
            return;
        }
        var errors = new Errors("orders.error");
        errors.addUnless(givenBack.leavesRoomFor(row.getId(), order), "origin", "moreThanLeft");
        errors.throwIfAny();
    }
}
