/** The tables of identity, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.identity.db.tables.records;

import org.springframework.modulith.NamedInterface;
