package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;
import org.vrazka.shared.NotFound;

/** Who is A by one segmentation and C by another. */
@DatabaseTest
class ComparisonsTest {
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    @Autowired SegmentationFixture fixture;
    @Autowired Comparisons comparisons;
    @Autowired Lists lists;

    @BeforeEach
    void given() {
        users.company();
        users.act(users.admin());
    }

    @Test
    void everyNumberIsWhatTheListFinds() {
        var mine = users.user("Свой", new Grant(Kind.SEGMENTATIONS, Action.SEE, Reach.OWN));
        buyer("was large", "2026-02-10", "900");
        buyer("both", "2026-02-10", "500");
        buyer("both", "2026-05-10", "20");
        buyer("is large", "2026-05-10", "700");
        orders.order(parties.customer("own", mine.id()), "2026-02-11").line("1", "1").save();
        var spring = fixture.computed("Spring", "2026-04-01", "2026-06-30");
        var winter = fixture.computed("Winter", "2026-01-01", "2026-03-31");

        assertThat(comparisons.others(winter.definition()))
                .extracting(Segmentation::id)
                .containsExactly(spring.definition());
        var all = comparisons.of(winter, spring.definition());
        assertThat(all.count(AbcClass.A, null)).isEqualTo(2);
        assertThat(all.count(null, AbcClass.A)).isEqualTo(1);
        assertThatListsAgree(all, 5);
        assertThatListsAgree(comparisons.of(winter, spring.definition()), 5);

        users.act(mine);
        assertThatListsAgree(comparisons.of(winter, spring.definition()), 1);
    }

    @Test
    void needARunOfTheOther() {
        var run = fixture.computed("Revenue", "2026-01-01", "2026-03-31");
        var other = fixture.defined("Not yet", "2026-01-01", "2026-03-31");

        assertThat(comparisons.others(run.definition())).isEmpty();
        assertThatThrownBy(() -> comparisons.of(run, other)).isInstanceOf(NotFound.class);
    }

    private void assertThatListsAgree(Comparison comparison, int customers) {
        var listing = comparisons.listing(comparison.run(), comparison.with().id());
        int sum = 0;
        for (var abc : Comparison.classes()) {
            for (var other : Comparison.classes()) {
                var filter = Comparison.is("abc", abc) + ";" + Comparison.is("other", other);
                assertThat(lists.total(listing, ListQuery.of(filter)))
                        .as(filter)
                        .isEqualTo(comparison.count(abc, other));
                sum += comparison.count(abc, other);
            }
        }
        assertThat(sum).isEqualTo(customers);
    }

    private void buyer(String name, String day, String amount) {
        orders.order(parties.customer(name), day).line("1", amount).save();
    }
}
