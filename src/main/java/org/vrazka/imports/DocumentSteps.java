package org.vrazka.imports;

import static org.jooq.impl.DSL.val;

import static java.util.stream.Collectors.joining;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.orders.SaleFacts;
import org.vrazka.orders.StagedLines;
import org.vrazka.products.ProductImport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** What files of lines have in common. */
@Component
class DocumentSteps {
    /** Documents written in one transaction. */
    static final int CHUNK = SaleFacts.CHUNK;

    /** What {@link LineChecks} fills in from other columns. */
    private static final Set<String> FOLLOWING = Set.of("customer", "product", "price");

    private final DSLContext db;
    private final ProductImport products;
    private final Rejections rejections;

    DocumentSteps(DSLContext db, ProductImport products, Rejections rejections) {
        this.db = db;
        this.products = products;
        this.rejections = rejections;
    }

    /**
     * @param more columns that lines have besides number and goods
     */
    void prepare(Job job, String more) {
        var stage = job.stage();
        stage.create(
                db,
                stage.lines(),
                "row bigint, act \"char\", number text collate \"C\", "
                        + more
                        + StagedLines.COLUMNS);
        stage.create(db, stage.products(), ProductImport.COLUMNS);
    }

    void index(Job job) {
        db.execute("create index on " + job.stage().lines() + " (number)");
        db.execute("analyze %s (number, act, product)".formatted(job.stage().lines()));
    }

    /**
     * How many documents the lines are of, which their sample tells badly: by what it told of ten
     * million lines, all of them were read for each chunk.
     */
    void tellDocuments(Job job) {
        var lines = job.stage().lines();
        db.execute(
                "alter table %s alter column number set (n_distinct = %d)"
                        .formatted(lines, last(job.stage().documents())));
        db.execute("analyze %s (number)".formatted(lines));
    }

    /**
     * What the lines of a file are staged with: what its columns mean, and what follows from it.
     */
    List<ImportField> fields(Job job) {
        var settings = job.settings();
        return job.kind().fields().stream()
                .filter(field ->
                        settings.maps(field.name())
                                || FOLLOWING.contains(field.name())
                                || settings.tellsVat() && Settings.VAT.contains(field.name()))
                .filter(DocumentSteps::isStaged)
                .toList();
    }

    /**
     * The staged lines as a table expression; the planner is told which columns the file leaves
     * empty, and computes nothing of them.
     */
    String filled(Job job) {
        var filled = fields(job);
        var columns =
                job.kind().fields().stream()
                        .filter(DocumentSteps::isStaged)
                        .map(field ->
                                (filled.contains(field)
                                                ? "\"%1$s\""
                                                : "case when false then \"%1$s\" end as \"%1$s\"")
                                        .formatted(field.column()))
                        .collect(joining(", "));
        return "(select row, act, %s%s from %s)"
                .formatted(
                        job.kind() == ImportKind.ORDERS ? ImportField.OWN + ", " : "",
                        columns,
                        job.stage().lines());
    }

    /** A price with VAT stands in the column of prices. */
    private static boolean isStaged(ImportField field) {
        return !field.name().equals("priceWithVat");
    }

    /** The prices of a document are all with VAT or all without. */
    void rejectMixedPrices(Job job) {
        if (job.settings().tellsVat()) {
            rejections.reject(
                    job,
                    job.stage().lines(),
                    """
                    (t.number, t.act) in (
                        select l.number, l.act from %s l group by l.number, l.act
                        having bool_or(coalesce(l.vat_included, false)) <> bool_and(coalesce(l.vat_included, false)))
                    """
                            .formatted(job.stage().lines()),
                    "vatIncluded",
                    "vatMixed",
                    "t.number");
        }
    }

    void rejectUnknown(Job job, String field, String kind, String code) {
        rejections.reject(
                job,
                job.stage().lines(),
                """
                t.%1$s is not null and not exists (
                    select from records.external_id e
                    where e.system = '%2$s' and e.kind = '%3$s' and e.external_id = t.%1$s)
                """
                        .formatted(field, job.settings().source().replace("'", "''"), kind),
                field,
                code,
                "t." + field);
    }

    /**
     * Puts what a query over the lines finds into a table of its own: only so do all cores read
     * them.
     */
    void gather(Job job, String query) {
        db.execute("create unlogged table %s as %s".formatted(job.stage().groups(), query));
    }

    /** The products that the lines name, with the name beside each where it first lies. */
    void products(Job job) {
        var stage = job.stage();
        gather(
                job,
                """
                select row_number() over (order by f.row) as n, f.row, f.product, named.product_name
                from (
                    select product, min(row) as row, min(ctid) filter (where product_name is not null) as name_at
                    from %1$s where product is not null group by product
                ) f
                left join %1$s named on named.ctid = f.name_at
                """
                        .formatted(stage.lines()));
        db.execute(
                "insert into %s (n, row, external_id, name) select n, row, product, product_name from %s"
                        .formatted(stage.products(), stage.groups()));
        db.execute("drop table " + stage.groups());
        db.execute("create index on " + stage.products() + " (external_id)");
        db.execute("create index on " + stage.products() + " (n)");
        db.execute("analyze " + stage.products());
        products.matchNew(job.staged(stage.products()));
    }

    /** Which documents come back with other content: the first of them, for who must decide. */
    void noteChanged(Job job) {
        db.execute(
                """
                insert into imports.problem (import_id, row, column_name, code, details, rejects)
                select {0}, row, {1}, 'orderChanged', array [number], false
                from %s where verdict = 'OTHER' order by n limit {2}
                """
                        .formatted(job.stage().documents()),
                val(job.id()),
                val(job.settings().header("number")),
                val(ImportProblems.SHOWN));
    }

    void findAgain(Job job, String table, String kind) {
        db.execute(
                """
                update %s t set record_id = e.record_id from records.external_id e
                where e.system = {0} and e.kind = {1} and e.external_id = t.external_id and e.record_id <> t.record_id
                """
                        .formatted(table),
                val(job.settings().source()),
                val(kind));
    }

    long last(String table) {
        return db.fetchValue("select coalesce(max(n), 0) from " + table) instanceof Number n
                ? n.longValue()
                : 0;
    }

    /** In rows of the file; what this import had made before a crash counts as created. */
    Counts count(Job job) {
        var rows =
                db.fetchSingle(
                        """
                        select coalesce(sum(rows) filter (where mine), 0) as created,
                               coalesce(sum(rows) filter (where not mine and verdict = 'OTHER'), 0) as other,
                               coalesce(sum(rows) filter (where not mine and verdict = 'SAME'), 0) as same,
                               count(*) filter (where not mine and verdict = 'OTHER') as conflicts,
                               count(*) filter (where mine and act = 'S') as orders,
                               count(*) filter (where mine and act = 'R') as returns
                        from (
                            select t.*, t.verdict = 'CREATE' or o.id is not null as mine
                            from %s t left join orders.sales_order o on o.id = t.record_id and o.import_id = {0}
                        ) t
                        """
                                .formatted(job.stage().documents()),
                        val(job.id()));
        var records = new LinkedHashMap<String, Long>();
        records.put("orders", rows.get("orders", Long.class));
        records.put("returns", rows.get("returns", Long.class));
        records.put("parties", made(job.stage().parties()));
        records.put("products", made(job.stage().products()));
        long other = rows.get("other", Long.class);
        boolean skip = job.onExisting() == OnExisting.SKIP;
        return new Counts(
                rows.get("created", Long.class),
                skip ? 0 : other,
                rows.get("same", Long.class) + (skip ? other : 0),
                rows.get("conflicts", Long.class),
                records);
    }

    private long made(String table) {
        var there = db.fetchValue("select to_regclass({0})", val(table));
        return there != null
                        && db.fetchValue(
                                        "select count(*) from "
                                                + table
                                                + " where verdict = 'CREATE'")
                                instanceof Number n
                ? n.longValue()
                : 0;
    }
}
