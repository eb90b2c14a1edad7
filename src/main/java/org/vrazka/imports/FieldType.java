package org.vrazka.imports;

/** How the cells of a field are to be understood. */
enum FieldType {
    TEXT,
    /** What another system calls a record; 13069.0 is 13069. */
    ID,
    DAY,
    NUMBER,
    /** A whole number from 1. */
    COUNT,
    /** A discount: a fraction, or percents when the column goes over one. */
    SHARE,
    /** VAT: percents from 0 to 100, or fractions below 1. */
    PERCENT,
    YES_NO,
    /** Yes or no, where any other word is left out. */
    MARK,
    STATE,
    /** Who is at fault. */
    CAUSE,
    /** How a complaint ended. */
    DECISION,
    /** How money came. */
    MEANS,
    CURRENCY
}
