package org.vrazka.shared;

import java.util.UUID;

/**
 * A secret as the database holds it. It is opened where it is used and nowhere else: without its
 * key everything but its use goes on.
 */
public final class Sealed {
    private final Vault vault;
    private final UUID row;
    private final byte[] bytes;

    Sealed(Vault vault, UUID row, byte[] bytes) {
        this.vault = vault;
        this.row = row;
        this.bytes = bytes;
    }

    /**
     * The secret.
     *
     * @throws CannotOpen when its key is gone, or when it was changed or moved
     */
    public String open() {
        return vault.open(row, bytes);
    }
}
