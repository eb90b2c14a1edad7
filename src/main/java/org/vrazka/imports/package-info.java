/** Brings records in from files of other systems. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "identity::db",
            "shell",
            "records",
            "records::api",
            "records::custom",
            "records::db",
            "records::tags",
            "parties",
            "parties::db",
            "parties::relations",
            "contacts",
            "products",
            "products::groups",
            "products::prices",
            "products::db",
            "orders",
            "orders::complaints",
            "orders::deliveries",
            "orders::payments",
            "orders::db"
        })
@NullMarked
package org.vrazka.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
