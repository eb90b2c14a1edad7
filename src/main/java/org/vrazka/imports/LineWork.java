package org.vrazka.imports;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.LineImport;
import org.vrazka.orders.OrderImport;
import org.vrazka.orders.OrderUndo;
import org.vrazka.orders.StagedLines;
import org.vrazka.products.ProductImport;

import java.util.List;
import java.util.UUID;

/** A file of lines whose documents are here already. */
@Component
class LineWork implements Work {
    private final DSLContext db;
    private final LineImport lines;
    private final OrderUndo undo;
    private final ProductImport products;
    private final DocumentSteps steps;
    private final Rejections rejections;

    LineWork(
            DSLContext db,
            LineImport lines,
            OrderUndo undo,
            ProductImport products,
            DocumentSteps steps,
            Rejections rejections) {
        this.db = db;
        this.lines = lines;
        this.undo = undo;
        this.products = products;
        this.steps = steps;
        this.rejections = rejections;
    }

    @Override
    public void prepare(Job job) {
        steps.prepare(job, "");
        job.stage().create(db, job.stage().documents(), OrderImport.COLUMNS);
    }

    @Override
    public String target(Job job) {
        return job.stage().lines();
    }

    @Override
    public List<ImportField> fields(Job job) {
        return steps.fields(job);
    }

    @Override
    public void check(Job job) {
        var stage = job.stage();
        steps.index(job);
        if (!job.settings().createMissing()) {
            steps.rejectUnknown(job, "product", "PRODUCTS", "unknownProduct");
        }
        steps.rejectUnknown(job, "number", "ORDERS", "unknownOrder");
        steps.rejectMixedPrices(job);
        db.execute(
                """
                insert into %s (n, row, rows, number, act, external_id, vat_included, vat_basis)
                select row_number() over (order by min(row)), min(row), count(*), number, act, number, %s
                from %s l group by number, act
                """
                        .formatted(
                                stage.documents(),
                                StagedLines.vatOfDocument(job.settings().tellsVat()),
                                stage.lines()));
        db.execute("create index on " + stage.documents() + " (n)");
        db.execute("analyze " + stage.documents());
        steps.tellDocuments(job);
        steps.products(job);
        lines.match(job.staged(stage.documents()), staged(job));
        steps.noteChanged(job);
    }

    private static StagedLines staged(Job job) {
        return new StagedLines(
                job.stage().lines(), job.stage().products(), false, job.settings().tellsVat());
    }

    @Override
    public Counts count(Job job) {
        return steps.count(job);
    }

    @Override
    public long steps(Job job) {
        return steps.last(job.stage().products()) + steps.last(job.stage().documents());
    }

    @Override
    public void begin(Job job) {
        steps.findAgain(job, job.stage().products(), "PRODUCTS");
    }

    @Override
    public long write(Job job, long after) {
        long productsEnd = steps.last(job.stage().products());
        if (after < productsEnd) {
            long to = Math.min(productsEnd, after + RecordSteps.CHUNK);
            products.write(job.staged(job.stage().products()), after + 1, to);
            return to;
        }
        if (after == productsEnd) {
            begin(job);
        }
        long from = after - productsEnd;
        lines.write(
                job.staged(job.stage().documents()),
                staged(job),
                from + 1,
                from + DocumentSteps.CHUNK,
                job.onExisting() == OnExisting.REPLACE);
        return after + DocumentSteps.CHUNK;
    }

    @Override
    public @Nullable Long takeBack(UUID importId, long after) {
        if (undo.giveBack(importId)) {
            return 0L;
        }
        products.takeBack(importId);
        return null;
    }
}
