package org.vrazka.orders;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.field;

import org.jooq.Field;

import java.time.LocalDate;

/** Today where the company is, for queries. */
public final class CompanyDay {
    public static final Field<LocalDate> TODAY =
            field(
                    "(select ({0} at time zone zone)::date from identity.company)",
                    LocalDate.class, currentInstant());

    private CompanyDay() {}
}
