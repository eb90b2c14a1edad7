/** What currencies were worth on a day, and rates of value added tax. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "identity::db",
            "shell",
            "records",
            "records::api"
        })
@NullMarked
package org.vrazka.rates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
