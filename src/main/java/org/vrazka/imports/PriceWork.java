package org.vrazka.imports;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Companies;
import org.vrazka.products.NamedProducts;
import org.vrazka.products.prices.PriceImport;
import org.vrazka.products.prices.PriceListImport;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A file of prices of products that are here already. */
@Component
class PriceWork implements Work {
    private static final int LONGEST_NAME = 80;

    private final DSLContext db;
    private final PriceImport prices;
    private final PriceListImport lists;
    private final NamedProducts products;
    private final Rejections rejections;
    private final RecordSteps steps;
    private final Companies companies;

    PriceWork(
            DSLContext db,
            PriceImport prices,
            PriceListImport lists,
            NamedProducts products,
            Rejections rejections,
            RecordSteps steps,
            Companies companies) {
        this.db = db;
        this.prices = prices;
        this.lists = lists;
        this.products = products;
        this.rejections = rejections;
        this.steps = steps;
        this.companies = companies;
    }

    @Override
    public void prepare(Job job) {
        job.stage().create(db, job.stage().prices(), PriceImport.COLUMNS);
    }

    @Override
    public String target(Job job) {
        return job.stage().prices();
    }

    @Override
    public List<ImportField> fields(Job job) {
        return job.kind().fields().stream().filter(f -> !f.name().equals("priceWithVat")).toList();
    }

    @Override
    public void check(Job job) {
        var table = job.stage().prices();
        var staged = job.staged(table);
        steps.index(table);
        reject(job, "length(t.list) > " + LONGEST_NAME, "list", "tooLong", "t.list");
        products.find(staged);
        reject(job, NamedProducts.UNKNOWN, "product", "unknownProduct", "t.product");
        lists.find(staged);
        if (!job.settings().createMissing()) {
            reject(job, PriceListImport.UNKNOWN, "list", "unknownList", "t.list");
        }
        reject(job, PriceListImport.NONE, "list", "noList", "''");
        reject(job, PriceListImport.OTHER_CURRENCY, "currency", "listCurrency", "t.list_currency");
        reject(job, PriceListImport.OTHER_VAT, vatField(job), "listVat", "t.list");
        prices.days(staged, companies.today());
        reject(job, PriceImport.TWICE.formatted(table), "product", "priceTwice", "t.product");
        tellEnds(job, table);
        prices.match(staged);
    }

    private static String vatField(Job job) {
        return job.settings().maps("vatIncluded") ? "vatIncluded" : "priceWithVat";
    }

    private void reject(Job job, String condition, String field, String code, String detail) {
        rejections.reject(job, job.stage().prices(), condition, field, code, detail);
    }

    /** A price has no end of its own: it counts until the next one of its product. */
    private void tellEnds(Job job, String table) {
        db.execute(
                """
                insert into imports.problem (import_id, row, column_name, code, details, rejects)
                select {0}, min(t.row), {1}, 'priceEnds', array [coalesce(min(t.list), ''), count(*)::text], false
                from %s t where %s group by t.list_id
                """
                        .formatted(table, PriceImport.ENDS),
                val(job.id()),
                val(job.settings().header("validTo"), String.class));
    }

    /** What this import had written before a crash counts as what it was. */
    @Override
    public Counts count(Job job) {
        var rows =
                db.fetchSingle(
                        """
                        select count(*) filter (where verdict = 'CREATE' and b.state is null or b.state ->> 'was' is null and b.state is not null) as created,
                               count(*) filter (where verdict = 'CHANGE' and b.state is null or b.state ->> 'was' is not null) as changed,
                               count(*) filter (where verdict = 'SAME' and b.state is null) as same,
                               count(distinct list_id) filter (where new_list or l.import_id = {0}) as lists
                        from %s t
                        left join imports.before b on b.import_id = {0} and b.kind = 'PRICES' and b.record_id = t.record_id
                        left join products.price_list l on l.id = t.list_id
                        """
                                .formatted(job.stage().prices()),
                        val(job.id()));
        long created = rows.get("created", Long.class);
        return new Counts(
                created,
                rows.get("changed", Long.class),
                rows.get("same", Long.class),
                0,
                Map.of("prices", created, "priceLists", rows.get("lists", Long.class)));
    }

    @Override
    public long steps(Job job) {
        return steps.last(job.stage().prices());
    }

    @Override
    public void begin(Job job) {
        lists.make(job.staged(job.stage().prices()));
    }

    @Override
    public long write(Job job, long after) {
        long to = after + RecordSteps.CHUNK;
        prices.write(job.staged(job.stage().prices()), after + 1, to);
        return to;
    }

    @Override
    public @Nullable Long takeBack(UUID importId, long after) {
        prices.takeBack(importId);
        return null;
    }
}
