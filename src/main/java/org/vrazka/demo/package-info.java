/** A made-up company to look round in, and its removal. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "identity::db",
            "shell",
            "records",
            "records::db",
            "parties",
            "parties::db",
            "contacts",
            "contacts::db",
            "products",
            "products::groups",
            "products::prices",
            "products::db",
            "orders",
            "orders::db",
            "orders::unmet",
            "profitability::charges",
            "segmentation",
            "segmentation::db",
            "imports::db"
        })
@NullMarked
package org.vrazka.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
