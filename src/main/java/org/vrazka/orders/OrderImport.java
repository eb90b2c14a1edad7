package org.vrazka.orders;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.Staged;

import java.util.UUID;

/**
 * Orders and returns that an import brings, written in sets. Documents are staged in a table of
 * their own, beside the lines of the file; number and act (S for a sale, R for a return) tie them.
 */
@Service
@Transactional
public class OrderImport {
    /** The columns of the staged documents. */
    public static final String COLUMNS =
            """
            n bigint, row bigint, rows integer, number text collate "C", act "char", external_id text collate "C",
            ordered_on date, promised_on date, shipped_on date, customer text collate "C", customer_name text, customer_eik text,
            party_id uuid,
            region text, country text, manager text collate "C", manager_id uuid, state text, currency text, rate numeric,
            note text, cancel_reason text, region_id integer, region_text text, record_id uuid, verdict text, custom jsonb,
            total numeric, refused numeric, cost numeric, quantity numeric, refused_quantity numeric, lines integer, discounts numeric,
            vat_included boolean, vat_basis text,
            """
                    + NamedSites.COLUMNS;

    /** The last of these columns, for a query that groups the staged lines {@code l}. */
    public static final String SUMS = DocumentSums.staged();

    /**
     * The region as it came, unless our list knows it: then the document takes the name from there.
     */
    private static final String REGION =
            """
            case when t.region_id is null
                   or exists (select from parties.region r where r.id = t.region_id and r.level = 'COUNTRY')
                 then t.region end
            """;

    private final DSLContext db;
    private final DocumentMatching matching;
    private final LineImport lines;
    private final ImportedOver before;
    private final DocumentSums sums;
    private final SaleFacts facts;

    OrderImport(
            DSLContext db,
            DocumentMatching matching,
            LineImport lines,
            ImportedOver before,
            DocumentSums sums,
            SaleFacts facts) {
        this.db = db;
        this.matching = matching;
        this.lines = lines;
        this.before = before;
        this.sums = sums;
        this.facts = facts;
    }

    /**
     * Says of every staged document whether it is to CREATE, the SAME as what is there, or has
     * OTHER content.
     */
    public void match(Staged documents, StagedLines staged) {
        matching.match(documents, staged);
    }

    /**
     * Writes the staged documents whose n lies between these, both included, with their lines and
     * facts.
     *
     * @param inOrder done before anything is written that other such documents write too
     */
    public void write(
            Staged documents,
            StagedLines staged,
            long from,
            long to,
            boolean replace,
            Runnable inOrder) {
        var made = create(documents, from, to);
        var replaced = replace ? replace(documents, staged, from, to) : WrittenDocuments.NONE;
        lines.write(documents, staged, made.and(replaced));
        if (staged.tellsVat()) {
            sums.refresh(made.keys());
        }
        inOrder.run();
        facts.add(made.keys());
        facts.rebuild(replaced.keyList());
    }

    /**
     * Brings what lists show of customers up to date, once for all their documents.
     *
     * @param customers staged; those whose n lies between these, both included
     */
    public void show(Staged customers, long from, long to) {
        facts.show(
                db.fetch(
                                """
                                select p.key from %s t join parties.party_list p on p.id = t.record_id
                                where t.n between {0} and {1}
                                """
                                        .formatted(customers.table()),
                                val(from),
                                val(to))
                        .getValues("key", Integer.class));
    }

    private WrittenDocuments create(Staged documents, long from, long to) {
        return WrittenDocuments.of(
                db.fetch(
                        """
                        with id as (
                            insert into records.external_id (system, kind, external_id, record_id)
                            select {0}, 'ORDERS', external_id, record_id from %s
                            where n between {1} and {2} and verdict = 'CREATE'
                            order by external_id
                            on conflict do nothing
                            returning record_id),
                        made as (
                        insert into orders.sales_order
                            (id, document, number, ordered_on, promised_on, shipped_on, party_id, party_key, manager_id,
                             region_id, region, country, market_id, currency, rate, state, cancel_reason, cancel_cause,
                             exact, vat_included, vat_basis, note, custom,
                             total, refused, cost, quantity, refused_quantity, lines, discounts, payment_days, site_id, price_list_id,
                             import_id, created_by, changed_by)
                        select t.record_id, case t.act when 'S' then 'ORDER' else 'RETURN' end, t.number,
                               t.ordered_on, t.promised_on, t.shipped_on, p.id, p.key, coalesce(t.manager_id, t.site_manager, p.manager_id),
                               case when t.region is not null or t.country is not null then t.region_id
                                    when t.site_placed then t.site_region else p.region_id end,
                               case when t.region is null and t.country is null then t.site_text else %s end,
                               coalesce(t.country,
                                   case when t.region is null and t.site_placed is null and p.region_id is null then p.region_text end),
                               p.market_id, t.currency, t.rate, t.state,
                               case when t.state = 'CANCELLED' then coalesce(r.code, t.cancel_reason) end,
                               case when t.state = 'CANCELLED' then r.cause end, true, coalesce(t.vat_included, false),
                               t.vat_basis, t.note, coalesce(t.custom, '{}'),
                               t.total, t.refused, t.cost, t.quantity, t.refused_quantity, t.lines, t.discounts,
                               case t.act when 'S' then coalesce(t.site_days, p.payment_days) end, t.site_id, t.price_list_id,
                               {3}, {4}, {4}
                        from id
                        join %s t using (record_id)
                        left join parties.party p on p.id = t.party_id
                        left join orders.reason_word w on w.word = lower(t.cancel_reason)
                        left join orders.refusal_reason r on r.id = w.reason_id
                        where t.n between {1} and {2}
                        order by t.n
                        returning id, key)
                        select t.n, made.key from made join %s t on t.record_id = made.id
                        where t.n between {1} and {2}
                        """
                                .formatted(
                                        documents.table(),
                                        REGION,
                                        documents.table(),
                                        documents.table()),
                        val(documents.source()),
                        val(from),
                        val(to),
                        val(documents.importId()),
                        val(documents.userId())));
    }

    private WrittenDocuments replace(Staged documents, StagedLines staged, long from, long to) {
        var ids =
                db.fetch(
                                "select record_id from "
                                        + documents.table()
                                        + " where n between {0} and {1} and verdict = 'OTHER'",
                                val(from),
                                val(to))
                        .intoArray("record_id", UUID.class);
        before.remember(documents, ids);
        if (!staged.isEmpty()) {
            before.remove(ids);
        }
        return WrittenDocuments.of(
                db.fetch(
                        """
                        update orders.sales_order o
                        set document = case t.act when 'S' then 'ORDER' else 'RETURN' end,
                            ordered_on = t.ordered_on,
                            promised_on = coalesce(t.promised_on, o.promised_on),
                            shipped_on = coalesce(t.shipped_on, o.shipped_on),
                            party_id = case when t.customer is null then o.party_id else p.id end,
                            party_key = case when t.customer is null then o.party_key else p.key end,
                            manager_id = coalesce(t.manager_id, o.manager_id),
                            region_id = case when t.region is not null or t.country is not null then t.region_id
                                             when %1$s then t.site_region else o.region_id end,
                            region = case when t.region is not null or t.country is not null then %2$s
                                          when %1$s then t.site_text else o.region end,
                            country = case when t.region is null and t.country is null and %1$s then null
                                           else coalesce(t.country, o.country) end,
                            site_id = case when t.site_id is not null then t.site_id
                                           when t.customer is null or o.party_id is not distinct from p.id then o.site_id end,
                            price_list_id = coalesce(t.price_list_id, o.price_list_id),
                            currency = t.currency, rate = t.rate, state = t.state,
                            %3$s,
                            cancel_reason = case when t.state = 'CANCELLED' then coalesce(r.code, t.cancel_reason, o.cancel_reason) end,
                            cancel_cause = case when t.state = 'CANCELLED' then
                                case when t.cancel_reason is null then o.cancel_cause else r.cause end end,
                            note = coalesce(t.note, o.note), custom = o.custom || coalesce(t.custom, '{}'),
                            version = o.version + 1, changed_at = now(), changed_by = {1}
                        from %4$s t
                        left join parties.party p on p.id = t.party_id
                        left join orders.reason_word w on w.word = lower(t.cancel_reason)
                        left join orders.refusal_reason r on r.id = w.reason_id
                        where o.id = any ({0}) and t.record_id = o.id and t.n between {2} and {3}
                        returning t.n, o.key
                        """
                                .formatted(
                                        NamedSites.MOVED,
                                        REGION,
                                        staged.isEmpty()
                                                ? "exact = o.exact"
                                                : LineImport.AS_IT_CAME,
                                        documents.table()),
                        val(ids),
                        val(documents.userId()),
                        val(from),
                        val(to)));
    }
}
