package org.vrazka.orders;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.Staged;

import java.util.UUID;

/**
 * Lines that an import brings to documents. Lines have no names of their own: a document is the
 * same when its lines, counted with their repetitions, are.
 */
@Service
@Transactional
public class LineImport {
    /**
     * One number for all that a line says, each hash seeded by the one before; the sum of them is
     * the same in any order. Equal numbers have equal hashes however many zeros end them.
     */
    private static final String HASH =
            """
            sum(hash_numeric_extended(coalesce(l.refused, 0), hash_numeric_extended(coalesce(l.cost, -1),
                hash_numeric_extended(coalesce(l.discount, 0), hash_numeric_extended(l.price,
                hash_numeric_extended(l.quantity, coalesce(%s, 0)%s + case when l.refused > 0 then
                    hashtextextended(concat_ws('/', %s), 0) %% 1000000007 else 0 end))))))
            """;

    /** Why a staged line is refused, as it will be kept; of {@link #WORDS}. */
    private static final String REASON =
            "coalesce(r.code, l.refuse_reason), coalesce(l.refuse_cause, r.cause)";

    /** The reason {@code r} that a staged line {@code l} means. */
    private static final String WORDS =
            """
            left join orders.reason_word w on w.word = lower(l.refuse_reason)
            left join orders.refusal_reason r on r.id = w.reason_id
            """;

    /** Of a document whose lines come from a file, as staged in {@code t}. */
    static final String AS_IT_CAME =
            "exact = true, discount = 0, vat_included = coalesce(t.vat_included, false), vat_basis"
                    + " = t.vat_basis";

    private final DSLContext db;
    private final ImportedOver before;
    private final SaleFacts facts;

    LineImport(DSLContext db, ImportedOver before, SaleFacts facts) {
        this.db = db;
        this.before = before;
        this.facts = facts;
    }

    /** For a file of lines alone: its documents are there; those without lines are to get them. */
    public void match(Staged documents, StagedLines staged) {
        db.execute(
                """
                update %s t set record_id = o.id, verdict = case when o.lines = 0 then 'CREATE' else 'SAME' end
                from records.external_id e join orders.sales_order o on o.id = e.record_id
                where e.system = {0} and e.kind = 'ORDERS' and e.external_id = t.external_id
                """
                        .formatted(documents.table()),
                val(documents.source()));
        compare(documents, staged, "OTHER");
    }

    /** Gives documents with other lines another verdict. */
    void compare(Staged documents, StagedLines staged, String verdict) {
        if (staged.isEmpty()) {
            return;
        }
        db.execute("analyze " + documents.table()); // the verdicts are new, the plan rests on them
        db.execute(
                """
                with mine as (
                    select t.record_id as id, count(*) as n, %s as h
                    from %s t
                    join %s l on l.number = t.number and l.act = t.act
                    left join %s p on p.external_id = l.product
                    %s
                    where t.verdict in ('SAME', 'OTHER')
                    group by t.record_id
                ), theirs as (
                    select o.id, count(l.id) as n, %s as h
                    from %s t
                    join orders.sales_order o on o.id = t.record_id
                    left join orders.order_line l on l.order_key = o.key
                    where t.verdict in ('SAME', 'OTHER') and o.deleted_at is null
                    group by o.id
                )
                update %s t set verdict = {0}
                from mine join theirs using (id)
                where t.record_id = mine.id and t.verdict = 'SAME' and (mine.n, mine.h) is distinct from (theirs.n, theirs.h)
                """
                        .formatted(
                                HASH.formatted("p.key", vat(staged, "l.vat"), REASON),
                                documents.table(),
                                staged.table(),
                                staged.products(),
                                WORDS,
                                HASH.formatted(
                                        "l.product_key",
                                        vat(staged, "l.vat_rate"),
                                        "l.refuse_reason, l.refuse_cause"),
                                documents.table(),
                                documents.table()),
                val(verdict));
    }

    /** A file that is silent of VAT does not differ by it. */
    private static String vat(StagedLines staged, String percent) {
        return staged.tellsVat()
                ? " + hash_numeric_extended(coalesce(%s, -1), 0) %% 1000000007".formatted(percent)
                : "";
    }

    /**
     * Writes a file of lines: to documents without lines, and in place of others when that was
     * decided.
     */
    public void write(Staged documents, StagedLines staged, long from, long to, boolean replace) {
        var found =
                db.fetch(
                        """
                        select t.n, o.key, o.id from %s t join orders.sales_order o on o.id = t.record_id
                        where t.n between {0} and {1} and t.verdict = any ({2})
                        """
                                .formatted(documents.table()),
                        val(from),
                        val(to),
                        val(replace ? new String[] {"CREATE", "OTHER"} : new String[] {"CREATE"}));
        var ids = found.intoArray("id", UUID.class);
        var written = WrittenDocuments.of(found);
        before.remember(documents, ids);
        before.remove(ids);
        write(documents, staged, written);
        db.execute(
                """
                update orders.sales_order o
                set version = o.version + 1, %s, changed_at = now(), changed_by = {1}
                from %s t
                where o.id = any ({0}) and t.record_id = o.id and t.n between {2} and {3}
                """
                        .formatted(AS_IT_CAME, documents.table()),
                val(ids),
                val(documents.userId()),
                val(from),
                val(to));
        facts.rebuild(written.keyList());
    }

    /**
     * Joined to the staged documents by their numbers, so that the planner knows how many lines
     * will come: by a plan made for a few, products are looked up anew for each line.
     */
    void write(Staged documents, StagedLines staged, WrittenDocuments written) {
        if (staged.isEmpty()) {
            return;
        }
        db.execute(
                """
                insert into orders.order_line
                    (order_key, product_key, name, quantity, price, discount, cost, refused, refuse_reason,
                     refuse_cause, vat_rate)
                select o.key, pr.key, case when l.product_name is distinct from pr.name then l.product_name end,
                       l.quantity, l.price, coalesce(l.discount, 0), l.cost, coalesce(l.refused, 0),
                       coalesce(r.code, l.refuse_reason), case when l.refused > 0 then coalesce(l.refuse_cause, r.cause) end,
                       l.vat
                from unnest({0}, {1}) o (n, key)
                join %s t on t.n = o.n
                join %s l on l.number = t.number and l.act = t.act
                left join (%s p join products.product pr on pr.id = p.record_id) on p.external_id = l.product
                %s
                order by o.n, l.row
                """
                        .formatted(documents.table(), staged.table(), staged.products(), WORDS),
                val(written.numbers()),
                val(written.keys()));
    }
}
