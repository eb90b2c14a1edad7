/** Counterparties: customers, suppliers, partners, competitors. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "identity::db",
            "shell",
            "records",
            "records::bulk",
            "records::files",
            "records::history",
            "records::custom",
            "records::tags",
            "records::timeline",
            "records::merging",
            "records::erasing",
            "records::trash",
            "records::api",
            "records::db"
        })
@NullMarked
package org.vrazka.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
