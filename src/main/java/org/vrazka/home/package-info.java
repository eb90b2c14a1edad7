/** The first page. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "identity::db",
            "shell",
            "records",
            "parties",
            "parties::db",
            "products",
            "products::db",
            "orders",
            "orders::db",
            "profitability",
            "segmentation",
            "segmentation::db",
            "imports",
            "demo"
        })
@NullMarked
package org.vrazka.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
