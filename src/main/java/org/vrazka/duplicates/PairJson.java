package org.vrazka.duplicates;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A pair as programs get it.
 *
 * @param score from 0 to 1
 * @param apartAt when somebody said that they are two
 */
record PairJson(
        UUID id,
        Side first,
        Side second,
        BigDecimal score,
        List<PairReason> reasons,
        @Nullable Instant apartAt) {

    /** One of the two. */
    record Side(UUID id, String name, @Nullable String eik) {
        static Side of(Pair.Side side) {
            return new Side(side.id(), side.name(), side.eik());
        }
    }

    /**
     * @param code stable, for programs
     * @param percent how much alike, where that is a question of degree
     */
    record PairReason(String code, boolean forOne, @Nullable Integer percent, String words) {
        static PairReason of(Reason reason) {
            return new PairReason(
                    reason.what().name(), reason.what().isFor(), reason.percent(), reason.words());
        }
    }

    static PairJson of(Pair pair) {
        return new PairJson(
                pair.id(),
                Side.of(pair.first()),
                Side.of(pair.second()),
                BigDecimal.valueOf(pair.score(), 3),
                pair.reasons().stream().map(PairReason::of).toList(),
                pair.apartAt());
    }
}
