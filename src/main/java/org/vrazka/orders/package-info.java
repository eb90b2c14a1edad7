/** Sales orders with their lines, returns, refusals, and the facts that analysis reads. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "identity::db",
            "shell",
            "records",
            "records::files",
            "records::history",
            "records::custom",
            "records::bulk",
            "records::trash",
            "records::timeline",
            "records::api",
            "records::db",
            "contacts",
            "contacts::db",
            "parties",
            "parties::db",
            "records::merging",
            "records::erasing",
            "products",
            "products::costs",
            "products::groups",
            "products::prices",
            "products::db",
            "rates"
        })
@NullMarked
package org.vrazka.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
