/** The tables of parties, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.parties.db.tables.records;

import org.springframework.modulith.NamedInterface;
