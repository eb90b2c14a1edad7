package org.vrazka.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.duplicates.SearchFixture;

/** Of firms entered twice the search finds nearly all, and seldom anything else. */
@DatabaseTest
class TwinsTest {
    @Autowired DSLContext db;
    @Autowired SearchFixture searches;

    @Test
    void findsNineOfTenAndIsRightFourTimesOfFive() {
        var set = new TwinSet(db, 3_000, 7);
        set.save(db);

        searches.all();

        var quality = set.compare(db);
        assertThat(quality.recall()).as(quality.toString()).isGreaterThanOrEqualTo(0.9);
        assertThat(quality.precision()).as(quality.toString()).isGreaterThanOrEqualTo(0.8);
    }
}
