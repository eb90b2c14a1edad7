package org.vrazka.identity;

import static org.jooq.impl.DSL.field;

import org.jooq.Field;

import java.time.LocalDate;

/** Today where the company is, for queries: neither the database nor the machine tells that. */
public final class CompanyDay {
    /** The same for SQL that is written as text. */
    public static final String SQL =
            "(select (current_timestamp at time zone zone)::date from identity.company)";

    public static final Field<LocalDate> TODAY = field(SQL, LocalDate.class);

    private CompanyDay() {}
}
