package org.vrazka.imports;

import org.springframework.stereotype.Component;
import org.vrazka.records.custom.CustomFields;

/** Knows what the columns of a file can fill, the company's own fields among it. */
@Component
class TargetFields {
    private final CustomFields custom;

    TargetFields(CustomFields custom) {
        this.custom = custom;
    }

    Targets of(ImportKind kind) {
        return Targets.of(kind, custom.of(kind.code()));
    }
}
