/** The tables of imports, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.imports.db.tables;

import org.springframework.modulith.NamedInterface;
