package org.vrazka.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.identity.Companies;
import org.vrazka.identity.CurrentUser;
import org.vrazka.orders.OrderBatch;
import org.vrazka.orders.OrderContent;
import org.vrazka.segmentation.Rules;
import org.vrazka.segmentation.Runs;
import org.vrazka.segmentation.Segmentations;
import org.vrazka.shared.web.Text;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes the company in one transaction, the same one for the same day: chance has a fixed seed. */
@Component
class DemoMaker {
    private static final Logger LOG = LoggerFactory.getLogger(DemoMaker.class);
    private static final long SEED = 1_878_0303;
    private static final int CHUNK = 2_000;

    private final Demo demo;
    private final CurrentUser currentUser;
    private final Companies companies;
    private final TransactionTemplate transaction;
    private final DemoRegister register;
    private final OrderBatch batch;
    private final Segmentations segmentations;
    private final Runs runs;
    private final Clock clock;

    DemoMaker(
            Demo demo,
            CurrentUser currentUser,
            Companies companies,
            TransactionTemplate transaction,
            DemoRegister register,
            OrderBatch batch,
            Segmentations segmentations,
            Runs runs,
            Clock clock) {
        this.demo = demo;
        this.currentUser = currentUser;
        this.companies = companies;
        this.transaction = transaction;
        this.register = register;
        this.batch = batch;
        this.segmentations = segmentations;
        this.runs = runs;
        this.clock = clock;
    }

    void make() {
        try {
            currentUser.as(
                    demo.startedBy(),
                    () -> {
                        transaction.executeWithoutResult(status -> makeAll());
                        return true;
                    });
        } catch (RuntimeException e) {
            LOG.error("the made-up company could not be made", e);
            demo.failed();
        }
    }

    private void makeAll() {
        var random = new Random(SEED);
        var managers = register.colleagues();
        demo.reached(5);
        var products = register.products(random);
        demo.reached(10);
        var customers = register.parties(random, managers, demo::reached);
        var today = companies.today();
        order(new DemoTrade(random, products, today), customers);
        classify();
        demo.finished();
    }

    private void order(DemoTrade trade, List<DemoCustomer> customers) {
        var chunk = new ArrayList<OrderContent>();
        int done = 0;
        for (var customer : customers) {
            chunk.addAll(trade.of(customer));
            done++;
            if (chunk.size() >= CHUNK || done == customers.size()) {
                batch.create(chunk);
                chunk.clear();
                demo.reached(60 + 38 * done / customers.size());
            }
        }
    }

    private void classify() {
        var language = companies.get().language().equals("bg") ? Text.BULGARIAN : Text.ENGLISH;
        runs.start(segmentations.create(Text.in(language, "demo.segmentation"), Rules.DEFAULT));
    }
}
