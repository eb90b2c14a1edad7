package org.vrazka.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vrazka.shared.CannotStart;
import org.vrazka.shared.postgres.Database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/** The drill: a firm's data goes into a file, and out of it into an empty folder. */
class BackupTest {
    private static final String A_FIRM =
            """
            insert into identity.company values (true, 'Вихрен', 'EUR', 'bg', 'Europe/Sofia');
            insert into identity.user_account (id, email, name)
            select gen_random_uuid(), 'u' || n || '@example.org', 'Служител ' || n from generate_series(1, 5) n;
            insert into parties.party (id, kind, name, description, manager_id)
            select gen_random_uuid(), 'ORGANISATION', E'Фирма\\t' || n, E'първи ред\\nвтори \\\\N ред',
                   (select id from identity.user_account limit 1)
            from generate_series(1, 200) n;
            update parties.party set name = name || ' ООД' where key % 3 = 0;
            update parties.party set deleted_at = now() where key % 10 = 0;
            insert into orders.sales_order (id, ordered_on, party_id, party_key, currency, state)
            select gen_random_uuid(), current_date, id, key, 'EUR', 'COMPLETED' from parties.party;
            insert into orders.sales_order (id, ordered_on, currency, state, document, origin_id)
            select gen_random_uuid(), current_date, 'EUR', 'COMPLETED', 'RETURN', id from orders.sales_order limit 20;
            insert into orders.order_line (order_key, name, quantity, price)
            select key, 'Болт', 1.50, 2.25 from orders.sales_order;
            insert into audit.event (id, at, what) select gen_random_uuid(), now(), 'COMPANY_CHANGED' from generate_series(1, 10);
            insert into imports.import (id, kind, state, file_name, file_size, plan, created_by)
            select gen_random_uuid(), 'PARTIES', 'DONE', 'a.csv', 3, '{}', id from identity.user_account limit 1;
            insert into imports.file_part select id, 0, '\\x00ff10' from imports.import;
            insert into shared.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            select name, 'x', now(), name = 'backup', 1
            from unnest(array['backup', 'letters-send', 'identity-forgotten-password', 'segmentation-run']) name;
            insert into backup.made (id, started_at, finished_at, file)
            values (gen_random_uuid(), now(), null, '/backup/b.zip'), (gen_random_uuid(), now(), now(), '/backup/a.zip');
            insert into letters.letter (id, recipient, subject, body, state, made_at)
            select gen_random_uuid(), 'u1@example.org', state, '\\x00', state, now()
            from unnest(array['WAITING', 'SENDING', 'SENT']) state;
            insert into identity.forgotten_password values (gen_random_uuid(), 'u1@example.org');
            create table segmentation.result_7 partition of segmentation.result for values in (7);
            insert into segmentation.result (run_key, party_key, orders) select 7, key, 3 from parties.party;
            create unlogged table imports.stage_1 as select 1 as n;
            """;

    private static final Set<String> CHANGED =
            Set.of(
                    "shared.scheduled_tasks",
                    "backup.made",
                    "letters.letter",
                    "identity.forgotten_password");

    private static final String REFERENCES =
            """
            select string_agg(conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid), '; '
                              order by conrelid::regclass::text, conname)
            from pg_constraint where contype = 'f'
            """;

    @TempDir static Path folder;
    static Database from;
    static Path file;
    static Manifest manifest;

    @BeforeAll
    static void backUp() throws IOException, SQLException {
        from = Database.empty(folder.resolve("from"));
        Flyway.configure().dataSource(from.url(), from.user(), from.password()).load().migrate();
        execute(from, A_FIRM);
        file = folder.resolve("backup.zip");
        try (var connection = from.connect()) {
            manifest = BackupWriter.write(connection, file);
        }
    }

    @AfterAll
    static void stop() {
        from.close();
    }

    @Test
    void comesBackRowByRow() throws IOException, SQLException {
        try (var backup = BackupFile.checked(file);
                var to = Database.empty(folder.resolve("to"))) {
            new Restore(to).load(backup);

            assertThat(hashes(to)).isEqualTo(hashes(from)).hasSizeGreaterThan(20);
            assertThatNothingGoesOnTwice(to);
            assertThat(one(to, "select count(*) from parties.party_list")).isEqualTo("180");
            assertThat(one(to, "select count(*) from segmentation.result")).isEqualTo("200");
            assertThat(one(to, REFERENCES)).isEqualTo(one(from, REFERENCES)).contains("party_id");
            // what is made afterwards follows on what was: keys, the history, the chain of the
            // audit log
            execute(
                    to,
                    """
                    insert into parties.party (id, kind, name) values (gen_random_uuid(), 'PERSON', 'Нов');
                    update parties.party set name = 'Друг' where name = 'Нов';
                    insert into audit.event (id, at, what) values (gen_random_uuid(), now(), 'EXPORTED');
                    """);
            assertThat(one(to, "select max(key) from parties.party")).isEqualTo("201");
            assertThat(one(to, "select name from parties.party_list where key = 201"))
                    .isEqualTo("Друг");
            assertThat(one(to, "select max(place) from audit.seal")).isEqualTo("11");
            assertThatThrownBy(() -> new Restore(to).load(backup)).isInstanceOf(CannotStart.class);
            assertThat(one(to, "select count(*) from parties.party")).isEqualTo("201");
        }
    }

    /** The firm's own Vrazka makes that backup, sends those letters. */
    private static void assertThatNothingGoesOnTwice(Database copy) throws SQLException {
        assertThat(one(copy, "select string_agg(task_name, ' ') from shared.scheduled_tasks"))
                .isEqualTo("segmentation-run");
        assertThat(one(copy, "select string_agg(file, ' ') from backup.made where failed"))
                .isEqualTo("/backup/b.zip");
        assertThat(
                        one(
                                copy,
                                "select string_agg(concat_ws(':', subject, state, body), ' '"
                                        + " order by subject) from letters.letter"))
                .isEqualTo("SENDING:UNSURE SENT:SENT:\\x00 WAITING:REFUSED");
        assertThat(one(copy, "select count(*) from identity.forgotten_password")).isEqualTo("0");
    }

    @Test
    void holdsNoSessionsAndNoStagingTables() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .contains("tables/parties.party.copy", "tables/imports.file_part.copy")
                    .noneMatch(entry -> entry.contains("session") || entry.contains("stage"));
        }
        assertThat(manifest.rows()).isGreaterThan(1_000);
    }

    @Test
    void isRefusedWhenAByteIsAnother() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int at : new int[] {bytes.length / 3, bytes.length / 2, bytes.length - 100}) {
            var broken = bytes.clone();
            broken[at] ^= 1;
            var copy = Files.write(folder.resolve("broken-" + at + ".zip"), broken);
            assertThatThrownBy(() -> BackupFile.checked(copy)).isInstanceOf(CannotStart.class);
        }
    }

    @Test
    void isRefusedWhenItsSumIsAnother() throws IOException {
        var copy = Files.copy(file, folder.resolve("copy.zip"));
        Files.writeString(folder.resolve("copy.zip.sha256"), "0".repeat(64) + "  copy.zip\n");

        assertThatThrownBy(() -> BackupFile.checked(copy)).isInstanceOf(CannotStart.class);
    }

    @Test
    void isNeverPutOverAFolderWithData() {
        assertThatThrownBy(() -> Database.empty(folder.resolve("from")))
                .isInstanceOf(CannotStart.class);
    }

    /** A hash over the rows of each table, whatever their order. */
    private static Map<String, String> hashes(Database database) throws SQLException {
        var hashes = new TreeMap<String, String>();
        for (var table : manifest.tables()) {
            if (CHANGED.contains(table.name())) {
                continue;
            }
            hashes.put(
                    table.name(),
                    one(
                            database,
                            "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), ''"
                                    + " order by md5(t::text))), '') from "
                                    + table.name()
                                    + " t"));
        }
        return hashes;
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
