package org.vrazka.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vrazka.shared.web.Text;

/** A new column of people is either chosen of in a merge, with a name, or told apart. */
class PersonFieldsTest {
    @Test
    void everyFieldThatOneChoosesOfHasAName() {
        assertThat(PersonComparing.COLUMNS.chosen())
                .contains("given_name", "birthday")
                .allSatisfy(column -> {
                    var key = PersonComparing.labelKey(column);
                    assertThat(Text.in(Text.BULGARIAN, key)).as(column).isNotEqualTo(key);
                    assertThat(Text.in(Text.ENGLISH, key)).as(column).isNotEqualTo(key);
                });
    }
}
