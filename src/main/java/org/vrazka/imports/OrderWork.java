package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.OrderImport;
import org.vrazka.orders.OrderUndo;
import org.vrazka.orders.StagedLines;
import org.vrazka.parties.PartyImport;
import org.vrazka.products.ProductImport;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of documents, with or without their lines; customers and products that it names are made
 * when missing.
 */
@Component
class OrderWork implements Work {
    private final OrderImport orders;
    private final OrderUndo undo;
    private final PartyImport parties;
    private final DocumentCustomers customers;
    private final ProductImport products;
    private final DocumentSteps steps;
    private final Documents documents;
    private final OwnParties ownParties;

    OrderWork(
            OrderImport orders,
            OrderUndo undo,
            PartyImport parties,
            DocumentCustomers customers,
            ProductImport products,
            DocumentSteps steps,
            Documents documents,
            OwnParties ownParties) {
        this.orders = orders;
        this.undo = undo;
        this.parties = parties;
        this.customers = customers;
        this.products = products;
        this.steps = steps;
        this.documents = documents;
        this.ownParties = ownParties;
    }

    @Override
    public void prepare(Job job) {
        steps.prepare(
                job,
                """
                "date" date, customer text collate "C", customer_name text, customer_eik text, country text, region text, site text, price_list text,
                manager text collate "C", promised_on date, shipped_on date, state text, cancel_reason text, currency text, rate numeric, note text, custom jsonb,
                """);
        customers.prepare(job);
        documents.prepare(job);
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
            steps.rejectUnknown(job, "customer", "PARTIES", "unknownCustomer");
            steps.rejectUnknown(job, "product", "PRODUCTS", "unknownProduct");
        }
        ownParties.find(job, stage.lines());
        steps.rejectMixedPrices(job);
        documents.gather(job);
        customers.gather(job);
        documents.placeThem(job);
        steps.products(job);
        orders.match(job.staged(stage.documents()), lines(job));
        documents.index(job);
        steps.noteChanged(job);
    }

    private static StagedLines lines(Job job) {
        return new StagedLines(
                job.stage().lines(),
                job.stage().products(),
                !job.settings().maps("quantity"),
                job.settings().tellsVat());
    }

    @Override
    public Counts count(Job job) {
        return steps.count(job);
    }

    @Override
    public long steps(Job job) {
        return parts(job).getLast().end();
    }

    /**
     * Steps of one sort, one after another in the order of the run.
     *
     * @param end the last of them
     */
    private record Part(long end, SideBySide.Writing writing) {}

    private List<Part> parts(Job job) {
        long customers = steps.last(job.stage().parties());
        long products = customers + steps.last(job.stage().products());
        long documents = products + steps.last(job.stage().documents());
        return List.of(
                new Part(
                        customers,
                        (after, to, inOrder) -> {
                            parties.write(job.staged(job.stage().parties()), after + 1, to);
                            inOrder.run();
                            beginDocuments(job, to == products);
                        }),
                new Part(
                        products,
                        (after, to, inOrder) -> {
                            goods(job, after - customers, to - customers);
                            inOrder.run();
                            beginDocuments(job, to == products);
                        }),
                new Part(
                        documents,
                        (after, to, inOrder) ->
                                documents(job, after - products, to - products, inOrder)),
                new Part(
                        documents + customers,
                        (after, to, inOrder) -> {
                            show(job, after - documents, to - documents);
                            inOrder.run();
                        }));
    }

    /**
     * Another import may have made a customer or product since the dry run: then his record is
     * theirs.
     */
    @Override
    public void begin(Job job) {
        steps.findAgain(job, job.stage().parties(), "PARTIES");
        steps.findAgain(job, job.stage().products(), "PRODUCTS");
        customers.find(job);
        products.findKeys(job.staged(job.stage().products()));
    }

    @Override
    public long write(Job job, long after) {
        var part = part(job, after);
        long to = Math.min(part.end(), after + DocumentSteps.CHUNK);
        part.writing().write(after, to, () -> {});
        return to;
    }

    private Part part(Job job, long after) {
        return parts(job).stream().filter(p -> after < p.end()).findFirst().orElseThrow();
    }

    /** Records that are new meet only in what is summed of them. */
    @Override
    public Optional<SideBySide> sideBySide(Job job, long after) {
        var part = part(job, after);
        return job.onExisting() == OnExisting.REPLACE
                ? Optional.empty()
                : Optional.of(new SideBySide(part.end(), part.writing()));
    }

    private void beginDocuments(Job job, boolean reached) {
        if (reached) {
            begin(job);
        }
    }

    private void goods(Job job, long after, long to) {
        products.write(job.staged(job.stage().products()), after + 1, to);
    }

    private void documents(Job job, long after, long to, Runnable inOrder) {
        orders.write(
                job.staged(job.stage().documents()),
                lines(job),
                after + 1,
                to,
                job.onExisting() == OnExisting.REPLACE,
                inOrder);
    }

    private void show(Job job, long after, long to) {
        orders.show(job.staged(job.stage().parties()), after + 1, to);
    }

    @Override
    public @Nullable Long takeBack(UUID importId, long after) {
        var next = undo.takeBack(importId, after);
        if (next != null) {
            return next;
        }
        if (undo.giveBack(importId)) {
            return Long.MAX_VALUE;
        }
        products.takeBack(importId);
        parties.takeBack(importId);
        return null;
    }
}
