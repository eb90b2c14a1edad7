package org.vrazka.records.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.Statements;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** A timeline of many thousands is read no farther than its page. */
@DatabaseTest
class TimelinePlansTest {
    private static final Pattern ROWS =
            Pattern.compile("actual rows=([0-9.]+) loops=(\\d+)|Rows Removed by \\w+: (\\d+)");

    @Autowired DSLContext db;
    @Autowired Timeline timeline;
    @Autowired Statements statements;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    UUID party;

    @BeforeEach
    void manyEntries() {
        users.company();
        users.act(users.admin());
        party = parties.customer("Акме ООД");
        TimelineFilling.fill(db, party, 20_000);
        db.execute("analyze records.change, orders.sales_order, parties.standing");
        db.execute("analyze contacts.party_move, contacts.contact_list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "orders", "changes", "standing", "contacts"})
    void readsNoMoreRowsThanItShows(String kind) throws Exception {
        var kinds = kind.isEmpty() ? Set.<String>of() : Set.of(kind);
        var first = timeline.of(party, kinds, null, Timeline.PAGE);
        assertThat(first.items()).hasSize(Timeline.PAGE);
        var asked =
                statements.inlined(() -> timeline.of(party, kinds, first.next(), Timeline.PAGE));

        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(sql ->
                        assertThat(rowsRead(sql)).as(sql).isLessThanOrEqualTo(3 * Timeline.PAGE));
    }

    /** The most rows that any step of the plan has seen. */
    private double rowsRead(String sql) {
        var plan =
                String.join(
                        "\n",
                        db.fetch("explain (analyze, timing off, costs off) " + sql)
                                .getValues(0, String.class));
        return ROWS.matcher(plan)
                .results()
                .mapToDouble(found ->
                        found.group(3) != null
                                ? Double.parseDouble(found.group(3))
                                : Double.parseDouble(found.group(1))
                                        * Double.parseDouble(found.group(2)))
                .max()
                .orElse(0);
    }
}
