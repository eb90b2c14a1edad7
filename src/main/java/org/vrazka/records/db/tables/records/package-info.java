/** The tables of records, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.records.db.tables.records;

import org.springframework.modulith.NamedInterface;
