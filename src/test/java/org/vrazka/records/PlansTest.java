package org.vrazka.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.records.Sample.OWNER;
import static org.vrazka.records.Sample.SAMPLES;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Extent;
import org.vrazka.shared.Slice;

import java.util.UUID;
import java.util.stream.LongStream;

/** How PostgreSQL answers lists of many rows: not how fast, but by which way. */
@DatabaseTest
class PlansTest {
    private static final Extent ALL = Extent.ALL;
    private static final Extent OWN = of(42);
    private static final Extent OF_THREE = of(42, 43, 44);

    @Autowired DSLContext db;

    private Plans plans;

    @BeforeEach
    void manyRows() {
        plans = new Plans(db);
        Sample.createTable(db);
        db.execute(
                """
                insert into records.sample (id, name, code, quantity, amount, owner)
                select gen_random_uuid(), 'Firm ' || md5(i::text), 'c' || i, i % 100,
                    case when i % 3 > 0 then i % 5000 end,
                    ('00000000-0000-0007-0000-0000000000' || lpad(to_hex(i % 200), 2, '0'))::uuid
                from generate_series(1, 20000) i
                """);
        db.execute("analyze records.sample");
    }

    @Test
    void anIndexedSortWalksItsIndexAtAnyDepth() {
        var first = page(ALL, ListQuery.ALL);
        assertThat(plan()).contains("Index Scan using sample_folded_id_idx").doesNotContain("Sort");
        page(ALL, ListQuery.ALL.withCursor(first.next()));
        assertThat(plan())
                .contains("Index Scan using sample_folded_id_idx")
                .contains("Index Cond: (ROW(")
                .doesNotContain("Sort");
    }

    @Test
    void aDescendingSortWalksTheSameIndexBackwards() {
        page(ALL, ListQuery.ALL.withSort("-amount"));
        assertThat(plan())
                .contains("Index Scan Backward using sample_amount_id_idx")
                .doesNotContain("Sort");
    }

    @Test
    void aCommonFilterWalksTheIndexToo() {
        page(ALL, ListQuery.of("quantity=ge=5"));
        assertThat(plan()).contains("Index Scan using sample_folded_id_idx").doesNotContain("Sort");
    }

    @Test
    void aRareFilterIsGatheredFirst() {
        page(ALL, ListQuery.of("code==c777"));
        assertThat(plan()).contains("CTE hit").contains("Sort");
    }

    @Test
    void ownRowsComeByTheOwnersIndexWhereThereIsOne() {
        page(OWN, ListQuery.ALL);
        assertThat(plan())
                .contains("Index Scan using sample_owner_folded_id_idx")
                .doesNotContain("Sort");
        page(OWN, ListQuery.ALL.withSort("-amount"));
        assertThat(plan()).contains("CTE hit").doesNotContain("sample_amount_id_idx");
    }

    @Test
    void rowsOfSomeOwnersComeByTheOwnersIndexOfEach() {
        page(OF_THREE, ListQuery.ALL);
        assertThat(plan().split("Index Scan using sample_owner_folded_id_idx", -1)).hasSize(4);
        page(OF_THREE, ListQuery.ALL.withSort("-amount"));
        assertThat(plan()).contains("CTE hit").doesNotContain("sample_amount_id_idx");
    }

    @Test
    void searchUsesTrigramsAndShortOnesTheBeginning() {
        page(ALL, ListQuery.ALL.withText("c4ca42"));
        assertThat(plan()).contains("Bitmap Index Scan on sample_folded_idx");
        page(ALL, ListQuery.ALL.withText("f"));
        assertThat(plan()).contains("sample_folded_id_idx");
    }

    private static Extent of(long... owners) {
        var parts =
                LongStream.of(owners)
                        .mapToObj(owner ->
                                new Extent.Part(Extent.By.OWNER, OWNER.eq(new UUID(7, owner))))
                        .toList();
        return new Extent(DSL.or(parts.stream().map(Extent.Part::condition).toList()), parts);
    }

    private Slice<Row> page(Extent scope, ListQuery query) {
        return plans.page(SAMPLES, scope, query);
    }

    private String plan() {
        return plans.plan();
    }
}
