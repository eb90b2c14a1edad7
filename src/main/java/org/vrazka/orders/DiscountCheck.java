package org.vrazka.orders;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import static java.util.Objects.requireNonNullElse;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.orders.db.tables.records.OrderLineRecord;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.shared.Errors;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.util.List;

/**
 * Whether more is taken off than the customer's class allows: by a line and by the document
 * together. What the document took off before, it may go on taking off.
 */
@Component
class DiscountCheck {
    private final DSLContext db;
    private final DiscountLimits limits;

    DiscountCheck(DSLContext db, DiscountLimits limits) {
        this.db = db;
        this.limits = limits;
    }

    void check(SalesOrderRecord document, List<OrderLineRecord> lines, Errors errors) {
        var party = document.getPartyKey();
        if (party == null
                || document.getDocument().equals(Document.RETURN.name())
                || lines.stream().allMatch(line -> taken(line, document).signum() <= 0)
                || limits.mayExceed()) {
            return;
        }
        var limit = limits.of(party).orElse(null);
        if (limit == null) {
            return;
        }
        var most = limit.share().max(before(document));
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean byLine = line.getDiscount().signum() > 0;
            errors.addUnless(
                    taken(line, document).compareTo(most) <= 0,
                    byLine ? "lines[" + i + "].discount" : "discount",
                    "limit",
                    limit.whom(),
                    Format.exact(limit.share().movePointRight(2)));
        }
    }

    private static BigDecimal taken(OrderLineRecord line, SalesOrderRecord document) {
        var left = BigDecimal.ONE.subtract(line.getDiscount());
        var ofDocument = requireNonNullElse(document.getDiscount(), BigDecimal.ZERO);
        return BigDecimal.ONE.subtract(left.multiply(BigDecimal.ONE.subtract(ofDocument)));
    }

    /** As an order of this same customer: from another, or as a return, it had other limits. */
    private BigDecimal before(SalesOrderRecord document) {
        if (document.getKey() == null) {
            return BigDecimal.ZERO;
        }
        var left =
                inline(BigDecimal.ONE)
                        .minus(ORDER_LINE.DISCOUNT)
                        .times(inline(BigDecimal.ONE).minus(SALES_ORDER.DISCOUNT));
        return requireNonNullElse(
                db.select(max(inline(BigDecimal.ONE).minus(left)))
                        .from(ORDER_LINE)
                        .join(SALES_ORDER)
                        .on(SALES_ORDER.KEY.eq(ORDER_LINE.ORDER_KEY))
                        .where(SALES_ORDER.KEY.eq(document.getKey()))
                        .and(SALES_ORDER.PARTY_KEY.eq(document.getPartyKey()))
                        .and(SALES_ORDER.DOCUMENT.eq(Document.ORDER.name()))
                        .fetchSingle()
                        .value1(),
                BigDecimal.ZERO);
    }
}
