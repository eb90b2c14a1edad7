package org.vrazka.imports;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.contacts.ContactImport;
import org.vrazka.parties.PartyImport;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A file of people at parties, such as an export of Google or Outlook. */
@Component
class ContactWork implements Work {
    private final DSLContext db;
    private final ContactImport contacts;
    private final PartyImport parties;
    private final Rejections rejections;
    private final OwnParties ownParties;
    private final RecordSteps steps;
    private final DocumentSteps documents;
    private final NewTags newTags;

    ContactWork(
            DSLContext db,
            ContactImport contacts,
            PartyImport parties,
            Rejections rejections,
            OwnParties ownParties,
            RecordSteps steps,
            DocumentSteps documents,
            NewTags newTags) {
        this.db = db;
        this.contacts = contacts;
        this.parties = parties;
        this.rejections = rejections;
        this.ownParties = ownParties;
        this.steps = steps;
        this.documents = documents;
        this.newTags = newTags;
    }

    @Override
    public void prepare(Job job) {
        job.stage().create(db, job.stage().contacts(), ContactImport.COLUMNS);
        job.stage().create(db, job.stage().parties(), PartyImport.COLUMNS);
        steps.giveRole(job);
    }

    @Override
    public String target(Job job) {
        return job.stage().contacts();
    }

    @Override
    public List<ImportField> fields(Job job) {
        return job.kind().fields().stream().filter(f -> !f.name().equals("fullName")).toList();
    }

    @Override
    public void check(Job job) {
        var table = job.stage().contacts();
        steps.index(table);
        rejections.rejectRepeated(job, table);
        ownParties.find(job, table);
        contacts.findParties(job.staged(table));
        if (job.settings().createMissing()) {
            stageParties(job, table);
        }
        contacts.match(job.staged(table));
        tellUnknownParties(job, table);
        rejections.tellUnknown(job, table, "reportsTo", "superior", "unknownSuperior");
        rejections.tellUnknown(job, table, "consent", "unknownConsent");
        for (var code : List.of("consentAhead", "consentWithdrawn")) {
            tellLeftOut(job, table, "consentOn", ImportField.snake(code), "true", code);
        }
        for (var field : List.of("role", "reportsTo", "leftOn")) {
            tellLeftOut(
                    job,
                    table,
                    field,
                    job.kind().field(field).orElseThrow().column(),
                    "t.firm_id is null",
                    "linkAlone");
        }
        newTags.check(job, table);
    }

    /** What a row says of a party is left out where there is none. */
    private void tellLeftOut(
            Job job, String table, String field, String column, String where, String code) {
        db.execute(
                """
                insert into imports.problem (import_id, row, column_name, code, details, rejects)
                select {0}, t.row, {1}, {2}, array [t.%1$s::text], false from %2$s t where t.%1$s is not null and %3$s
                """
                        .formatted(column, table, where),
                val(job.id()),
                val(job.settings().header(field), String.class),
                val(code));
    }

    /** Those that are not there, each once, known by what tells them best. */
    private void stageParties(Job job, String table) {
        contacts.nameMissing(job.staged(table));
        db.execute(
                """
                insert into %s (n, row, rows, external_id, name, eik)
                select row_number() over (order by min(row)), min(row), count(*), firm_key,
                       (array_agg(party order by row))[1], min(party_eik)
                from %s where firm_key is not null group by firm_key
                """
                        .formatted(job.stage().parties(), table));
        steps.index(job.stage().parties());
        parties.matchNew(job.staged(job.stage().parties()));
        link(job);
    }

    /** Who is in the trash is not brought back by being named. */
    private void link(Job job) {
        db.execute(
                """
                update %s t set firm_id = p.record_id
                from %s p
                where t.firm_key = p.external_id and t.firm_id is distinct from p.record_id
                  and (p.verdict = 'CREATE' or exists (select from parties.party_list l where l.id = p.record_id))
                """
                        .formatted(job.stage().contacts(), job.stage().parties()));
    }

    /** Their people come without a party; what was said of it stands in their description. */
    private void tellUnknownParties(Job job, String table) {
        var field =
                Stream.of("party", "partyEik", "partyId")
                        .map(job.settings()::header)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        db.execute(
                """
                insert into imports.problem (import_id, row, column_name, code, details, rejects)
                select {0}, t.row, case when w.named is null then {2} else {1} end,
                       case when w.named is null then 'positionAlone' else 'unknownParty' end,
                       array [coalesce(w.named, t.position)], false
                from %s t cross join lateral (select coalesce(t.party, t.party_eik, t.party_id) as named) w
                where t.firm_id is null and coalesce(w.named, t.position) is not null
                """
                        .formatted(table),
                val(job.id()),
                val(field, String.class),
                val(job.settings().header("position"), String.class));
    }

    @Override
    public Counts count(Job job) {
        return steps.count(job, job.stage().contacts(), "contacts.contact", "contacts")
                .and(steps.count(job, job.stage().parties(), "parties.party", "parties"));
    }

    @Override
    public long steps(Job job) {
        long people = steps.last(job.stage().contacts());
        return steps.last(job.stage().parties())
                + (job.settings().maps("reportsTo") ? 2 * people : people);
    }

    /** Another import may have made one of the parties since. */
    @Override
    public void begin(Job job) {
        documents.findAgain(job, job.stage().parties(), "PARTIES");
        link(job);
        newTags.make(job, job.stage().contacts());
    }

    @Override
    public long write(Job job, long after) {
        long partiesEnd = steps.last(job.stage().parties());
        if (after < partiesEnd) {
            long to = Math.min(partiesEnd, after + RecordSteps.CHUNK);
            parties.write(job.staged(job.stage().parties()), after + 1, to);
            return to;
        }
        var staged = job.staged(job.stage().contacts());
        long people = steps.last(staged.table());
        long done = after - partiesEnd;
        if (done < people) {
            long to = Math.min(people, done + RecordSteps.CHUNK);
            contacts.write(staged, done + 1, to);
            return partiesEnd + to;
        }
        long from = done - people;
        contacts.writeSuperiors(staged, from + 1, from + RecordSteps.CHUNK);
        return after + RecordSteps.CHUNK;
    }

    @Override
    public @Nullable Long takeBack(UUID importId, long after) {
        contacts.takeBack(importId);
        parties.takeBack(importId);
        return null;
    }
}
