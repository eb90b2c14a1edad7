package org.vrazka.imports;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Companies;
import org.vrazka.orders.NamedOrders;
import org.vrazka.orders.complaints.ComplaintImport;
import org.vrazka.products.NamedProducts;

import java.util.List;
import java.util.UUID;

/** A file of what customers complain of. */
@Component
class ComplaintWork implements Work {
    private static final String FIRST_DAY = "1990-01-01";

    private final DSLContext db;
    private final ComplaintImport complaints;
    private final NamedOrders orders;
    private final NamedProducts products;
    private final Rejections rejections;
    private final RecordSteps steps;
    private final Companies companies;

    ComplaintWork(
            DSLContext db,
            ComplaintImport complaints,
            NamedOrders orders,
            NamedProducts products,
            Rejections rejections,
            RecordSteps steps,
            Companies companies) {
        this.db = db;
        this.complaints = complaints;
        this.orders = orders;
        this.products = products;
        this.rejections = rejections;
        this.steps = steps;
        this.companies = companies;
    }

    @Override
    public void prepare(Job job) {
        job.stage().create(db, job.stage().complaints(), ComplaintImport.COLUMNS);
    }

    @Override
    public String target(Job job) {
        return job.stage().complaints();
    }

    @Override
    public List<ImportField> fields(Job job) {
        return job.kind().fields().stream()
                .filter(f -> !List.of("customerName", "customerEik").contains(f.name()))
                .toList();
    }

    @Override
    public void check(Job job) {
        var table = job.stage().complaints();
        var staged = job.staged(table);
        steps.index(table);
        rejections.rejectRepeated(job, table);
        orders.find(staged);
        complaints.findParties(staged);
        rejectOwners(job);
        products.find(staged);
        complaints.findGoods(staged);
        reject(
                job,
                "t.title is null",
                job.settings().maps("product") ? "product" : "productName",
                "notOrdered",
                "coalesce(t.product, t.product_name, '')");
        rejectDays(job);
        reject(job, "t.quantity <= 0", "quantity", "quantityNotPositive", "t.quantity");
        complaints.match(staged, companies.today());
    }

    private void rejectOwners(Job job) {
        reject(
                job,
                """
                t.order_number is not null and not exists (
                    select from orders.sales_order o where o.id = t.order_id and o.deleted_at is null)
                """,
                "order",
                "notOneOrder",
                "t.order_number");
        reject(
                job,
                "t.order_id is not null and t.order_party is null",
                "order",
                "nobodysOrder",
                "t.order_number");
        reject(
                job,
                "t.customer is not null and t.party_id is null",
                customerField(job),
                "unknownCustomer",
                "t.customer");
        reject(
                job,
                "t.order_id is not null and t.party_id <> t.order_party",
                "order",
                "othersOrder",
                "t.order_number");
    }

    private static String customerField(Job job) {
        return List.of("customer", "customerEik", "customerName").stream()
                .filter(job.settings()::maps)
                .findFirst()
                .orElse("customer");
    }

    private void rejectDays(Job job) {
        var today = companies.today();
        reject(
                job,
                "t.day not between date '%s' and date '%s'".formatted(FIRST_DAY, today),
                "day",
                "complaintDay",
                "t.day");
        reject(job, "t.deadline < t.day", "deadline", "beforeComplaint", "t.deadline");
        reject(
                job,
                "t.decided_on < t.day or t.decided_on > date '%s'".formatted(today),
                "decidedOn",
                "decidedDay",
                "t.decided_on");
    }

    private void reject(Job job, String condition, String field, String code, String detail) {
        rejections.reject(job, job.stage().complaints(), condition, field, code, detail);
    }

    @Override
    public Counts count(Job job) {
        return steps.count(job, job.stage().complaints(), "orders.complaint", "complaints");
    }

    @Override
    public long steps(Job job) {
        return steps.last(job.stage().complaints());
    }

    @Override
    public void begin(Job job) {}

    @Override
    public long write(Job job, long after) {
        long to = after + RecordSteps.CHUNK;
        complaints.write(job.staged(job.stage().complaints()), after + 1, to);
        return to;
    }

    @Override
    public @Nullable Long takeBack(UUID importId, long after) {
        complaints.takeBack(importId);
        return null;
    }
}
