package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class SparseStepsTest {
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    @Test
    void keepsOnlyWhatIsNotZeroAndGivesAllBack() {
        @Nullable BigDecimal[] all = {
            ZERO, new BigDecimal("12.50"), new BigDecimal("0.00"), null, new BigDecimal("-3")
        };

        var sparse = SparseSteps.of(all);

        assertThat(sparse.numbers()).containsExactly((short) 1, (short) 3, (short) 4);
        assertThat(sparse.values()).containsExactly(all[1], null, all[4]);
        Short[] numbers = {1, 3, 4};
        assertThat(SparseSteps.all(all.length, numbers, sparse.values()))
                .containsExactly(ZERO, all[1], ZERO, null, all[4]);
    }
}
