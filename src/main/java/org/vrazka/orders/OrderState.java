package org.vrazka.orders;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** How far a document has come, and so what it means for sales. */
public enum OrderState {
    DRAFT,
    CONFIRMED,
    SHIPPING,
    COMPLETED,
    CANCELLED;

    /** What may follow: what has begun to ship can be returned, but no longer cancelled. */
    public Set<OrderState> next() {
        return switch (this) {
            case DRAFT -> Set.of(CONFIRMED, SHIPPING, COMPLETED, CANCELLED);
            case CONFIRMED -> Set.of(DRAFT, SHIPPING, COMPLETED, CANCELLED);
            case SHIPPING -> Set.of(CONFIRMED, COMPLETED);
            case COMPLETED -> Set.of(SHIPPING);
            case CANCELLED -> Set.of(DRAFT, CONFIRMED);
        };
    }

    /** The step that usually comes next; null when there is none. */
    public @Nullable OrderState forward() {
        return switch (this) {
            case DRAFT -> CONFIRMED;
            case CONFIRMED -> SHIPPING;
            case SHIPPING -> COMPLETED;
            case COMPLETED, CANCELLED -> null;
        };
    }

    /** Whether its goods count as sold, or as given back. */
    public boolean counts() {
        return this == SHIPPING || this == COMPLETED;
    }

    public String label() {
        return t("orders.state." + name());
    }

    /** The tone of its badge. */
    public String tone() {
        return switch (this) {
            case DRAFT -> "";
            case CONFIRMED -> "info";
            case SHIPPING -> "warn";
            case COMPLETED -> "good";
            case CANCELLED -> "bad";
        };
    }
}
