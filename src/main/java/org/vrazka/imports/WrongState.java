package org.vrazka.imports;

import org.vrazka.records.api.Conflict;
import org.vrazka.shared.web.Text;

import java.util.UUID;

/** What was asked does not fit how far the import has come; nothing was changed. */
public class WrongState extends Conflict {
    private final UUID id;

    WrongState(Import found) {
        super(Text.t("imports.wrongState", found.state().label()));
        this.id = found.id();
    }

    UUID id() {
        return id;
    }
}
