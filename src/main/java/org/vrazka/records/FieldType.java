package org.vrazka.records;

import static org.vrazka.records.Op.EQ;
import static org.vrazka.records.Op.GE;
import static org.vrazka.records.Op.GT;
import static org.vrazka.records.Op.IN;
import static org.vrazka.records.Op.LE;
import static org.vrazka.records.Op.LT;
import static org.vrazka.records.Op.NE;
import static org.vrazka.records.Op.NULL;
import static org.vrazka.records.Op.OUT;

import java.util.List;

/** What a field holds, and so how it can be asked for. */
public enum FieldType {
    TEXT(EQ, NE, IN, OUT, NULL),
    CHOICE(EQ, NE, IN, OUT, NULL),
    /** Several of a choice. */
    CHOICES(EQ, NE, IN, OUT, NULL),
    NUMBER(EQ, NE, IN, OUT, LT, LE, GT, GE, NULL),
    MONEY(EQ, NE, IN, OUT, LT, LE, GT, GE, NULL),
    DATE(EQ, NE, LT, LE, GT, GE, NULL),
    INSTANT(EQ, NE, LT, LE, GT, GE, NULL),
    YES_NO(EQ, NULL),
    /** Another record: its id, or its name. */
    LINK(EQ, NE, IN, OUT, NULL),
    /** A place of the region tree: its code or name, and all that lies in it. */
    PLACE(EQ, NE, IN, OUT, NULL);

    private final List<Op> ops;

    FieldType(Op... ops) {
        this.ops = List.of(ops);
    }

    public List<Op> ops() {
        return ops;
    }

    /** Whether its values are those of a list of options. */
    public boolean hasOptions() {
        return this == CHOICE || this == CHOICES;
    }

    /** Figures stand at the right. */
    public boolean isFigure() {
        return this == NUMBER || this == MONEY || this == DATE || this == INSTANT;
    }
}
