package org.vrazka.imports;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.contacts.ContactImport;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A file of people at parties, such as an export of Google or Outlook. */
@Component
class ContactWork implements Work {
    private final DSLContext db;
    private final ContactImport contacts;
    private final Rejections rejections;
    private final OwnParties ownParties;
    private final RecordSteps steps;

    ContactWork(
            DSLContext db,
            ContactImport contacts,
            Rejections rejections,
            OwnParties ownParties,
            RecordSteps steps) {
        this.db = db;
        this.contacts = contacts;
        this.rejections = rejections;
        this.ownParties = ownParties;
        this.steps = steps;
    }

    @Override
    public void prepare(Job job) {
        job.stage().create(db, job.stage().contacts(), ContactImport.COLUMNS);
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
        contacts.match(job.staged(table));
        tellUnknownParties(job, table);
        rejections.tellUnknown(job, table, "tags", "unknownTags");
    }

    /** Their people come without a party. */
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
                select {0}, t.row, {1}, 'unknownParty', array [coalesce(t.party, t.party_eik, t.party_id)], false
                from %s t
                where t.firm_id is null and coalesce(t.party, t.party_eik, t.party_id) is not null
                """
                        .formatted(table),
                val(job.id()),
                val(field, String.class));
    }

    @Override
    public Counts count(Job job) {
        return steps.count(job, job.stage().contacts(), "contacts.contact", "contacts");
    }

    @Override
    public long steps(Job job) {
        return steps.last(job.stage().contacts());
    }

    @Override
    public void begin(Job job) {}

    @Override
    public long write(Job job, long after) {
        long to = after + RecordSteps.CHUNK;
        contacts.write(job.staged(job.stage().contacts()), after + 1, to);
        return to;
    }

    @Override
    public @Nullable Long takeBack(UUID importId, long after) {
        contacts.takeBack(importId);
        return null;
    }
}
