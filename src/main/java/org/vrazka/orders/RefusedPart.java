package org.vrazka.orders;

import org.vrazka.orders.db.tables.records.OrderLineRecord;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.orders.reasons.ReasonTree;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;

/** What is refused of a line: how much, why, and who is at fault. */
final class RefusedPart {
    private RefusedPart() {}

    static void write(
            LineContent line,
            OrderLineRecord row,
            SalesOrderRecord document,
            ReasonTree tree,
            String field,
            Errors errors) {
        var refused = line.refused();
        row.setRefused(refused);
        boolean isReturn = Document.RETURN.name().equals(document.getDocument());
        boolean tells = isReturn || refused.signum() != 0;
        var reason = tells ? Clean.line(line.refuseReason()) : null;
        errors.addUnless(
                reason == null || reason.length() <= Reasons.LONGEST,
                field + "refuseReason",
                "long",
                Reasons.LONGEST);
        row.setRefuseReason(reason == null ? null : tree.kept(reason));
        row.setRefuseCause(tells ? tree.cause(line.refuseCause(), reason) : null);
        errors.addUnless(
                refused.signum() >= 0 && refused.compareTo(line.quantity()) <= 0,
                field + "refused",
                "refused");
        if (refused.signum() > 0) {
            errors.addUnless(!isReturn, field + "refused", "refusedReturn");
            errors.addUnless(row.getRefuseReason() != null, field + "refuseReason", "noReason");
        }
    }
}
