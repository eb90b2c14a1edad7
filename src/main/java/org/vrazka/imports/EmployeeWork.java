package org.vrazka.imports;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.EmployeeImport;
import org.vrazka.records.ExternalIdImport;
import org.vrazka.records.RecordImport;

import java.util.List;
import java.util.UUID;

/** A file of employees: users without sign-in. */
@Component
class EmployeeWork implements Work {
    private final DSLContext db;
    private final EmployeeImport employees;
    private final ExternalIdImport ids;
    private final Rejections rejections;
    private final RecordSteps steps;

    EmployeeWork(
            DSLContext db,
            EmployeeImport employees,
            ExternalIdImport ids,
            Rejections rejections,
            RecordSteps steps) {
        this.db = db;
        this.employees = employees;
        this.ids = ids;
        this.rejections = rejections;
        this.steps = steps;
    }

    @Override
    public void prepare(Job job) {
        job.stage().create(db, job.stage().users(), RecordImport.COLUMNS + "name text");
    }

    @Override
    public String target(Job job) {
        return job.stage().users();
    }

    @Override
    public List<ImportField> fields(Job job) {
        return job.kind().fields().stream()
                .filter(f -> List.of("externalId", "name").contains(f.name()))
                .toList();
    }

    @Override
    public void check(Job job) {
        steps.index(job.stage().users());
        rejections.rejectRepeated(job, job.stage().users());
        ids.match(job.staged(job.stage().users()), "USERS");
    }

    @Override
    public Counts count(Job job) {
        return steps.count(job, job.stage().users(), "identity.user_account", "users");
    }

    @Override
    public long steps(Job job) {
        return steps.last(job.stage().users());
    }

    @Override
    public void begin(Job job) {}

    @Override
    public long write(Job job, long after) {
        long to = after + RecordSteps.CHUNK;
        employees.write(job.stage().users(), job.id(), after + 1, to);
        ids.write(job.staged(job.stage().users()), "USERS", after + 1, to);
        return to;
    }

    @Override
    public @Nullable Long takeBack(UUID importId, long after) {
        employees.takeBack(importId);
        ids.forgetGone("USERS", "identity.user_account");
        return null;
    }
}
