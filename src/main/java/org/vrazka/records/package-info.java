/**
 * What every kind of record has in common: field catalogue, lists, filters, export, names in other
 * systems.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "identity::db", "shell"})
@NullMarked
package org.vrazka.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
