package org.vrazka.records;

import java.util.Arrays;
import java.util.Optional;

/** How a condition compares a field with its values. */
public enum Op {
    EQ("=="),
    NE("!="),
    IN("=in="),
    OUT("=out="),
    LT("=lt="),
    LE("=le="),
    GT("=gt="),
    GE("=ge="),
    NULL("=null=");

    private final String symbol;

    Op(String symbol) {
        this.symbol = symbol;
    }

    /** As it is written in RSQL. */
    public String symbol() {
        return symbol;
    }

    public boolean takesMany() {
        return this == IN || this == OUT;
    }

    static Optional<Op> of(String symbol) {
        return Arrays.stream(values()).filter(op -> op.symbol.equals(symbol)).findFirst();
    }
}
