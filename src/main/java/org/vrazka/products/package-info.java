/** The catalogue of what is sold. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "identity::db",
            "shell",
            "parties",
            "records",
            "records::files",
            "records::history",
            "records::custom",
            "records::api",
            "records::db"
        })
@NullMarked
package org.vrazka.products;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
