package org.vrazka.orders.complaints;

import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.vrazka.identity.CompanyDay.TODAY;
import static org.vrazka.orders.db.Tables.COMPLAINT;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Field;

import java.util.Map;

/** How far a complaint is. */
public enum ComplaintState {
    OPEN("info"),
    /** Open, and its deadline is over. */
    OVERDUE("bad"),
    DECIDED("good");

    /** The state of a row today. */
    static final Field<String> COLUMN =
            when(COMPLAINT.DECISION.isNotNull(), val(DECIDED.name()))
                    .when(COMPLAINT.DEADLINE.lt(TODAY), val(OVERDUE.name()))
                    .otherwise(val(OPEN.name()));

    private final String tone;

    ComplaintState(String tone) {
        this.tone = tone;
    }

    public String tone() {
        return tone;
    }

    public String label() {
        return t("complaints.state." + name());
    }

    static Map<String, String> tones() {
        return Map.of(
                OPEN.name(), OPEN.tone, OVERDUE.name(), OVERDUE.tone, DECIDED.name(), DECIDED.tone);
    }
}
