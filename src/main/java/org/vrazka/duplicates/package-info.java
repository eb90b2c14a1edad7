/**
 * Counterparties, and contacts, that are likely one and the same: found, told apart, made one,
 * taken apart again.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "identity::db",
            "shell",
            "records",
            "records::api",
            "records::trash",
            "records::merging",
            "parties",
            "parties::db",
            "contacts::db"
        })
@NullMarked
package org.vrazka.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
