package org.vrazka.products.prices;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Typed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * How a list is copied, as typed.
 *
 * @param from the day whose prices are taken, and from which the copies count
 * @param percent dearer, or with a minus cheaper
 * @param step what prices become multiples of
 */
public record CopyForm(String name, String from, String percent, String step) {
    /** Fine enough for goods sold by the thousand, coarse enough for goods sold by the piece. */
    public static final List<String> STEPS = List.of("0.0001", "0.01", "0.05", "0.10", "0.50", "1");

    private static final BigDecimal LOWEST = BigDecimal.valueOf(-100);
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1000);

    public CopyForm(
            @Nullable String name,
            @Nullable String from,
            @Nullable String percent,
            @Nullable String step) {
        this.name = Objects.requireNonNullElse(name, "");
        this.from = Objects.requireNonNullElse(from, "");
        this.percent = Objects.requireNonNullElse(percent, "");
        this.step = Objects.requireNonNullElse(step, "0.01");
    }

    /** The same, understood. */
    record Meant(LocalDate from, BigDecimal percent, BigDecimal step) {}

    Meant read() {
        var errors = new Errors("products.wrong");
        var day = PriceLists.day("from", from, errors);
        errors.addUnless(!from.isBlank(), "from", "required");
        var typed = Clean.line(percent);
        var change =
                typed == null
                        ? BigDecimal.ZERO
                        : Typed.decimal(typed)
                                .filter(n -> n.compareTo(LOWEST) > 0 && n.compareTo(HIGHEST) <= 0)
                                .orElse(null);
        errors.addUnless(change != null, "percent", "change");
        errors.addUnless(STEPS.contains(step), "step", "choice");
        errors.throwIfAny();
        return new Meant(
                Objects.requireNonNull(day), Objects.requireNonNull(change), new BigDecimal(step));
    }
}
