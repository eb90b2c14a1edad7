package org.vrazka.imports;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.products.ProductImport;
import org.vrazka.products.groups.GroupImport;

import java.util.List;
import java.util.UUID;

/** A file of products. */
@Component
class ProductWork implements Work {
    private final DSLContext db;
    private final ProductImport products;
    private final GroupImport groups;
    private final Rejections rejections;
    private final OwnParties ownParties;
    private final RecordSteps steps;

    ProductWork(
            DSLContext db,
            ProductImport products,
            GroupImport groups,
            Rejections rejections,
            OwnParties ownParties,
            RecordSteps steps) {
        this.db = db;
        this.products = products;
        this.groups = groups;
        this.rejections = rejections;
        this.ownParties = ownParties;
        this.steps = steps;
    }

    @Override
    public void prepare(Job job) {
        job.stage().create(db, job.stage().products(), ProductImport.COLUMNS);
    }

    @Override
    public String target(Job job) {
        return job.stage().products();
    }

    @Override
    public List<ImportField> fields(Job job) {
        return job.kind().fields().stream().filter(f -> !f.name().equals("discontinued")).toList();
    }

    @Override
    public void check(Job job) {
        var table = job.stage().products();
        steps.index(table);
        rejections.rejectRepeated(job, table);
        ownParties.find(job, table);
        groups.find(job.staged(table));
        rejections.reject(job, table, GroupImport.WRONG, "group", "wrongGroup", "t.\"group\"");
        if (!job.settings().createMissing()) {
            rejections.reject(
                    job, table, GroupImport.UNKNOWN, "group", "unknownGroup", "t.\"group\"");
        }
        products.match(job.staged(table));
        rejections.reject(
                job,
                table,
                ProductImport.BARCODE_TAKEN.formatted(table),
                "barcode",
                "barcodeTaken",
                "t.barcode");
    }

    @Override
    public Counts count(Job job) {
        return steps.count(job, job.stage().products(), "products.product", "products");
    }

    @Override
    public long steps(Job job) {
        return steps.last(job.stage().products());
    }

    @Override
    public void begin(Job job) {
        groups.make(job.staged(job.stage().products()));
    }

    @Override
    public long write(Job job, long after) {
        long to = after + RecordSteps.CHUNK;
        products.write(job.staged(job.stage().products()), after + 1, to);
        return to;
    }

    @Override
    public @Nullable Long takeBack(UUID importId, long after) {
        products.takeBack(importId);
        groups.takeBack(importId);
        return null;
    }
}
