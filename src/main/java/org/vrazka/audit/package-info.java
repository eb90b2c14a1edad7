/** The log of what happened to accounts, rights, secrets and data, sealed against changes. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "identity::db",
            "shell",
            "records",
            "records::history"
        })
@NullMarked
package org.vrazka.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
