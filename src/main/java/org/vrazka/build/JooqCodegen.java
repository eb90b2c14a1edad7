package org.vrazka.build;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;
import org.vrazka.shared.postgres.EmbeddedPostgres;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Part of the build: migrations on a real server, then jOOQ's classes of every module's tables. */
final class JooqCodegen {
    /** Modules with tables; each has a schema of its name. */
    static final List<String> MODULES =
            List.of(
                    "identity",
                    "records",
                    "parties",
                    "contacts",
                    "notes",
                    "rates",
                    "duplicates",
                    "products",
                    "orders",
                    "segmentation",
                    "profitability",
                    "imports",
                    "audit",
                    "backup",
                    "secondfactor",
                    "letters",
                    "directory");

    static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path out = Path.of(args[1]);
        String hash = hash(migrations);
        Path stamp = out.resolve(".hash");
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        onlyWhatGoesWrongIsTold();
        Path data = Path.of("target/codegen-postgres");
        EmbeddedPostgres.deleteTree(data);
        try (var pg = EmbeddedPostgres.start(data, false)) {
            Flyway.configure()
                    .dataSource(pg.url(), pg.user(), pg.password())
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            EmbeddedPostgres.deleteTree(out);
            for (String module : MODULES) {
                generate(module, pg, out);
            }
            Files.createDirectories(out);
            Files.writeString(stamp, hash);
        } finally {
            EmbeddedPostgres.deleteTree(data);
        }
    }

    /** A newcomer's first build would print a hundred migrations. */
    private static void onlyWhatGoesWrongIsTold() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    private static String hash(Path migrations) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(org.jooq.Constants.FULL_VERSION.getBytes(StandardCharsets.UTF_8));
        sha.update(Files.readAllBytes(Path.of("src/main/java/org/vrazka/build/JooqCodegen.java")));
        try (var files = Files.list(migrations)) {
            for (Path p : files.sorted().toList()) {
                sha.update(p.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                sha.update(Files.readAllBytes(p));
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void generate(String module, EmbeddedPostgres pg, Path out) throws Exception {
        var instants =
                new ForcedType()
                        .withName("INSTANT")
                        .withIncludeTypes("(?i:timestamptz|timestamp with time zone.*)");
        var database =
                new Database()
                        .withInputSchema(module)
                        .withExcludes("spring_session.*|scheduled_tasks")
                        .withForcedTypes(instants);
        GenerationTool.generate(
                new Configuration()
                        .withJdbc(
                                new Jdbc()
                                        .withUrl(pg.url())
                                        .withUser(pg.user())
                                        .withPassword(pg.password()))
                        .withLogging(org.jooq.meta.jaxb.Logging.ERROR)
                        .withGenerator(
                                new Generator()
                                        .withDatabase(database)
                                        .withGenerate(columnsAndKeys())
                                        .withTarget(
                                                new Target()
                                                        .withPackageName(
                                                                "org.vrazka." + module + ".db")
                                                        .withDirectory(out.toString()))));
    }

    /** Ways over tables that nobody goes would be half of the code, to compile, load and check. */
    private static Generate columnsAndKeys() {
        return new Generate()
                .withRecords(true)
                .withPojos(false)
                .withImplicitJoinPathsToOne(false)
                .withImplicitJoinPathsToMany(false)
                .withImplicitJoinPathsManyToMany(false)
                .withImplicitJoinPathTableSubtypes(false)
                .withWhereMethodOverrides(false)
                .withRenameMethodOverrides(false);
    }
}
