package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A party that a run looks at.
 *
 * @param isCustomer by its role, whether it ever bought or not
 * @param manager of the day, as region and market
 * @param opening null: all that it bought is in the data
 * @param abcBefore its classes in the run before
 */
record Candidate(
        int key,
        UUID id,
        boolean isCustomer,
        @Nullable UUID manager,
        @Nullable Integer region,
        @Nullable Integer market,
        @Nullable Opening opening,
        @Nullable String abcBefore,
        @Nullable String xyzBefore) {}
