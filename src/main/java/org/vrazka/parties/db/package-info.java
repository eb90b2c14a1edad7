/** The tables of parties, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.parties.db;

import org.springframework.modulith.NamedInterface;
