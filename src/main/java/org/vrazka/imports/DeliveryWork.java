package org.vrazka.imports;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Companies;
import org.vrazka.orders.NamedOrders;
import org.vrazka.orders.deliveries.DeliveryGoods;
import org.vrazka.orders.deliveries.DeliveryImport;
import org.vrazka.orders.deliveries.StagedDeliveries;
import org.vrazka.products.NamedProducts;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A file of what was delivered of orders that are here already, by line. */
@Component
class DeliveryWork implements Work {
    /** What people call the goods of a staged row. */
    private static final String GOODS = "coalesce(t.product, t.product_name, '№ ' || t.line, '')";

    private final DSLContext db;
    private final DeliveryImport deliveries;
    private final DeliveryGoods goods;
    private final NamedOrders orders;
    private final NamedProducts products;
    private final Rejections rejections;
    private final RecordSteps steps;
    private final Companies companies;

    DeliveryWork(
            DSLContext db,
            DeliveryImport deliveries,
            DeliveryGoods goods,
            NamedOrders orders,
            NamedProducts products,
            Rejections rejections,
            RecordSteps steps,
            Companies companies) {
        this.db = db;
        this.deliveries = deliveries;
        this.goods = goods;
        this.orders = orders;
        this.products = products;
        this.rejections = rejections;
        this.steps = steps;
        this.companies = companies;
    }

    @Override
    public void prepare(Job job) {
        var staged = job.stage().deliveries();
        job.stage().create(db, staged.rows(), StagedDeliveries.ROWS);
        job.stage().create(db, staged.deliveries(), StagedDeliveries.DELIVERIES);
        job.stage().create(db, staged.lines(), StagedDeliveries.LINES);
    }

    @Override
    public String target(Job job) {
        return job.stage().deliveries().rows();
    }

    @Override
    public List<ImportField> fields(Job job) {
        return job.kind().fields();
    }

    @Override
    public void check(Job job) {
        var staged = job.stage().deliveries();
        var rows = job.staged(staged.rows());
        steps.index(staged.rows());
        orders.find(rows);
        rejections.rejectOrders(job, staged.rows(), "noDelivery");
        reject(job, NamedOrders.RETURN, "order", "noDelivery", "t.order_number");
        checkQuantities(job);
        reject(
                job,
                """
                t.delivered_on > date '%s' or t.delivered_on < (
                    select o.ordered_on from orders.sales_order o where o.id = t.order_id)
                """
                        .formatted(companies.today().plusDays(1)),
                "deliveredOn",
                "deliveryDay",
                "t.delivered_on");
        products.find(rows);
        goods.find(staged);
        reject(job, DeliveryGoods.NOT_ORDERED, goodsField(job), "notOrdered", GOODS);
        deliveries.name(staged);
        reject(
                job,
                """
                t.external_id in (select r.external_id from %s r group by 1
                    having min(r.order_id::text) <> max(r.order_id::text) or min(r.delivered_on) <> max(r.delivered_on))
                """
                        .formatted(staged.rows()),
                "externalId",
                "deliveryMixed",
                "t.external_id");
        match(job, staged);
    }

    private void checkQuantities(Job job) {
        reject(
                job,
                "t.quantity = 0 and coalesce(t.rejected, 0) = 0",
                "quantity",
                "nothingDelivered",
                "''");
        reject(
                job,
                "t.rejected > 0 and t.reject_reason is null",
                "rejectReason",
                "noRejectReason",
                "t.rejected");
    }

    /** A delivery is whole: when one of its goods cannot be, none of it comes. */
    private void match(Job job, StagedDeliveries staged) {
        deliveries.match(job.staged(staged.deliveries()), staged);
        reject(
                job,
                "t.external_id in (select d.external_id from %s d where d.verdict = '%s')"
                        .formatted(staged.deliveries(), DeliveryImport.OTHER),
                job.settings().maps("externalId") ? "externalId" : "order",
                "deliveryOther",
                "''");
        reject(
                job,
                "t.external_id in (%s)".formatted(DeliveryGoods.tooMuch(staged)),
                "quantity",
                "tooMuch",
                GOODS);
        db.execute(
                "delete from %s d where not exists (select from %s r where r.external_id = d.external_id)"
                        .formatted(staged.deliveries(), staged.rows()));
    }

    private static String goodsField(Job job) {
        return List.of("line", "product", "productName").stream()
                .filter(job.settings()::maps)
                .findFirst()
                .orElse("product");
    }

    private void reject(Job job, String condition, String field, String code, String detail) {
        rejections.reject(job, job.stage().deliveries().rows(), condition, field, code, detail);
    }

    /** In rows of the file; what this import had made before a crash counts as created. */
    @Override
    public Counts count(Job job) {
        var rows =
                db.fetchSingle(
                        """
                        select coalesce(sum(rows) filter (where mine), 0) as created,
                               coalesce(sum(rows) filter (where not mine), 0) as same,
                               count(*) filter (where mine) as deliveries
                        from (
                            select t.rows, t.verdict = 'CREATE' or d.import_id is not distinct from {0} as mine
                            from %s t left join orders.delivery d on d.id = t.record_id) t
                        """
                                .formatted(job.stage().deliveries().deliveries()),
                        val(job.id()));
        return new Counts(
                rows.get("created", Long.class),
                0,
                rows.get("same", Long.class),
                0,
                Map.of("deliveries", rows.get("deliveries", Long.class)));
    }

    @Override
    public long steps(Job job) {
        return steps.last(job.stage().deliveries().deliveries());
    }

    @Override
    public void begin(Job job) {}

    @Override
    public long write(Job job, long after) {
        long to = after + RecordSteps.CHUNK;
        var staged = job.stage().deliveries();
        deliveries.write(job.staged(staged.deliveries()), staged, after + 1, to);
        return to;
    }

    @Override
    public @Nullable Long takeBack(UUID importId, long after) {
        deliveries.takeBack(importId);
        return null;
    }
}
