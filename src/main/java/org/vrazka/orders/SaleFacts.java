package org.vrazka.orders;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * Keeps what analysis reads: {@code orders.sale} and {@code orders.refusal}, made from the
 * documents, and {@code orders.party_month}, summed from the first. Whatever a change touches is
 * made anew from below, under locks taken in key order, so that writers neither lose each other's
 * work nor wait for each other in a ring. Nothing is ever taken from a sum, and only what has just
 * come to be is added to one.
 */
@Service
@Transactional
public class SaleFacts {
    /** Documents made anew at a time; imports commit in chunks of at most as many. */
    public static final int CHUNK = 5_000;

    private final DSLContext db;
    private final DocumentSums sums;
    private final DocumentPlaces places;
    private final DocumentFacts facts;
    private final RefusalFacts refusals;
    private final MonthFacts months;
    private final CustomerFigures figures;

    SaleFacts(
            DSLContext db,
            DocumentSums sums,
            DocumentPlaces places,
            DocumentFacts facts,
            RefusalFacts refusals,
            MonthFacts months,
            CustomerFigures figures) {
        this.db = db;
        this.sums = sums;
        this.places = places;
        this.facts = facts;
        this.refusals = refusals;
        this.months = months;
        this.figures = figures;
    }

    /** After these documents or their lines changed; a deleted document has no facts. */
    public void rebuild(Collection<Long> orderKeys) {
        var keys = withReplaced(orderKeys);
        for (int from = 0; from < keys.length; from += CHUNK) {
            chunk(Arrays.copyOfRange(keys, from, Math.min(keys.length, from + CHUNK)));
        }
    }

    /** These, and the cancelled orders whose place they took: whether those count goes by these. */
    private Long[] withReplaced(Collection<Long> orderKeys) {
        var replaced =
                db.fetch(
                                """
                                select c.key from orders.sales_order o join orders.sales_order c on c.again_id = o.id
                                where o.key = any ({0})
                                """,
                                val(orderKeys.toArray(Long[]::new)))
                        .getValues("key", Long.class);
        return Stream.concat(orderKeys.stream(), replaced.stream())
                .distinct()
                .sorted()
                .toArray(Long[]::new);
    }

    /** The same for a set that a query names, such as a chunk of an import. */
    public void rebuild(Select<Record1<Long>> orderKeys) {
        rebuild(db.fetch(orderKeys).map(Record1::value1));
    }

    /**
     * Of documents that this very transaction has made, with their sums; what lists show of their
     * customers waits for {@link #show}.
     *
     * @param orderKeys a chunk of them
     */
    void add(Long[] orderKeys) {
        places.refresh(orderKeys);
        refusals.add(orderKeys);
        facts.add(orderKeys);
        months.add(orderKeys);
    }

    /** Brings what lists show of these customers up to date. */
    void show(Collection<Integer> partyKeys) {
        figures.refresh(partyKeys);
    }

    private void chunk(Long[] orderKeys) {
        lock(orderKeys);
        sums.refresh(orderKeys);
        places.refresh(orderKeys);
        refusals.refresh(orderKeys);
        var touched = facts.refresh(orderKeys);
        months.refresh(touched);
        figures.refresh(touched.stream().map(Touched::partyKey).toList());
    }

    private void lock(Long[] orderKeys) {
        db.select(SALES_ORDER.KEY)
                .from(SALES_ORDER)
                .where(SALES_ORDER.KEY.eq(any(orderKeys)))
                .orderBy(SALES_ORDER.KEY)
                .forUpdate()
                .execute();
    }
}
