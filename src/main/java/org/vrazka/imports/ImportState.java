package org.vrazka.imports;

import static org.vrazka.shared.web.Text.t;

/** How far an import has come. */
public enum ImportState {
    ANALYSING,
    /** The file is read; a person is looking over what was guessed. */
    MAPPING,
    READY,
    RUNNING,
    DONE,
    FAILED,
    UNDOING,
    UNDONE;

    public boolean isBusy() {
        return this == ANALYSING || this == RUNNING || this == UNDOING;
    }

    /** For programs there is no mapping by hand: to them the file is still being analysed. */
    String code() {
        return this == MAPPING ? ANALYSING.name() : name();
    }

    public String label() {
        return t("imports.state." + name());
    }

    public String tone() {
        return switch (this) {
            case ANALYSING, RUNNING, UNDOING -> "info";
            case MAPPING, READY -> "warn";
            case DONE -> "good";
            case FAILED -> "bad";
            case UNDONE -> "";
        };
    }
}
