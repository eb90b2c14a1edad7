/** The tables of notes, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.notes.db.tables;

import org.springframework.modulith.NamedInterface;
