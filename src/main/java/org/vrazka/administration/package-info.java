/** Pages and API by which users, teams and roles are kept. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "identity::roles",
            "identity::teams",
            "shell",
            "records::api"
        })
@NullMarked
package org.vrazka.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
