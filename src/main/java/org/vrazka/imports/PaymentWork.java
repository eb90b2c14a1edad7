package org.vrazka.imports;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Companies;
import org.vrazka.orders.NamedOrders;
import org.vrazka.orders.payments.PaymentImport;

import java.util.List;
import java.util.UUID;

/** A file of payments of orders that are here already. */
@Component
class PaymentWork implements Work {
    private static final String FIRST_DAY = "1990-01-01";
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NOTE = 1_000;

    private final DSLContext db;
    private final PaymentImport payments;
    private final NamedOrders orders;
    private final Rejections rejections;
    private final RecordSteps steps;
    private final Companies companies;

    PaymentWork(
            DSLContext db,
            PaymentImport payments,
            NamedOrders orders,
            Rejections rejections,
            RecordSteps steps,
            Companies companies) {
        this.db = db;
        this.payments = payments;
        this.orders = orders;
        this.rejections = rejections;
        this.steps = steps;
        this.companies = companies;
    }

    @Override
    public void prepare(Job job) {
        var table = job.stage().payments();
        job.stage().create(db, table, PaymentImport.COLUMNS);
        db.execute(
                "alter table %s alter created_by set default '%s'".formatted(table, job.userId()));
    }

    @Override
    public String target(Job job) {
        return job.stage().payments();
    }

    @Override
    public List<ImportField> fields(Job job) {
        return job.kind().fields();
    }

    @Override
    public void check(Job job) {
        var table = job.stage().payments();
        steps.index(table);
        rejections.rejectRepeated(job, table);
        orders.find(job.staged(table));
        rejections.rejectOrders(job, table, "noPayment");
        reject(job, PaymentImport.NO_AMOUNT, "amount", "payAmount", "t.amount");
        reject(job, PaymentImport.OTHER_CURRENCY, "currency", "payCurrency", "t.currency");
        reject(
                job,
                "t.paid_on not between date '%s' and date '%s'"
                        .formatted(FIRST_DAY, companies.today()),
                "paidOn",
                "payDay",
                "t.paid_on");
        rejectLong(job, "number", LONGEST_NUMBER, "reference");
        rejectLong(job, "note", LONGEST_NOTE, "note");
        payments.match(job.staged(table));
        reject(job, PaymentImport.ELSEWHERE, "externalId", "payElsewhere", "t.external_id");
    }

    private void rejectLong(Job job, String column, int longest, String field) {
        reject(
                job,
                "length(t.%s) > %d".formatted(column, longest),
                field,
                "tooLong",
                "left(t.%s, %d)".formatted(column, LONGEST_NUMBER));
    }

    private void reject(Job job, String condition, String field, String code, String detail) {
        rejections.reject(job, job.stage().payments(), condition, field, code, detail);
    }

    @Override
    public Counts count(Job job) {
        return steps.count(job, job.stage().payments(), "orders.payment", "payments");
    }

    @Override
    public long steps(Job job) {
        return steps.last(job.stage().payments());
    }

    @Override
    public void begin(Job job) {}

    @Override
    public long write(Job job, long after) {
        long to = after + RecordSteps.CHUNK;
        payments.write(job.staged(job.stage().payments()), after + 1, to);
        return to;
    }

    @Override
    public @Nullable Long takeBack(UUID importId, long after) {
        payments.takeBack(importId);
        return null;
    }
}
