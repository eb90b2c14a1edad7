/** The tables of duplicates, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.duplicates.db.tables.records;

import org.springframework.modulith.NamedInterface;
