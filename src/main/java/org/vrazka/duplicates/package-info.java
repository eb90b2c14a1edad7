/**
 * Counterparties that are likely one and the same: found, told apart, made one, taken apart again.
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
            "parties",
            "parties::db",
            "parties::merging"
        })
@NullMarked
package org.vrazka.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
