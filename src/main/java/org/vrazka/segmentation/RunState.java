package org.vrazka.segmentation;

/** How far a run has come. */
public enum RunState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    public boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
