/** The tables of parties, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.parties.db.tables;

import org.springframework.modulith.NamedInterface;
