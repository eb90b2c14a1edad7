/**
 * How profit is formed: what was sold, given away, spent and left, by whatever it is told apart.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "identity::db",
            "shell",
            "records",
            "records::views",
            "records::history",
            "records::api",
            "parties",
            "parties::db",
            "records::merging",
            "records::erasing",
            "products",
            "products::db",
            "orders",
            "orders::months",
            "orders::db"
        })
@NullMarked
package org.vrazka.profitability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
