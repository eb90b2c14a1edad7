/** The tables of duplicates, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.duplicates.db;

import org.springframework.modulith.NamedInterface;
