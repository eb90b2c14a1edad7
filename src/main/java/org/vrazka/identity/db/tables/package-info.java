/** The tables of identity, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.identity.db.tables;

import org.springframework.modulith.NamedInterface;
