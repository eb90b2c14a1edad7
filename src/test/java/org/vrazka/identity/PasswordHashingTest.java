package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashingTest {
    private static final String MADE_BY = "[$][A-Za-z0-9+/]+[$][A-Za-z0-9+/]+$";

    private final PasswordHashing hashing = new PasswordHashing();

    /** Else time would tell who exists. */
    @Test
    void whoIsNobodyIsComparedAsSomebodyIs() {
        var somebodys = hashing.hash("тиха река тече");
        assertThat(PasswordHashing.NOBODYS.replaceFirst(MADE_BY, ""))
                .isEqualTo(somebodys.replaceFirst(MADE_BY, ""));
        assertThat(PasswordHashing.NOBODYS).hasSameSizeAs(somebodys);
        assertThat(hashing.matches("тиха река тече", null)).isFalse();
        assertThat(hashing.matches("тиха река тече", somebodys)).isTrue();
    }
}
