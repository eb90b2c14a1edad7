package org.vrazka.records.bulk;

/** How far a bulk change is. */
public enum BulkState {
    RUNNING,
    DONE,
    UNDOING,
    UNDONE;

    public boolean isBusy() {
        return this == RUNNING || this == UNDOING;
    }
}
