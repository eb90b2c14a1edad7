/** Classes of customers: ABC by worth, XYZ by regularity, status by age of the last order. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "identity::db",
            "shell",
            "records",
            "records::api",
            "records::db",
            "parties",
            "parties::db",
            "records::merging",
            "records::erasing",
            "orders",
            "orders::db"
        })
@NullMarked
package org.vrazka.segmentation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
