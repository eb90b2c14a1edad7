package org.vrazka.orders;

import static org.vrazka.shared.web.Text.t;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How demand comes to nothing. */
public enum Loss {
    /** A line of an order, or a part of it. */
    REFUSED,
    /** A whole order. */
    CANCELLED,
    /** Asked for without any order. */
    UNMET;

    public static final Set<Loss> ALL = Collections.unmodifiableSet(EnumSet.allOf(Loss.class));

    /** Its name in addresses and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Loss> of(String word) {
        return Arrays.stream(values()).filter(loss -> loss.word().equals(word)).findFirst();
    }

    public String label() {
        return t("orders.loss." + word());
    }
}
