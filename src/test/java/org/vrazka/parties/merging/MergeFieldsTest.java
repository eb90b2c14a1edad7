package org.vrazka.parties.merging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vrazka.shared.web.Text;

/** A new column of counterparties is either chosen of in a merge, with a name, or told apart. */
class MergeFieldsTest {
    @Test
    void everyFieldThatOneChoosesOfHasAName() {
        assertThat(MergeFields.chosen())
                .allSatisfy(column -> {
                    var key = Comparing.labelKey(column);
                    assertThat(Text.in(Text.BULGARIAN, key)).as(column).isNotEqualTo(key);
                    assertThat(Text.in(Text.ENGLISH, key)).as(column).isNotEqualTo(key);
                });
    }
}
