/** People at the parties we deal with, and how they are reached. */
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
            "records::tags",
            "records::timeline",
            "records::merging",
            "records::erasing",
            "records::trash",
            "records::api",
            "records::db",
            "parties",
            "parties::db"
        })
@NullMarked
package org.vrazka.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
