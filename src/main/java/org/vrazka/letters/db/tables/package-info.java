/** The tables of letters, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.letters.db.tables;

import org.springframework.modulith.NamedInterface;
