package org.vrazka.imports;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.orders.NamedSites;
import org.vrazka.orders.OrderImport;
import org.vrazka.orders.StagedLines;
import org.vrazka.records.custom.CustomField;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** Which documents the lines of a file make up, and which of them cannot be. */
@Component
class Documents {
    private final DSLContext db;
    private final DocumentSteps steps;
    private final Rejections rejections;
    private final NamedSites sites;

    Documents(DSLContext db, DocumentSteps steps, Rejections rejections, NamedSites sites) {
        this.db = db;
        this.steps = steps;
        this.rejections = rejections;
        this.sites = sites;
    }

    void prepare(Job job) {
        job.stage().create(db, job.stage().documents(), OrderImport.COLUMNS);
    }

    /** Fills the table of documents; the lines of those that cannot be are rejected. */
    void gather(Job job) {
        var stage = job.stage();
        lay(job);
        db.execute("analyze " + stage.documents());
        steps.tellDocuments(job);
        rejections.findManagers(job, stage.documents(), stage.lines());
        db.execute(
                "update "
                        + stage.documents()
                        + " set verdict = 'GONE' where manager is not null and manager_id is null");
        reject(job, "CLASH", customerField(job), "twoCustomers", "d.number");
        reject(job, "RATE", "currency", "rateMissing", "d.currency");
        reject(job, "BGN", "currency", "bgnEnded", "d.number");
        db.execute("delete from " + stage.documents() + " where verdict is not null");
    }

    /**
     * Gathers lines to documents. Values of the document stand on each of its lines; the earliest
     * day is its day.
     */
    private void lay(Job job) {
        group(job);
        db.execute(
                """
                insert into %s (n, row, rows, number, act, external_id, ordered_on, promised_on, shipped_on, customer,
                                customer_name, customer_eik, region, country, manager, state, currency, rate, note, cancel_reason, custom,
                                total, refused, cost, quantity, refused_quantity, lines, discounts, vat_included, vat_basis, site,
                                price_list, verdict)
                select row_number() over (order by row), row, rows, number, act,
                       case when act = 'R' and count(*) over (partition by number) > 1 then number || ' R' else number end,
                       ordered_on, promised_on, shipped_on, customer, customer_name, customer_eik, region, country, manager,
                       coalesce(state, case when act = 'S' and shipped_on is null and {0} then 'SHIPPING' else 'COMPLETED' end),
                       in_currency, at_rate, note, cancel_reason, custom, total, refused, cost, quantity, refused_quantity, lines,
                       discounts, vat_included, vat_basis, site, price_list,
                       case when customer <> other_customer then 'CLASH'
                            when in_currency = 'BGN' and ordered_on >= date '2026-01-01' and {1} = 'EUR' then 'BGN'
                            when at_rate is null then 'RATE' end
                from (
                    select g.*, coalesce(currency, {2}) as in_currency,
                           coalesce(rate, case when coalesce(currency, {2}) = {2} and {2} <> {1} then {3} end,
                                    rates.worth(coalesce(currency, {2}), {1}, ordered_on)) as at_rate
                    from %s g
                ) d
                """
                        .formatted(job.stage().documents(), job.stage().groups()),
                val(job.settings().maps("shippedOn")),
                val(job.companyCurrency()),
                val(job.settings().currency()),
                val(job.settings().rate(), BigDecimal.class));
        db.execute("drop table " + job.stage().groups());
    }

    private void group(Job job) {
        steps.gather(
                job,
                """
                select number, act, min(row) as row, count(*)::integer as rows, min("date") as ordered_on,
                       min(promised_on) as promised_on, min(shipped_on) as shipped_on, min(customer) as customer,
                       max(customer) as other_customer, min(customer_name) as customer_name,
                       min(customer_eik) as customer_eik, min(region) as region, min(country) as country,
                       min(manager) as manager, min(state) as state, min(currency) as currency, min(rate) as rate,
                       min(note) as note, min(cancel_reason) as cancel_reason, %s as custom, min(site) as site,
                       min(price_list) as price_list, %s, %s
                from %s l
                group by number, act
                """
                        .formatted(
                                own(job),
                                StagedLines.vatOfDocument(job.settings().tellsVat()),
                                OrderImport.SUMS,
                                steps.filled(job)));
    }

    /** Once nothing of them changes any more: each change would cost as much as the index. */
    void index(Job job) {
        db.execute("create index on " + job.stage().documents() + " (n)");
    }

    /**
     * Finds the delivery sites and price lists that documents name, once their customers are found;
     * a document that names one that is not there comes without it, which is told.
     */
    void placeThem(Job job) {
        var settings = job.settings();
        if (settings.maps("site") || settings.maps("priceList")) {
            sites.find(job.staged(job.stage().documents()));
            tell(job, NamedSites.UNKNOWN, "site", "unknownSite", "party_id, site");
            tell(job, NamedSites.UNKNOWN_LIST, "priceList", "unknownPriceList", "price_list");
        }
    }

    /** Once for each name, with how many documents have it. */
    private void tell(Job job, String condition, String field, String code, String names) {
        var name = names.substring(names.lastIndexOf(' ') + 1);
        db.execute(
                """
                insert into imports.problem (import_id, row, column_name, code, details, rejects)
                select {0}, min(row), {1}, {2}, array [%s, count(*)::text], false from %s t where %s group by %s
                """
                        .formatted(name, job.stage().documents(), condition, names),
                val(job.id()),
                val(job.settings().header(field), String.class),
                val(code));
    }

    /** The own fields of all its lines; the first line that says something of one counts. */
    private static String own(Job job) {
        return job.settings().fields().stream()
                        .anyMatch(f -> f != null && f.startsWith(CustomField.PREFIX))
                ? "records.merged(custom order by row desc)"
                : "null::jsonb";
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
}
