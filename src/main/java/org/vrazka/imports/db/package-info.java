/** The tables of imports, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.imports.db;

import org.springframework.modulith.NamedInterface;
