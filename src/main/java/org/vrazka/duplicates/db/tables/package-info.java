/** The tables of duplicates, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.duplicates.db.tables;

import org.springframework.modulith.NamedInterface;
