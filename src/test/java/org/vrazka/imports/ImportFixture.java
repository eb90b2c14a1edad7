package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.identity.db.Tables.COMPANY;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Imports that truly run in the background and commit; {@link #clear} empties what they have
 * filled.
 */
@Component
public class ImportFixture {
    public static final Path DATA = Path.of("src/test/resources/data");
    public static final Path RETAIL = DATA.resolve("retail/retail-2010-12-to-2011-05.csv.gz");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final DSLContext db;
    private final Imports imports;
    private final ImportProblems problems;
    private final CurrentUser currentUser;
    private final UserFixture users;

    ImportFixture(
            DSLContext db,
            Imports imports,
            ImportProblems problems,
            CurrentUser currentUser,
            UserFixture users) {
        this.db = db;
        this.imports = imports;
        this.problems = problems;
        this.currentUser = currentUser;
        this.users = users;
    }

    /** A firm that counts in this currency, and its administrator. */
    public User firm(String currency) {
        db.insertInto(COMPANY)
                .set(COMPANY.NAME, "Проба ООД")
                .set(COMPANY.CURRENCY, currency)
                .set(COMPANY.LANGUAGE, "bg")
                .set(COMPANY.ZONE, "Europe/Sofia")
                .execute();
        return users.admin();
    }

    /** One of which every row comes. */
    public Import whole(User user, String csv, ImportKind kind) {
        var done = run(user, csv, plan(kind));
        assertThat(done.rows().refused()).as("%s", problems(done.id())).isZero();
        assertThat(done.rows().created()).isPositive();
        return done;
    }

    /** Imports a file and waits for the end. */
    public Import run(User user, Path file, Plan plan) {
        return await(begin(user, file, plan));
    }

    public Import run(User user, String content, Plan plan) {
        return await(begin(user, content, plan));
    }

    public UUID begin(User user, Path file, Plan plan) {
        try {
            return begin(user, file.getFileName().toString(), Files.readAllBytes(file), plan);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public UUID begin(User user, String content, Plan plan) {
        return begin(user, "test.csv", content.getBytes(StandardCharsets.UTF_8), plan);
    }

    public UUID begin(User user, String name, byte[] content, Plan plan) {
        return currentUser.as(
                user,
                () -> {
                    try {
                        return imports.begin(
                                name, content.length, new ByteArrayInputStream(content), plan);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    public Import await(UUID id) {
        return await(id, i -> !i.state().isBusy());
    }

    public Import await(UUID id, Predicate<Import> until) {
        var end = Instant.now().plus(PATIENCE);
        var found = imports.get(id);
        while (!until.test(found)) {
            assertThat(Instant.now()).as("patience with %s", found).isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            found = imports.get(id);
        }
        return found;
    }

    public Import undo(UUID id) {
        imports.undo(id);
        return await(id);
    }

    public static Plan plan(ImportKind kind) {
        return new Plan(kind, null, Plan.Options.NONE, false, false);
    }

    public static Plan dryRun(ImportKind kind) {
        return new Plan(kind, null, Plan.Options.NONE, true, false);
    }

    public static Plan onExisting(ImportKind kind, OnExisting what) {
        return new Plan(
                kind,
                null,
                new Plan.Options(null, null, null, null, null, null, null, what, null, null, null),
                false,
                false);
    }

    public List<Problem> problems(UUID id) {
        return problems.find(id, ImportProblems.SHOWN);
    }

    /** Everything that imports write, and the firm. */
    public void clear() {
        db.execute(
                """
                do $$
                declare
                    staged text;
                begin
                    for staged in select format('imports.%I', tablename) from pg_tables
                                  where schemaname = 'imports' and tablename ~ '[0-9a-f]{32}'
                    loop
                        execute 'drop table ' || staged;
                    end loop;
                end $$
                """);
        db.execute(
                """
                truncate imports.import, orders.sales_order, orders.order_line, orders.sale, orders.refusal, orders.party_month,
                    parties.party, products.product, products.product_group,
                    records.external_id, records.change, identity.company,
                    identity.user_account, shared.scheduled_tasks cascade
                """);
    }
}
