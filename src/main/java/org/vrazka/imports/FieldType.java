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
    YES_NO,
    STATE,
    /** Who is at fault. */
    CAUSE,
    CURRENCY
}
