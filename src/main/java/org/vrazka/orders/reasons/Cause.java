package org.vrazka.orders.reasons;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Option;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who caused that goods were refused or an order cancelled. */
public enum Cause {
    US,
    CUSTOMER,
    SUPPLIER,
    CARRIER;

    public String label() {
        return t("orders.cause." + name());
    }

    public static Optional<Cause> of(@Nullable String code) {
        return Arrays.stream(values()).filter(cause -> cause.name().equals(code)).findFirst();
    }

    /** As a filter offers them. */
    public static List<Option> options() {
        return Arrays.stream(values()).map(c -> new Option(c.name(), c.label())).toList();
    }
}
