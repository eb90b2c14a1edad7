package org.vrazka.profitability;

import static org.vrazka.profitability.db.Tables.MARK;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/** Sums of months, made when a test or a benchmark says so. */
@Component
public class SumsFixture {
    private final DSLContext db;
    private final MonthSums months;

    SumsFixture(DSLContext db, MonthSums months) {
        this.db = db;
        this.months = months;
    }

    /** Of all months that changed. */
    public void refresh() {
        db.selectDistinct(MARK.MONTH).from(MARK).fetch(MARK.MONTH).forEach(months::refresh);
    }

    /** Of one month. */
    public void refresh(LocalDate month) {
        months.refresh(month);
    }
}
