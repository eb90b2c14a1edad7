package org.vrazka.products.costs;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Money;
import org.vrazka.shared.web.Format;

import java.time.LocalDate;

/**
 * What a unit of a product costs from a day on.
 *
 * @param from {@link #BEGINNING}: since ever
 * @param amount null: unknown
 * @param current whether it is the cost of today
 */
public record Cost(LocalDate from, @Nullable Money amount, boolean current) {
    static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    /** As programs say it: null for since ever. */
    @Nullable LocalDate since() {
        return from.equals(BEGINNING) ? null : from;
    }

    /** As people read it. */
    public String fromWords() {
        return words(from);
    }

    static String words(LocalDate from) {
        return from.equals(BEGINNING) ? t("products.costs.beginning") : Format.date(from);
    }
}
