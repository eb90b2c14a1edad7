package org.vrazka.backup;

import org.vrazka.shared.CannotStart;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup to be read; it is checked whole before anything of it is used. */
final class BackupFile implements AutoCloseable {
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Fails unless every byte is as it was written. */
    static BackupFile checked(Path file) throws IOException {
        compareWithSum(file);
        try {
            var zip = new ZipFile(file.toFile());
            try {
                var backup = new BackupFile(zip, manifest(zip, file));
                for (var table : backup.manifest.tables()) {
                    backup.check(table, file);
                }
                return backup;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw damaged(file);
        }
    }

    private static void compareWithSum(Path file) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".sha256");
        if (Files.exists(beside)) {
            var expected = Files.readString(beside).strip().split("\\s", 2)[0];
            if (!sum(Files.newInputStream(file)).equals(expected)) {
                throw damaged(file);
            }
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw damaged(file);
        }
        try (var in = zip.getInputStream(entry)) {
            var manifest = JsonMapper.shared().readValue(in, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new CannotStart("%s е от по-нова Vrazka.", "%s is of a newer Vrazka.", file);
            }
            return manifest;
        } catch (JacksonException e) {
            throw damaged(file);
        }
    }

    private void check(Manifest.Content table, Path file) throws IOException {
        var entry = zip.getEntry(table.entry());
        if (entry == null || !sum(zip.getInputStream(entry)).equals(table.sha256())) {
            throw damaged(file);
        }
    }

    private static String sum(InputStream from) throws IOException {
        var sum = BackupWriter.sha256();
        try (var in = new DigestInputStream(from, sum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sum.digest());
    }

    private static CannotStart damaged(Path file) {
        return new CannotStart(
                "%s е повреден или не е резервно копие; нищо не е върнато.",
                "%s is damaged or no backup; nothing was restored.", file);
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream rows(Manifest.Content table) throws IOException {
        ZipEntry entry = zip.getEntry(table.entry());
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
