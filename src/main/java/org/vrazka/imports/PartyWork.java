package org.vrazka.imports;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.parties.PartyImport;
import org.vrazka.parties.relations.RelationImport;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A file of counterparties. */
@Component
class PartyWork implements Work {
    private final DSLContext db;
    private final PartyImport parties;
    private final RelationImport relations;
    private final Rejections rejections;
    private final Ledger ledger;
    private final OwnParties ownParties;
    private final RecordSteps steps;

    PartyWork(
            DSLContext db,
            PartyImport parties,
            RelationImport relations,
            Rejections rejections,
            Ledger ledger,
            OwnParties ownParties,
            RecordSteps steps) {
        this.db = db;
        this.parties = parties;
        this.relations = relations;
        this.rejections = rejections;
        this.ledger = ledger;
        this.ownParties = ownParties;
        this.steps = steps;
    }

    @Override
    public void prepare(Job job) {
        job.stage().create(db, job.stage().parties(), PartyImport.COLUMNS + RelationImport.COLUMNS);
    }

    @Override
    public String target(Job job) {
        return job.stage().parties();
    }

    @Override
    public List<ImportField> fields(Job job) {
        return job.kind().fields();
    }

    @Override
    public void check(Job job) {
        var table = job.stage().parties();
        steps.index(table);
        if (isRelated(job)) {
            relations.prepare(job.staged(table));
        }
        rejections.rejectRepeated(job, table);
        rejections.findManagers(job, table, table);
        rejections.reject(
                job,
                table,
                "t.orders_before is not null and t.customer_since is null",
                "ordersBefore",
                "sinceMissing",
                "t.orders_before");
        ownParties.find(job, table);
        parties.match(job.staged(table), job.settings().currency());
        if (isRelated(job)) {
            relations.match(job.staged(table));
        }
        tellTwins(job, table);
        rejections.tellUnknown(job, table, "phone", "unknownPhone");
        rejections.tellUnknown(job, table, "mobile", "unknownPhone");
        rejections.tellUnknown(job, table, "fax", "unknownPhone");
        rejections.tellUnknown(job, table, "email", "unknownEmail");
        rejections.tellUnknown(job, table, "invoiceEmail", "invoice_email", "unknownEmail");
        rejections.tellUnknown(job, table, "priceList", "price_list", "noPriceList");
        rejections.tellUnknown(job, table, "market", "unknownMarket");
        rejections.tellUnknown(job, table, "parent", "unknownParent");
        rejections.tellUnknown(job, table, "parent", "circle", "parentCircle");
        rejections.tellUnknown(job, table, "recommendedBy", "recommender", "unknownRecommender");
        rejections.tellUnknown(job, table, "tags", "unknownTags");
        rejections.tellUnknown(job, table, "activities", "unknownActivities");
        tellFormerActivities(job, table);
    }

    /**
     * A number is no identity: two branches may have one. But most often it is the same company.
     */
    private void tellTwins(Job job, String table) {
        db.execute(
                """
                insert into imports.problem (import_id, row, column_name, code, details, rejects)
                select {0}, t.row, {1}, 'eikThere', array [t.eik, l.name, l.id::text], false
                from %s t
                join lateral (select p.id, p.name from parties.party_list p
                              where p.eik collate "C" = t.eik order by p.created_at, p.id limit 1) l on true
                where t.verdict = 'CREATE' and t.eik is not null
                """
                        .formatted(table),
                val(job.id()),
                val(job.settings().header("eik"), String.class));
    }

    /** Once for each code, not for each row: a file of the old list is full of them. */
    private void tellFormerActivities(Job job, String table) {
        for (var one : parties.formerCodes(job.staged(table))) {
            var code =
                    one.taken()
                            ? one.whole() ? "formerActivity" : "formerActivityInPart"
                            : "movedActivity";
            var heading = job.settings().header("activities");
            var rows = String.valueOf(one.rows());
            ledger.note(job.id(), Problem.notice(null, heading, code, one.code(), one.now(), rows));
        }
    }

    @Override
    public Counts count(Job job) {
        return steps.count(job, job.stage().parties(), "parties.party", "parties");
    }

    @Override
    public long steps(Job job) {
        long parties = steps.last(job.stage().parties());
        return isRelated(job) ? 2 * parties : parties;
    }

    private static boolean isRelated(Job job) {
        return Stream.of("parent", "recommendedBy").anyMatch(job.settings()::maps);
    }

    @Override
    public void begin(Job job) {}

    @Override
    public long write(Job job, long after) {
        var staged = job.staged(job.stage().parties());
        long last = steps.last(staged.table());
        if (after >= last) {
            long from = after - last;
            relations.write(staged, from + 1, from + RecordSteps.CHUNK);
            return after + RecordSteps.CHUNK;
        }
        long to = Math.min(last, after + RecordSteps.CHUNK);
        parties.writeWhole(staged, after + 1, to);
        return to;
    }

    @Override
    public @Nullable Long takeBack(UUID importId, long after) {
        relations.takeBack(importId);
        parties.takeBack(importId);
        return null;
    }
}
