package org.vrazka.imports;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.imports.reading.FileProfile;
import org.vrazka.imports.reading.Limits;
import org.vrazka.imports.reading.ReadAhead;
import org.vrazka.imports.reading.SourceFile;
import org.vrazka.imports.reading.Unreadable;
import org.vrazka.records.custom.CustomCells;
import org.vrazka.shared.Turn;

import java.io.File;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.sql.DataSource;

/** From a file to a dry run: what it is, what its rows mean, what each would do. */
@Component
class Analysis {
    private final DSLContext db;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Works works;
    private final Ledger ledger;
    private final TargetFields targets;
    private final CustomCells ownCells;
    private final Limits limits;

    Analysis(
            DSLContext db,
            DataSource dataSource,
            TransactionTemplate transaction,
            Works works,
            Ledger ledger,
            TargetFields targets,
            CustomCells ownCells,
            Limits limits) {
        this.db = db;
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.works = works;
        this.ledger = ledger;
        this.targets = targets;
        this.ownCells = ownCells;
        this.limits = limits;
    }

    /** Reads the file and completes the plan; the notices are kept. */
    Settings understand(Import found, File file, Turn turn, String currency) throws IOException {
        var source = new SourceFile(file, limits);
        var asked = found.plan().options();
        var separator = asked.separator();
        var profile =
                source.profile(asked.encoding(), separator == null ? null : separator.charAt(0));
        refuseWrongSeparator(profile, source.isWorkbook());
        var named = found.plan().kind();
        var kind = named == null ? Guesses.kind(profile, targets::of) : named;
        var guesses = new Guesses(targets.of(kind), profile);
        var settings =
                asKept(
                        found.plan().kept(),
                        guesses.settings(
                                found.plan(), source.isWorkbook(), found.fileName(), currency),
                        kind);
        ledger.note(turn, guesses.notices());
        ledger.understood(turn, settings, kind, profile.rows());
        return settings;
    }

    /** Each heading that means something in a mapping must be there, once. */
    private static Settings asKept(
            @Nullable List<Settings.Column> kept, Settings guessed, ImportKind kind) {
        if (kept == null) {
            return guessed;
        }
        var headers = guessed.columns().stream().map(Settings.Column::header).toList();
        for (var column : kept) {
            int times = Collections.frequency(headers, column.header());
            if (column.field() != null && times == 0) {
                throw Unreadable.file("columnUnknown", column.header());
            }
            if (column.field() != null && times > 1) {
                throw new Unreadable(
                        "headingTwice", guessed.headingRow(), column.header(), column.header());
            }
        }
        return guessed.meaning(kept, kind.fields());
    }

    /** One column in a file that has signs between its cells was cut by the wrong sign. */
    private static void refuseWrongSeparator(FileProfile profile, boolean workbook) {
        if (workbook || profile.columns().size() > 1) {
            return;
        }
        var header = profile.columns().getFirst().header();
        for (char sign : new char[] {',', ';', '\t', '|'}) {
            if (sign != profile.layout().separator() && header.indexOf(sign) > 0) {
                throw new Unreadable("separatorWrong", 1L, null, String.valueOf(sign));
            }
        }
    }

    /** Lays the rows out in staging tables and checks them there. */
    void stage(Job job, File file, Turn turn) throws IOException, SQLException {
        var missing = NeededFields.missing(job.kind(), job.settings().fields());
        if (!missing.isEmpty()) {
            throw Unreadable.file(
                    Problem.MAPPING_MISSING,
                    missing.stream().map(ImportField::name).toArray(String[]::new));
        }
        var work = works.of(job.kind());
        transaction.executeWithoutResult(t -> {
            turn.hold(db);
            work.prepare(job);
        });
        copy(job, file, work, turn);
        transaction.executeWithoutResult(t -> {
            turn.hold(db);
            takeRoom();
            work.check(job);
            ledger.staged(
                    turn,
                    job.stage(),
                    staged(job, work),
                    work.steps(job),
                    ledger.refused(job.id()),
                    work.count(job));
        });
    }

    /**
     * As much memory as an index is made with, which goes by the machine: all rows of a file are
     * grouped and joined at once.
     */
    private void takeRoom() {
        db.fetch("select set_config('work_mem', current_setting('maintenance_work_mem'), true)");
    }

    private void copy(Job job, File file, Work work, Turn turn) throws IOException, SQLException {
        var fields = work.fields(job);
        var places = fields.stream().mapToInt(job.kind().fields()::indexOf).toArray();
        var columns = new ArrayList<>(List.of(job.kind().hasLines() ? "act" : "n", "row"));
        fields.forEach(f -> columns.add('"' + f.column() + '"'));
        var fillable = targets.of(job.kind());
        boolean own = fillable.fillOwn(job.settings());
        if (own) {
            columns.add(ImportField.OWN);
        }
        try (Connection first = begin();
                Connection second = begin();
                var rows =
                        new ReadAhead(new SourceFile(file, limits).rows(job.settings().layout()));
                var target = new CopyWriter(first, work.target(job), columns);
                var problems = new ProblemWriter(second, job.id())) {
            var reader =
                    new RowReader(
                            fillable, job.settings(), new OwnCells(ownCells.reader()), problems);
            long n = 0;
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (row.number() <= job.settings().headingRow()) {
                    continue;
                }
                var staged = reader.read(row);
                if (staged == null) {
                    continue;
                }
                n++;
                if (job.kind().hasLines()) {
                    target.value(String.valueOf(staged.act()));
                } else {
                    target.value(n);
                }
                target.value(staged.number());
                for (int place : places) {
                    target.value(staged.values().get(place));
                }
                if (own) {
                    target.value(staged.own());
                }
                target.end();
            }
            target.finish();
            problems.finish();
            commit(first, turn);
            commit(second, turn);
        }
    }

    private Connection begin() throws SQLException {
        var connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /**
     * The turn is held only now: a node that stands still in a COPY must not keep others waiting.
     */
    private static void commit(Connection connection, Turn turn) throws SQLException {
        turn.hold(DSL.using(connection, SQLDialect.POSTGRES));
        connection.commit();
    }

    long staged(Job job, Work work) {
        return db.fetchValue("select count(*) from " + work.target(job)) instanceof Number n
                ? n.longValue()
                : 0;
    }

    /** Whether the staging tables are still as the dry run has left them. */
    boolean isStaged(Job job, long staged) {
        var work = works.of(job.kind());
        return db.fetchValue("select to_regclass({0})", val(work.target(job))) != null
                && staged(job, work) == staged;
    }
}
