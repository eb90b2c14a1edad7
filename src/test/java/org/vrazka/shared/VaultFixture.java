package org.vrazka.shared;

import java.nio.file.Path;
import java.util.Base64;

/** Sealed secrets for tests that need no application. */
public final class VaultFixture {
    private static final Vault VAULT =
            new Vault(new VaultKeys(Base64.getEncoder().encodeToString(new byte[32]), Path.of("")));

    private VaultFixture() {}

    public static Sealed sealed(String secret) {
        var row = Ids.next();
        return VAULT.sealed(row, VAULT.seal(row, secret));
    }

    /** What is in the database when the key that sealed it is lost. */
    public static byte[] locked() {
        return new byte[64];
    }

    public static Sealed lost() {
        return VAULT.sealed(Ids.next(), locked());
    }
}
