package org.vrazka.demo;

import org.jooq.DSLContext;
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
import org.vrazka.shared.Turn;
import org.vrazka.shared.TurnOver;
import org.vrazka.shared.Turns;
import org.vrazka.shared.web.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes the company in one transaction, the same one for the same day: chance has a fixed seed. */
@Component
class DemoMaker {
    private static final Logger LOG = LoggerFactory.getLogger(DemoMaker.class);
    private static final long SEED = 1_878_0303;
    private static final int CHUNK = 2_000;
    static final UUID WORK = UUID.fromString("01a20e00-0000-7000-8000-000000000001");

    private final DSLContext db;
    private final Turns turns;
    private final Demo demo;
    private final CurrentUser currentUser;
    private final Companies companies;
    private final TransactionTemplate transaction;
    private final DemoRegister register;
    private final DemoPrices prices;
    private final DemoPeople people;
    private final OrderBatch batch;
    private final DemoUnmet unmet;
    private final DemoCharges charges;
    private final Segmentations segmentations;
    private final Runs runs;

    DemoMaker(
            DSLContext db,
            Turns turns,
            Demo demo,
            CurrentUser currentUser,
            Companies companies,
            TransactionTemplate transaction,
            DemoRegister register,
            DemoPrices prices,
            DemoPeople people,
            OrderBatch batch,
            DemoUnmet unmet,
            DemoCharges charges,
            Segmentations segmentations,
            Runs runs) {
        this.db = db;
        this.turns = turns;
        this.demo = demo;
        this.currentUser = currentUser;
        this.companies = companies;
        this.transaction = transaction;
        this.register = register;
        this.prices = prices;
        this.people = people;
        this.batch = batch;
        this.unmet = unmet;
        this.charges = charges;
        this.segmentations = segmentations;
        this.runs = runs;
    }

    /** Whole or not at all; a node that dies in the middle leaves it to another to begin anew. */
    void make() {
        var turn = turns.take(WORK);
        try {
            currentUser.as(
                    demo.startedBy(),
                    () -> {
                        transaction.executeWithoutResult(status -> makeOnce(turn));
                        return true;
                    });
        } catch (TurnOver e) {
            LOG.info("another worker makes the company");
        } catch (RuntimeException e) {
            turns.check(turn);
            LOG.error("the made-up company could not be made", e);
            demo.failed();
        }
    }

    private void makeOnce(Turn turn) {
        turn.hold(db);
        if (!demo.progress().map(Demo.Progress::finished).orElse(true)) {
            makeAll();
        }
    }

    private void makeAll() {
        var random = new Random(SEED);
        var managers = register.colleagues();
        demo.reached(5);
        var products = register.products(random);
        prices.make(products);
        demo.reached(10);
        var customers = register.parties(random, managers, demo::reached);
        people.make(new Random(SEED + 1), customers);
        var today = companies.today();
        order(new DemoTrade(random, products, today), customers);
        unmet.make(new Random(SEED + 2), customers, products, today);
        charges.make(new Random(SEED + 3), customers, today);
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
