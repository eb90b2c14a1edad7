package org.vrazka.imports;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.OrderImport;
import org.vrazka.orders.StagedLines;
import org.vrazka.parties.PartyImport;
import org.vrazka.products.ProductImport;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A file of documents, with or without their lines; customers and products that it names are made
 * when missing.
 */
@Component
class OrderWork implements Work {
    private final DSLContext db;
    private final OrderImport orders;
    private final PartyImport parties;
    private final ProductImport products;
    private final DocumentSteps steps;
    private final Rejections rejections;

    OrderWork(
            DSLContext db,
            OrderImport orders,
            PartyImport parties,
            ProductImport products,
            DocumentSteps steps,
            Rejections rejections) {
        this.db = db;
        this.orders = orders;
        this.parties = parties;
        this.products = products;
        this.steps = steps;
        this.rejections = rejections;
    }

    @Override
    public void prepare(Job job) {
        var stage = job.stage();
        steps.prepare(
                job,
                """
                "date" date, customer text collate "C", customer_name text, customer_eik text, country text, region text,
                manager text collate "C", promised_on date, shipped_on date, state text, currency text, rate numeric, note text,
                """);
        stage.create(db, stage.parties(), PartyImport.COLUMNS);
        stage.create(db, stage.documents(), OrderImport.COLUMNS);
    }

    @Override
    public String target(Job job) {
        return job.stage().lines();
    }

    @Override
    public List<ImportField> fields(Job job) {
        return job.kind().fields();
    }

    @Override
    public void check(Job job) {
        var stage = job.stage();
        steps.index(job);
        if (!job.settings().createMissing()) {
            steps.rejectUnknown(job, "customer", "PARTIES", "unknownCustomer");
            steps.rejectUnknown(job, "product", "PRODUCTS", "unknownProduct");
        }
        gather(job);
        rejections.findManagers(job, stage.documents(), stage.lines());
        db.execute(
                "update "
                        + stage.documents()
                        + " set verdict = 'GONE' where manager is not null and manager_id is null");
        reject(job, "CLASH", customerField(job), "twoCustomers", "d.number");
        reject(job, "RATE", "currency", "rateMissing", "d.currency");
        reject(job, "BGN", "currency", "bgnEnded", "d.number");
        db.execute("delete from " + stage.documents() + " where verdict is not null");
        customers(job);
        steps.products(job);
        orders.match(job.staged(stage.documents()), lines(job));
        steps.noteChanged(job);
    }

    /**
     * Gathers lines to documents. Values of the document stand on each of its lines; the earliest
     * day is its day.
     */
    private void gather(Job job) {
        boolean tellsShipping = job.settings().maps("shippedOn");
        db.execute(
                """
                insert into %s (n, row, rows, number, act, external_id, ordered_on, promised_on, shipped_on, customer, region,
                                country, manager, state, currency, rate, note, total, refused, cost, quantity,
                                refused_quantity, lines, verdict)
                select row_number() over (order by row), row, rows, number, act,
                       case when act = 'R' and count(*) over (partition by number) > 1 then number || ' R' else number end,
                       ordered_on, promised_on, shipped_on, customer, region, country, manager,
                       coalesce(state, case when act = 'S' and shipped_on is null and {0} then 'SHIPPING' else 'COMPLETED' end),
                       currency, rate, note, total, refused, cost, quantity, refused_quantity, lines,
                       case when customer <> other_customer then 'CLASH'
                            when currency = 'BGN' and ordered_on >= date '2026-01-01' and {1} = 'EUR' then 'BGN'
                            when rate is null then 'RATE' end
                from (
                    select number, act, min(row) as row, count(*)::integer as rows, min("date") as ordered_on,
                           min(promised_on) as promised_on, min(shipped_on) as shipped_on, min(customer) as customer,
                           max(customer) as other_customer, min(region) as region, min(country) as country,
                           min(manager) as manager, min(state) as state, coalesce(min(currency), {2}) as currency,
                           coalesce(min(rate), case when coalesce(min(currency), {2}) = {1} then 1
                                                    when coalesce(min(currency), {2}) = {2} and {3} is not null then {3}
                                                    when coalesce(min(currency), {2}) = 'BGN' and {1} = 'EUR'
                                                    then round(1 / 1.95583, 30) end) as rate,
                           min(note) as note,
                           %s
                    from %s l
                    group by number, act
                ) d
                """
                        .formatted(job.stage().documents(), OrderImport.SUMS, job.stage().lines()),
                val(tellsShipping),
                val(job.companyCurrency()),
                val(job.settings().currency()),
                val(job.settings().rate(), BigDecimal.class));
        db.execute("create index on " + job.stage().documents() + " (n)");
        db.execute("create index on " + job.stage().documents() + " (number)");
        db.execute("analyze " + job.stage().documents());
    }

    /** What the file knows customers by, as {@link LineChecks} reads it. */
    private static String customerField(Job job) {
        return Stream.of("customer", "customerEik", "customerName")
                .filter(field -> job.settings().header(field) != null)
                .findFirst()
                .orElse("customer");
    }

    private void reject(Job job, String verdict, String field, String code, String detail) {
        rejections.reject(
                job,
                job.stage().lines(),
                "(t.number, t.act) in (select d.number, d.act from %s d where d.verdict = '%s')"
                        .formatted(job.stage().documents(), verdict),
                field,
                code,
                "(select %s from %s d where d.number = t.number and d.act = t.act)"
                        .formatted(detail, job.stage().documents()));
    }

    private void customers(Job job) {
        var stage = job.stage();
        db.execute(
                """
                insert into %1$s (n, row, external_id, name, eik, region, country, customer)
                select row_number() over (order by f.row), f.row, f.customer, named.customer_name, f.eik, first.region,
                       first.country, true
                from (
                    select customer, min(row) as row, min(row) filter (where customer_name is not null) as name_row,
                           min(customer_eik) as eik
                    from %2$s where customer is not null group by customer
                ) f
                join %2$s first on first.row = f.row
                left join %2$s named on named.row = f.name_row
                """
                        .formatted(stage.parties(), stage.lines()));
        db.execute("create index on " + stage.parties() + " (external_id)");
        db.execute("create index on " + stage.parties() + " (n)");
        db.execute("analyze " + stage.parties());
        parties.matchNew(job.staged(stage.parties()));
        findParties(job);
    }

    private void findParties(Job job) {
        db.execute(
                """
                update %s d set party_id = p.record_id from %s p
                where p.external_id = d.customer and d.party_id is distinct from p.record_id
                """
                        .formatted(job.stage().documents(), job.stage().parties()));
    }

    private static StagedLines lines(Job job) {
        return new StagedLines(
                job.stage().lines(), job.stage().products(), !job.settings().maps("quantity"));
    }

    @Override
    public Counts count(Job job) {
        return steps.count(job);
    }

    @Override
    public long steps(Job job) {
        return documentsEnd(job) + customersEnd(job);
    }

    private long documentsEnd(Job job) {
        return customersEnd(job)
                + steps.last(job.stage().products())
                + steps.last(job.stage().documents());
    }

    private long customersEnd(Job job) {
        return steps.last(job.stage().parties());
    }

    /**
     * Another import may have made a customer or product since the dry run: then his record is
     * theirs.
     */
    @Override
    public void begin(Job job) {
        steps.findAgain(job, job.stage().parties(), "PARTIES");
        steps.findAgain(job, job.stage().products(), "PRODUCTS");
        findParties(job);
        products.findKeys(job.staged(job.stage().products()));
    }

    @Override
    public long write(Job job, long after) {
        long parted = customersEnd(job);
        if (after < parted) {
            long to = Math.min(parted, after + RecordSteps.CHUNK);
            parties.write(job.staged(job.stage().parties()), after + 1, to);
            return to;
        }
        long productsEnd = parted + steps.last(job.stage().products());
        if (after < productsEnd) {
            long to = Math.min(productsEnd, after + RecordSteps.CHUNK);
            products.write(job.staged(job.stage().products()), after + 1 - parted, to - parted);
            return to;
        }
        long documentsEnd = documentsEnd(job);
        if (after < documentsEnd) {
            if (after == productsEnd) {
                begin(job);
            }
            long to = Math.min(documentsEnd, after + DocumentSteps.CHUNK);
            orders.write(
                    job.staged(job.stage().documents()),
                    lines(job),
                    after + 1 - productsEnd,
                    to - productsEnd,
                    job.onExisting() == OnExisting.REPLACE);
            return to;
        }
        long to = after + RecordSteps.CHUNK;
        orders.show(job.staged(job.stage().parties()), after + 1 - documentsEnd, to - documentsEnd);
        return to;
    }

    @Override
    public @Nullable Long takeBack(UUID importId, long after) {
        var next = orders.takeBack(importId, after);
        if (next != null) {
            return next;
        }
        if (orders.giveBack(importId)) {
            return Long.MAX_VALUE;
        }
        products.takeBack(importId);
        parties.takeBack(importId);
        return null;
    }
}
