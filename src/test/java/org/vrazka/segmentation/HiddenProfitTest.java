package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Schedule;

import java.util.UUID;

/** A segmentation by profit, be it by its regularity alone, is not there without the right. */
@DatabaseTest
class HiddenProfitTest {
    @Autowired Segmentations segmentations;
    @Autowired SegmentationFixture fixture;
    @Autowired Runs runs;
    @Autowired UserFixture users;
    User analyst;

    @BeforeEach
    void given() {
        users.company();
        analyst =
                users.user(
                        "Анализ",
                        new Grant(Kind.SEGMENTATIONS, Action.SEE, Reach.ALL),
                        new Grant(Kind.SEGMENTATIONS, Action.CHANGE, Reach.ALL));
        users.act(users.admin());
    }

    @Test
    void isNotThereWhenItsRegularityIsByProfit() {
        var byProfit = made("Редовност", rules(Measure.REVENUE, Measure.GROSS_PROFIT));
        var byRevenue = made("Оборот", rules(Measure.REVENUE, null));
        var run = fixture.computed(byProfit);

        users.act(analyst);
        assertThat(segmentations.all()).extracting(Segmentation::id).containsExactly(byRevenue);
        assertThat(segmentations.find(ListQuery.ALL).items()).hasSize(1);
        assertThatThrownBy(() -> segmentations.get(byProfit)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> runs.get(byProfit, run.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void isNotChangedByWhoDoesNotSeeIt() {
        var byProfit = made("Печалба", rules(Measure.GROSS_PROFIT, null));
        var others = rules(Measure.REVENUE, null);

        users.act(analyst);
        assertThatThrownBy(() -> segmentations.change(byProfit, 1, "Моя", others, Schedule.DEFAULT))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void leavesNoLatestRunBehindWhenItTurnsToProfit() {
        var turned = made("Оборот", rules(Measure.REVENUE, null));
        fixture.computed(turned);
        var byProfit = rules(Measure.GROSS_PROFIT, null);
        segmentations.change(turned, 1, "Печалба", byProfit, Schedule.DEFAULT);

        assertThat(runs.findLatest()).isPresent();
        users.act(analyst);
        assertThat(runs.findLatest()).isEmpty();
    }

    private UUID made(String name, Rules rules) {
        return segmentations.create(name, rules);
    }

    private static Rules rules(Measure measure, @Nullable Measure regularity) {
        var usual = Rules.DEFAULT;
        var xyz = usual.xyz();
        return new Rules(
                null,
                measure,
                null,
                null,
                usual.rolling(),
                usual.step(),
                usual.abc(),
                new Rules.Xyz(regularity, xyz.x(), xyz.y(), false, false),
                usual.status());
    }
}
