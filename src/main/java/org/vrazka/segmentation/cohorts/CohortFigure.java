package org.vrazka.segmentation.cohorts;

import static org.vrazka.shared.web.Text.t;

import java.util.Arrays;
import java.util.Locale;

/** What the cells of the table tell. */
public enum CohortFigure {
    SHARE,
    CUSTOMERS,
    REVENUE;

    static CohortFigure of(String word) {
        return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst().orElse(SHARE);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return t("cohorts.what." + this);
    }

    /** The step of the first order: everybody ordered then, only what they brought is news. */
    public int from() {
        return this == REVENUE ? 0 : 1;
    }
}
