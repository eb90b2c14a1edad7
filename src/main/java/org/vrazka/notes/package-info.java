/** What people write down about counterparties. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "identity::db",
            "shell",
            "records",
            "records::history",
            "records::timeline",
            "records::trash",
            "records::api",
            "records::db",
            "parties",
            "parties::db",
            "records::merging",
            "records::erasing"
        })
@NullMarked
package org.vrazka.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
