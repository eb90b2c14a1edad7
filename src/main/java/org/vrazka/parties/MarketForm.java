package org.vrazka.parties;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** A market as typed; it is in use when {@code active} is ticked. */
public record MarketForm(String nameBg, String nameEn, boolean active) {
    static final MarketForm BLANK = new MarketForm("", "", true);

    public MarketForm(@Nullable String nameBg, @Nullable String nameEn, boolean active) {
        this.nameBg = Objects.requireNonNullElse(nameBg, "");
        this.nameEn = Objects.requireNonNullElse(nameEn, "");
        this.active = active;
    }

    static MarketForm of(Market market) {
        return new MarketForm(market.nameBg(), market.nameEn(), market.active());
    }
}
