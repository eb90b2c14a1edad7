package org.vrazka.home;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.imports.Import;
import org.vrazka.shared.Money;
import org.vrazka.shared.web.Format;

import java.time.LocalDate;
import java.util.List;

/**
 * What there is, as far as the user may see it.
 *
 * @param parties counterparties, {@link #MANY} for that many and more
 * @param orders likewise
 * @param revenue of the year until today
 * @param from the first day of that year
 * @param steps what is still to be done, by who may
 * @param imports the latest ones
 * @param classes what the latest segmentation found, null before the first
 */
public record Overview(
        int parties,
        int orders,
        Money revenue,
        LocalDate from,
        List<NextStep> steps,
        List<Import> imports,
        @Nullable Classes classes) {
    /** Beyond this nobody waits for a count. */
    static final int MANY = 10_001;

    /** A count as people read it. */
    public static String shown(int count) {
        return count < MANY ? Format.number(count) : t("home.many", Format.number(MANY - 1));
    }

    public boolean isEmpty() {
        return parties == 0 && orders == 0;
    }
}
