package org.vrazka.parties;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A bank account, as it is typed and as it is kept. */
public record Account(@Nullable String iban, @Nullable String bank, @Nullable String currency) {
    static final Account BLANK = new Account(null, null, null);

    /** In groups of four, as banks print it. */
    public String grouped() {
        return iban == null ? "" : iban.replaceAll("(.{4})(?!$)", "$1 ");
    }

    public String words() {
        return Stream.of(grouped(), bank, currency)
                .filter(word -> word != null && !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    boolean isBlank() {
        return Stream.of(iban, bank, currency).allMatch(part -> part == null || part.isBlank());
    }
}
