package org.vrazka.orders;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.orders.reasons.ReasonTree;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;

/** Why documents are cancelled, and who is at fault. */
@Component
class Cancelling {
    private final Reasons reasons;

    Cancelling(Reasons reasons) {
        this.reasons = reasons;
    }

    /**
     * Writes it on a document in the state of cancelled, and takes it off any other.
     *
     * @param given null: as the reason proposes
     */
    void apply(SalesOrderRecord row, @Nullable String why, @Nullable Cause given, Errors errors) {
        errors.addUnless(
                why == null || why.length() <= Reasons.LONGEST,
                "cancelReason",
                "long",
                Reasons.LONGEST);
        if (row.getState().equals(OrderState.CANCELLED.name())) {
            write(row, why, given, reasons.tree());
        } else {
            row.setCancelReason(null);
            row.setCancelCause(null);
            row.setAgainId(null);
        }
    }

    static void write(
            SalesOrderRecord row, @Nullable String why, @Nullable Cause given, ReasonTree reasons) {
        var reason = Clean.line(why);
        row.setCancelReason(reason == null ? null : reasons.kept(reason));
        row.setCancelCause(reasons.cause(given, reason));
    }
}
