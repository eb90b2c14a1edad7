package org.vrazka.parties;

import org.jspecify.annotations.Nullable;

/** A bank account, as it is typed and as it is kept. */
public record Account(@Nullable String iban, @Nullable String bank, @Nullable String currency) {
    static final Account BLANK = new Account(null, null, null);

    /** In groups of four, as banks print it. */
    public String grouped() {
        return iban == null ? "" : iban.replaceAll("(.{4})(?!$)", "$1 ");
    }

    public String words() {
        return bank == null ? grouped() : grouped() + ", " + bank;
    }

    boolean isBlank() {
        return iban == null || iban.isBlank();
    }
}
