package org.vrazka.segmentation;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static org.vrazka.segmentation.db.Tables.RESULT;
import static org.vrazka.shared.web.Text.t;

import static java.util.Objects.requireNonNull;

import org.jooq.CaseConditionStep;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * What customers alike in recency and frequency are usually called. The ten names and their borders
 * are those that analyses in Python and R share (guillaume-martin/rfm-analysis, after the grid of
 * Putler); each place of the grid has one name.
 */
public enum RfmSegment {
    CHAMPIONS(5, 5, 4, 5),
    LOYAL(3, 4, 4, 5),
    POTENTIAL_LOYAL(4, 5, 2, 3),
    NEW(5, 5, 1, 1),
    PROMISING(4, 4, 1, 1),
    NEED_ATTENTION(3, 3, 3, 3),
    ABOUT_TO_SLEEP(3, 3, 1, 2),
    AT_RISK(1, 2, 3, 4),
    CANNOT_LOSE(1, 2, 5, 5),
    HIBERNATING(1, 2, 1, 2);

    private final int recencyFrom;
    private final int recencyTo;
    private final int frequencyFrom;
    private final int frequencyTo;

    RfmSegment(int recencyFrom, int recencyTo, int frequencyFrom, int frequencyTo) {
        this.recencyFrom = recencyFrom;
        this.recencyTo = recencyTo;
        this.frequencyFrom = frequencyFrom;
        this.frequencyTo = frequencyTo;
    }

    static RfmSegment of(int recency, int frequency) {
        return Arrays.stream(values())
                .filter(s -> s.has(recency, frequency))
                .findFirst()
                .orElseThrow();
    }

    boolean has(int recency, int frequency) {
        return recency >= recencyFrom
                && recency <= recencyTo
                && frequency >= frequencyFrom
                && frequency <= frequencyTo;
    }

    public String label() {
        return t("segmentation.rfmSegment." + this);
    }

    /** The digits that it stands for, as {@code R 3–4, F 4–5}. */
    public String digits() {
        return "R " + span(recencyFrom, recencyTo) + ", F " + span(frequencyFrom, frequencyTo);
    }

    private static String span(int from, int to) {
        return from == to ? String.valueOf(from) : from + "–" + to;
    }

    /** The segment of a row of a run. */
    static Field<String> field() {
        @Nullable CaseConditionStep<String> field = null;
        for (var segment : values()) {
            var has =
                    RESULT.RECENCY
                            .between((short) segment.recencyFrom, (short) segment.recencyTo)
                            .and(
                                    RESULT.FREQUENCY.between(
                                            (short) segment.frequencyFrom,
                                            (short) segment.frequencyTo));
            var name = inline(segment.name());
            field = field == null ? when(has, name) : field.when(has, name);
        }
        return requireNonNull(field);
    }
}
