package org.vrazka.shared.postgres;

import org.vrazka.shared.CannotStart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * Where a server keeps its data: the folder {@code postgres}, with password and log beside it. One
 * process at a time holds it, by a lock that ends with the process.
 */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder when it is not there yet. */
    static DataFolder hold(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            return new DataFolder(path, lock(path.resolve("vrazka.lock"), path));
        } catch (AccessDeniedException e) {
            throw new CannotStart(
                    "Папката с данни %s принадлежи на друг потребител.",
                    "The data folder %s belongs to another user.", path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel lock(Path file, Path folder) throws IOException {
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (!isFree(channel)) {
            channel.close();
            throw new CannotStart(
                    "Папката с данни %s се ползва от друга работеща Vrazka (процес %s).",
                    "The data folder %s is in use by another running Vrazka (process %s).",
                    folder,
                    Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(Long.toString(ProcessHandle.current().pid())));
        return channel;
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** Whether another process holds the folder at this moment. */
    static boolean isHeld(Path folder) throws IOException {
        Path file = folder.resolve("vrazka.lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return !isFree(channel);
        }
    }

    Path path() {
        return path;
    }

    /** PostgreSQL's own folder. */
    Path cluster() {
        return cluster(path);
    }

    static Path cluster(Path folder) {
        return folder.resolve("postgres");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    private Path passwordFile() {
        return passwordFile(path);
    }

    private static Path passwordFile(Path folder) {
        return folder.resolve("postgres.password");
    }

    String password() throws IOException {
        return password(path);
    }

    static String password(Path folder) throws IOException {
        return Files.readString(passwordFile(folder)).strip();
    }

    /** Makes the cluster, whole or not at all, when there is none yet. */
    void prepare(PostgresPrograms programs, String user, boolean durable)
            throws IOException, InterruptedException {
        if (!Files.exists(cluster())) {
            Path unfinished = path.resolve("postgres.new");
            EmbeddedPostgres.deleteTree(unfinished);
            Files.createDirectory(unfinished);
            programs.account().own(unfinished);
            programs.account().own(newPassword());
            programs.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + unfinished,
                            "--username=" + user,
                            "--pwfile=" + passwordFile(),
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            durable ? "--data-checksums" : "--no-sync"));
            Files.move(unfinished, cluster(), StandardCopyOption.ATOMIC_MOVE);
        }
        programs.account().own(cluster());
    }

    private Path newPassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
    }

    /** Lets the folder go; the file stays, for a lock lies on a file that nobody deletes. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
