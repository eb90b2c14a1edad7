/** The tables of letters, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.letters.db;

import org.springframework.modulith.NamedInterface;
