package org.vrazka.shared.postgres;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import org.vrazka.shared.CannotStart;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** The server's programs, unpacked once into a cache that any number of processes share. */
final class PostgresBinaries {
    /** Whatever the umask: the account that runs the server may not be the one that unpacks. */
    private static final Set<PosixFilePermission> OPEN =
            PosixFilePermissions.fromString("rwxr-xr-x");

    private static final Set<PosixFilePermission> READABLE =
            PosixFilePermissions.fromString("rw-r--r--");

    private PostgresBinaries() {}

    /** The folder with bin, lib and share; unpacks it when this version is not there yet. */
    static Path unpackedInto(Path cache) throws IOException {
        URL archive = archive();
        Path home = cache.toAbsolutePath().resolve("postgres-" + version(archive));
        Path complete = home.resolve(".complete");
        if (Files.exists(complete)) {
            return home;
        }
        Files.createDirectories(cache);
        try (var channel =
                        FileChannel.open(
                                cache.resolve("unpack.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var held = channel.lock()) {
            Objects.requireNonNull(held);
            if (!Files.exists(complete)) {
                unpack(archive, home);
                Files.createFile(complete);
            }
        }
        return home;
    }

    private static URL archive() {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        URL archive =
                switch (machine) {
                    case "Linux amd64" ->
                            PostgresBinaries.class.getResource("/postgres-linux-x86_64.txz");
                    case "Linux aarch64" ->
                            PostgresBinaries.class.getResource("/postgres-linux-arm_64.txz");
                    default -> null;
                };
        if (archive == null) {
            throw new CannotStart(
                    "Няма вграден PostgreSQL за тази машина (%s); посочете сървър с"
                            + " VRAZKA_DATABASE_URL.",
                    "No PostgreSQL is embedded for this machine (%s); name a server in"
                            + " VRAZKA_DATABASE_URL.",
                    machine);
        }
        return archive;
    }

    /** Taken from the name of the jar that holds the archive, as 18.6.0. */
    private static String version(URL archive) {
        return archive.toString().replaceAll("^.*-(\\d[\\d.]*)\\.jar!.*$", "$1");
    }

    private static void unpack(URL archive, Path home) throws IOException {
        openFolder(home);
        try (InputStream packed = archive.openStream();
                var tar =
                        new TarArchiveInputStream(
                                new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, home);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path home)
            throws IOException {
        Path to = home.resolve(entry.getName()).normalize();
        if (!to.startsWith(home)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            openFolder(to);
            return;
        }
        openFolder(Objects.requireNonNull(to.getParent()));
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(to);
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(to, program ? OPEN : READABLE);
        }
    }

    private static void openFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            openFolder(Objects.requireNonNull(folder.getParent()));
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, OPEN);
        }
    }
}
