/** The first page. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "identity::db",
            "shell",
            "records",
            "parties",
            "products",
            "orders",
            "segmentation",
            "imports",
            "demo"
        })
@NullMarked
package org.vrazka.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
