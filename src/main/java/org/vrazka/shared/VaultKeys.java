package org.vrazka.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the {@link Vault}, newest first: from {@code VRAZKA_KEY}, else from the file {@code
 * vrazka.key} in the data folder, which is made when it is not there.
 */
@Component
class VaultKeys {
    private static final int BYTES = 32;

    private final String given;
    private final Path folder;
    private final Path file;

    VaultKeys(@Value("${vrazka.key}") String given, @Value("${vrazka.data}") Path folder) {
        this.given = given;
        this.folder = folder.toAbsolutePath();
        this.file = this.folder.resolve("vrazka.key");
    }

    List<SecretKeySpec> all() {
        try {
            return read(given.isBlank() ? inFile() : given);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String inFile() throws IOException {
        if (!Files.exists(file)) {
            make();
        }
        return Files.readString(file);
    }

    /** Whole or not at all: half a key would lock away what it sealed. */
    private void make() throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(folder);
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(folder, "key", "", ownerOnly);
        Files.writeString(fresh, Base64.getEncoder().encodeToString(key) + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<SecretKeySpec> read(String keys) {
        return Arrays.stream(keys.strip().split("[\\s,]+")).map(VaultKeys::key).toList();
    }

    private static SecretKeySpec key(String encoded) {
        try {
            byte[] key = Base64.getDecoder().decode(encoded);
            if (key.length == BYTES) {
                return new SecretKeySpec(key, "AES");
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, like a key of another length
        }
        throw new CannotStart(
                "Ключът за тайните (VRAZKA_KEY или vrazka.key) не е от 32 байта в Base64.",
                "The key for secrets (VRAZKA_KEY or vrazka.key) is not 32 bytes in Base64.");
    }
}
