package org.vrazka.duplicates;

/** How far a search for twins is. */
public enum SearchState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    public boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
