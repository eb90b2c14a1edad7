package org.vrazka.backup;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes all tables as they were at one instant. What lives for the moment only is left out:
 * sessions, and the staging tables of imports, which are filled again from the file.
 */
final class BackupWriter {
    private static final String TABLES =
            """
            select format('%I.%I', n.nspname, c.relname),
                   (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
                   (select format('%s %s', i.inhparent::regclass, pg_get_expr(c.relpartbound, c.oid))
                    from pg_inherits i where i.inhrelid = c.oid and c.relispartition)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.relpersistence = 'p'
              and n.nspname not in ('pg_catalog', 'information_schema')
              and c.relname <> 'flyway_schema_history'
              and (n.nspname, c.relname) not in (('identity', 'session'), ('identity', 'session_attributes'))
            order by 1
            """;

    private static final String SEQUENCES =
            "select format('%I.%I', schemaname, sequencename) from pg_sequences order by 1";

    private static final String SCHEMA =
            """
            select version from flyway_schema_history
            where success and version is not null order by installed_rank desc limit 1
            """;

    private BackupWriter() {}

    /** Makes the file whole or not at all, and beside it its checksum. */
    static Manifest write(Connection connection, Path file) throws IOException, SQLException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(
                part,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            var sum = sha256();
            Manifest manifest;
            try (var out = new DigestOutputStream(Files.newOutputStream(part), sum)) {
                manifest = write(connection, out);
            }
            Files.writeString(
                    file.resolveSibling(file.getFileName() + ".sha256"),
                    HexFormat.of().formatHex(sum.digest()) + "  " + file.getFileName() + "\n");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Manifest write(Connection connection, OutputStream out)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            String made = one(connection, "select to_json(now()) #>> '{}'");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var tables = new ArrayList<Manifest.Content>();
            for (var table : all(connection, TABLES)) {
                tables.add(table(copy, table.get(0), table.get(1), table.get(2), zip));
            }
            var manifest =
                    new Manifest(
                            Manifest.FORMAT,
                            one(connection, SCHEMA),
                            made,
                            one(connection, "show server_version"),
                            tables,
                            sequences(connection));
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        } finally {
            connection.rollback();
        }
    }

    private static Manifest.Content table(
            CopyManager copy,
            String name,
            String columns,
            @Nullable String partOf,
            ZipOutputStream zip)
            throws IOException, SQLException {
        var sum = sha256();
        zip.putNextEntry(new ZipEntry(Manifest.Content.entry(name)));
        long rows =
                copy.copyOut(
                        "copy " + name + " (" + columns + ") to stdout",
                        new DigestOutputStream(zip, sum));
        zip.closeEntry();
        return new Manifest.Content(
                name, columns, partOf, rows, HexFormat.of().formatHex(sum.digest()));
    }

    private static List<Manifest.Counter> sequences(Connection connection) throws SQLException {
        var counters = new ArrayList<Manifest.Counter>();
        for (var sequence : all(connection, SEQUENCES)) {
            var name = sequence.getFirst();
            var stand = all(connection, "select last_value, is_called from " + name).getFirst();
            counters.add(
                    new Manifest.Counter(
                            name, Long.parseLong(stand.get(0)), stand.get(1).equals("t")));
        }
        return counters;
    }

    private static String one(Connection connection, String sql) throws SQLException {
        return all(connection, sql).getFirst().getFirst();
    }

    private static List<List<String>> all(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            int width = found.getMetaData().getColumnCount();
            var rows = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= width; i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
